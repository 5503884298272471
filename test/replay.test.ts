import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runEarnest } from "../src/cli/main.ts";
import type { Brief } from "../src/core/model/brief.ts";
import type { Finding } from "../src/core/model/finding.ts";
import { serveEffects } from "../src/app/serve-effects.ts";
import { createApp } from "../src/server/app.ts";
import { renderBriefHtml } from "../src/views/report/brief-html.tsx";
import { emptyWorkshop, type Workshop } from "./invented-war.ts";
import { tinyCase } from "./support/tiny-case.ts";

let workshop: Workshop;
let folder: string;
beforeAll(async () => {
  workshop = await emptyWorkshop();
  folder = await tinyCase(join(workshop.cwd, "cases", "tiny"));
});
afterAll(() => workshop.remove());

async function earnest(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  workshop.said.out = workshop.said.err = "";
  const code = await runEarnest(argv, workshop.effects);
  return { code, ...workshop.said };
}
const findings = (out: string) => out.trimEnd().split("\n").map((line) => JSON.parse(line) as Finding);
const meetings = (found: readonly Finding[]) => found.flatMap(({ outcome }) => (outcome.assay === "calendar@1" ? outcome.meetings.map(({ id }) => id) : []));

describe("--known-by", () => {
  it("leaves out what we learnt of later, and says so", async () => {
    expect(meetings(findings((await earnest("brief", "--as-of", "2031-01-11")).out))).toEqual(["first-round", "second-round"]);
    const { out } = await earnest("brief", "--as-of", "2031-01-25", "--known-by", "2031-01-12");
    expect(meetings(findings(out))).toEqual(["first-round"]);
    expect(findings(out).every(({ asOf, knownBy }) => asOf === "2031-01-12" && knownBy === "2031-01-12")).toBe(true);
    expect((await earnest("brief", "--known-by", "2031-01-12", "--format", "text")).out.replace(/\s+/g, " ")).toContain(
      "Only what we had learnt of by 12 Jan 2031: 1 record learnt of later is left out and 1 figure that we corrected later stands as before. When a figure was first fetched is not recorded"
    );
  });

  it("is no replay of the stored findings, and is not stored", async () => {
    await earnest("assess");
    expect((await earnest("assess", "--known-by", "2031-01-12")).err).toContain("not stored");
    expect(meetings(findings((await earnest("brief")).out))).toEqual(["first-round", "second-round"]);
    expect(meetings(findings((await earnest("brief", "--known-by", "2031-01-12")).out))).toEqual(["first-round"]);
    expect(await earnest("explain", "tiny", "--known-by", "2031-13-12")).toMatchObject({ code: 2, err: expect.stringContaining("--known-by with a calendar day") as string });
  });

  it("is asked of the server by knownBy, apart from asOf", async () => {
    const app = createApp(serveEffects([folder], () => undefined));
    const brief = async (query: string) => (await (await app.request(`http://localhost/api/v1/brief${query}`)).json()) as Brief;
    expect(meetings((await brief("?asOf=2031-01-11&knownBy=2031-01-11")).findings)).toEqual(["first-round"]);
    expect(meetings((await brief("?asOf=2031-01-11")).findings)).toEqual(["first-round", "second-round"]);
    expect((await brief("?knownBy=2031-01-11")).knownBy).toBe("2031-01-11");
    expect((await app.request("http://localhost/api/v1/brief?knownBy=soon")).status).toBe(400);
    expect(await (await app.request("http://localhost/?knownBy=2031-01-11")).text()).toContain("asOf=2031-01-11&amp;knownBy=2031-01-11");
  });
});

describe("earnest diff", () => {
  it("tells what changed between two days, and because of which records", async () => {
    const { code, out } = await earnest("diff", "2031-01-06", "2031-01-10", "tiny");
    expect(code).toBe(0);
    const lines = out.trimEnd().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.find(({ assay }) => assay === "calendar@1")).toMatchObject({ kind: "numbers", subject: { kind: "case", id: "tiny" }, causes: [{ record: "rounds/second-round", how: "new" }] });
    expect(lines.find(({ assay }) => assay === "coverage@1")).toMatchObject({ causes: [{ record: "series/shots", how: "figures", lastDayBefore: "2031-01-04", lastDayAfter: "2031-01-09" }] });
  });

  it("shows both sentences to people", async () => {
    const { out } = await earnest("diff", "2031-01-06", "2031-01-10", "tiny", "--format", "text", "--all");
    expect(out).toContain("A tiny war, from 6 Jan 2031 to 10 Jan 2031");
    expect(out).toMatch(/- 1 contact [^+]*\+ 2 contacts/);
    expect(out).toContain("because of rounds/second-round (came to count)");
    expect(out).toContain("because of series/shots (grew from 4 Jan 2031 to 9 Jan 2031)");
    expect(out).toMatch(/^[1-9] of [1-9] answers differ: (\d+ [a-z ]+(, )?)+\.$/m);
    expect((await earnest("diff", "2031-01-20", "2031-01-25", "tiny", "--format", "text")).out).toContain("Every answer is the same.");
  });

  it.each([
    [["2031-01-10", "2031-01-06"], /wanted the earlier day first/],
    [["2031-01-06"], /wanted <day> <later day> \[case\]/],
    [["yesterday", "2031-01-06"], /wanted a calendar day/]
  ])("refuses %j in one sentence", async (argv, sentence) => expect(await earnest("diff", ...argv)).toMatchObject({ code: 2, out: "", err: expect.stringMatching(sentence) as string }));
});

describe("earnest brief --since", () => {
  it("tells first what changed, and because of which records", async () => {
    const { code, out } = await earnest("brief", "tiny", "--as-of", "2031-01-10", "--since", "2031-01-03", "--format", "text");
    expect(code).toBe(0);
    expect(out.indexOf("What changed since 3 Jan 2031")).toBeLessThan(out.indexOf("What it rests on"));
    expect(out).toMatch(/^5 of 5 answers differ: 3 new, 2 only in numbers\.\n\nNew: 3\n\n {2}\+ Of 1 undertaking [^+]*because of terms\/truce \(came to count\)$/m);
  });

  it("passes the same on in JSON, which a pipe gets, and in Markdown and HTML", async () => {
    const asked = ["brief", "tiny", "--as-of", "2031-01-10", "--since", "2031-01-06"];
    const brief = JSON.parse((await earnest(...asked)).out) as Brief;
    const differences = (await earnest("diff", "2031-01-06", "2031-01-10", "tiny")).out.trimEnd().split("\n").map((line) => JSON.parse(line) as unknown);
    expect(brief).toMatchObject({ since: { day: "2031-01-06", changes: differences }, asOf: "2031-01-10" });
    expect((await earnest(...asked, "--format", "md")).out).toContain("## What changed since 6 Jan 2031\n");
    expect(renderBriefHtml(brief)).toContain("What changed since 6 Jan 2031</h2>");
  });

  it("says nothing of it unless asked", async () => expect((await earnest("brief", "tiny", "--format", "text")).out).not.toContain("What changed since"));

  it.each([
    [["--since", "2031-01-10", "--as-of", "2031-01-06"], /wanted a day before 2031-01-06, as of which is told, current value is 2031-01-10/],
    [["--since", "2999-01-01"], /wanted a day before 2031-\d\d-\d\d/],
    [["--since", "soon"], /--since with a calendar day/],
    [["--since", "2031-01-06", "--format", "ndjson"], /did you mean json/]
  ])("refuses %j in one sentence", async (argv, sentence) => expect(await earnest("brief", "tiny", ...argv)).toMatchObject({ code: 2, out: "", err: expect.stringMatching(sentence) as string }));
});

describe("the case that a command works on", () => {
  it.each([["brief"], ["check"], ["log"], ["review", "list"], ["diff", "2031-01-06", "2031-01-10"], ["explain", "shots"], ["verify"]])("is named by the last word or by --case alike: %s", async (...argv) => {
    const byWord = await earnest(...argv, "tiny");
    expect(byWord.code).not.toBe(2);
    expect(await earnest(...argv, "--case", "tiny")).toEqual(byWord);
    expect(await earnest(...argv, "tiny", "--case", "tiny")).toEqual(byWord);
    expect(await earnest(...argv, "tiny", "--case", "other")).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/wanted one case, current value is "tiny" and --case "other"/) as string });
  });
});
