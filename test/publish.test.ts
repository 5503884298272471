import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseFeed } from "@rowanmanning/feed-parser";
import ICAL from "ical.js";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { cutToDay } from "../src/core/model/as-of.ts";
import type { Brief } from "../src/core/model/brief.ts";
import type { AnyRecord } from "../src/core/model/records.ts";
import { recordsOf } from "../src/core/model/records.ts";
import { readCase } from "../src/app/read-case.ts";
import type { Round } from "../src/core/model/round.ts";
import type { ClockData } from "../src/views/published/clock-data.ts";
import type { RecordsData } from "../src/views/published/records-data.ts";
import { findingsIn, type FindingsData, parseData } from "../src/views/published/findings-data.ts";
import { makePress, type Press, UKRAINE } from "./support/press.ts";
import { tinyCase } from "./support/tiny-case.ts";

/** Bytes of the whole site, uncompressed. */
const LIMIT = 6_000_000;

let press: Press;
beforeAll(async () => void (press = await makePress()));
afterAll(() => press?.remove());

const textsOf = async (into: string): Promise<ReadonlyMap<string, string>> =>
  new Map(await Promise.all((await readdir(join(press.home, into))).sort().map(async (name) => [name, await readFile(join(press.home, into, name), "utf8")] as const)));

describe("the site of Ukraine", () => {
  let brief: Brief;
  let texts: ReadonlyMap<string, string>;
  let pages: ReadonlyMap<string, Document>;
  beforeAll(async () => {
    ({ brief } = await press.publish(UKRAINE, "one/deep/site"));
    texts = await textsOf("one/deep/site");
    pages = new Map([...texts].filter(([name]) => name.endsWith(".html")).map(([name, text]) => [name, parseHTML(text).document as unknown as Document]));
  });
  const linksOf = (page: Document) => [...page.querySelectorAll("a[href], link[href], script[src]")].map((one) => one.getAttribute("href") ?? one.getAttribute("src") ?? "");
  /** The data of a page, read as its own script reads them. */
  const dataOf = <T>(page: string): T | null => {
    const json = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)?.[1];
    const file = /src="(texts-[0-9a-f]{12}\.js)"/.exec(page)?.[1];
    return json === undefined ? null : parseData<T>(json, JSON.parse(/^var earnestTexts=(.*);\n$/s.exec(texts.get(file!)!)![1]!) as string[]);
  };
  const idsOf = (page: Document) => new Set([...page.querySelectorAll("[id]")].map(({ id }) => id));

  test("has the same bytes in another folder and another part of the world", async () => {
    vi.stubEnv("TZ", "Pacific/Auckland");
    await press.publish(UKRAINE, "two");
    vi.unstubAllEnvs();
    expect([...(await textsOf("two"))]).toEqual([...texts]);
  });

  test("takes 6 MB at most in all, and says the size and digest of each file", () => {
    const { files } = JSON.parse(texts.get("manifest.json")!) as { files: { path: string; sha256: string; bytes: number }[] };
    const total = [...texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    console.info(`${texts.size} files, ${total} bytes`);
    expect(total).toBeGreaterThan(1_000_000);
    expect(total).toBeLessThanOrEqual(LIMIT);
    expect(files.map(({ path }) => path)).toEqual([...texts.keys()].filter((name) => name !== "manifest.json"));
    for (const { path, sha256, bytes } of files) expect([sha256, bytes], path).toEqual([createHash("sha256").update(texts.get(path)!).digest("hex"), Buffer.byteLength(texts.get(path)!)]);
  });

  test("every link within it leads to a file that is there and to a place in it", () => {
    const ids = new Map([...pages].map(([name, page]) => [name, idsOf(page)]));
    const lost: string[] = [];
    let followed = 0;
    for (const [name, page] of pages) {
      for (const link of linksOf(page).filter((one) => !/^(https?:|data:)/.test(one))) {
        const { file = "", anchor } = /^(?<file>[^?#]*)(\?[^#]*)?(#(?<anchor>.*))?$/.exec(link)!.groups as { file?: string; anchor?: string };
        followed += 1;
        const target = file === "" ? name : file;
        if (!texts.has(target) || (anchor !== undefined && !ids.get(target)!.has(decodeURIComponent(anchor)))) lost.push(`${name}: ${link}`);
      }
    }
    expect(followed).toBeGreaterThan(2000);
    expect(lost).toEqual([]);
  });

  test("asks nothing of other places, and lets no script or style stand in a page", () => {
    for (const [name, page] of pages) {
      expect([...page.querySelectorAll("script")].filter((one) => one.getAttribute("type") !== "application/json").map((one) => [one.getAttribute("src"), one.textContent]), name).toEqual([...(page.querySelector("#data") === null ? [] : [[expect.stringMatching(/^texts-[0-9a-f]{12}\.js$/), ""]]), ["earnest.js", ""]]);
      expect([...page.querySelectorAll("style, [style], [onclick], [onload], iframe, img, object")].length, name).toBe(0);
      expect(page.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content"), name).not.toContain("unsafe");
    }
  });

  test("explains every finding once, and holds all that it says", () => {
    const held = [...texts].flatMap(([, text]) => {
      const data = dataOf<FindingsData>(text);
      return data?.kind === "findings" ? findingsIn(data).slice(0, data.findings.length) : [];
    });
    const bare = (findings: readonly Brief["findings"][number][]) => findings.map(({ recording: _recording, ...one }) => one).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(bare(held)).toEqual(bare(brief.findings));
  });

  test("has a place for every record, and for every input of every finding", async () => {
    const content = cutToDay(await readCase(UKRAINE), brief.asOf);
    for (const [kind, list] of recordsOf(content)) {
      const ids = idsOf(pages.get(`records-${kind}.html`)!);
      expect(list.filter(({ id }) => !ids.has(id)).map(({ id }) => id), kind).toEqual([]);
    }
    const records = brief.findings.flatMap(({ inputs }) => inputs.map(({ name }) => name)).filter((name) => !name.startsWith("findings/"));
    const lost = [...new Set(records)].filter((name) => {
      const [kind = "", id] = name.split("/");
      const page = pages.get(`records-${kind}.html`);
      return page === undefined || (id !== undefined && !idsOf(page).has(id));
    });
    expect(lost).toEqual([]);
  });

  test("has the clock, every guided reading, and the dossier of every round, and where the clock leads there is a place", () => {
    const rounds = idsOf(pages.get("records-rounds.html")!);
    const { clock } = dataOf<ClockData>(texts.get("clock.html")!)!;
    const hrefs = [...clock.lanes.flatMap(({ meetings }) => meetings), ...clock.undertakings].map(({ href }) => href);
    expect(hrefs.length).toBeGreaterThan(80);
    expect(hrefs.filter((href) => !idsOf(pages.get(href.split("#")[0]!)!).has(href.split("#")[1]!))).toEqual([]);
    const { dossiers, records } = dataOf<RecordsData>(texts.get("records-rounds.html")!)!;
    expect(records.filter(({ id }) => !rounds.has(id))).toEqual([]);
    expect(dossiers!.findings.filter(({ outcome }) => outcome.assay === "pulse@1")).toHaveLength(2);
    expect(brief.guides!.length).toBeGreaterThan(3);
    for (const { id, steps } of brief.guides!) expect(pages.get(`guides-${id}.html`)!.querySelectorAll("li.step").length, id).toBe(steps.length);
  });

  test("says of every contact, where no script runs, when and where it was and what came out", () => {
    const said = new Map([...pages.get("records-rounds.html")!.querySelectorAll("details[name=record]")].map((fold) => [fold.id, fold.textContent]));
    const held = dataOf<RecordsData>(texts.get("records-rounds.html")!)!.records as readonly (Round & AnyRecord)[];
    for (const { id, title, place, outcome } of held) for (const part of [title, place.city ?? "", outcome.replaceAll("-", " ")]) expect(said.get(id), id).toContain(part);
  });

  test("has a calendar that an independent reader reads, with rounds, readings and deadlines", () => {
    const calendar = new ICAL.Component(ICAL.parse(texts.get("rounds.ics")!) as unknown[]);
    const uids = calendar.getAllSubcomponents("vevent").map((one) => String(one.getFirstPropertyValue("uid")));
    expect(new Set(uids).size).toBe(uids.length);
    for (const kind of ["round-", "term-", "forecast-"]) expect(uids.filter((uid) => uid.startsWith(kind)).length, kind).toBeGreaterThan(5);
  });
});

describe("a feed", () => {
  test("goes on telling of the briefs published before into the same folder, each once", async () => {
    const folder = await tinyCase(join(press.home, "case"));
    for (const asOf of ["2031-01-12", "2031-01-20", "2031-01-20"]) await press.publish(folder, "tiny", { asOf });
    const feed = parseFeed((await textsOf("tiny")).get("feed.xml")!);
    expect(feed.items.map(({ updated, id }) => [updated?.toISOString().slice(0, 10), id?.slice(0, 9)])).toEqual([["2031-01-20", "urn:uuid:"], ["2031-01-12", "urn:uuid:"]]);
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(2);
  });
});
