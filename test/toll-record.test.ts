import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readCase } from "../src/app/read-case.ts";
import { tollMeasures, tollSummary } from "../src/core/assays/toll/toll.ts";
import { cutToDay } from "../src/core/model/as-of.ts";
import { tollFile } from "../src/core/model/toll.ts";
import { measureDetails, measureSentence, summarySentence } from "../src/core/findings/toll-sentences.ts";
import type { TollMeasured } from "../src/core/model/toll-outcome.ts";
import { tollTables } from "../src/views/tables/toll-tables.ts";
import { renderSentence } from "../src/views/render-sentence.ts";
import { readerOf, sharedFolder } from "../scripts/build-series/kit/shared-folder.ts";
import { holdCase } from "./support/served.ts";
import { buildToll } from "../scripts/build-toll/ukraine-toll.ts";
import { caseFolder, importRecord, readRecord, recordFolder } from "../scripts/import-record/import-record.ts";

const RAW = join(sharedFolder, "data");
const isAbsent = !existsSync(RAW) || !existsSync(recordFolder);
const text = await readFile(join(caseFolder, "toll.yaml"), "utf8");
const { toll } = tollFile.parse(parse(text));

describe("the committed claims of human cost", () => {
  it.skipIf(isAbsent)("are what their script makes of the facts and files (skipped only where ../shared is absent)", async () => {
    expect(await buildToll(readerOf(RAW), importRecord(await readRecord(recordFolder)).sources)).toBe(text);
  });

  it("each have a dated page", () => {
    expect(toll.flatMap(({ id, sources }) => (sources.some(({ published, url }) => published !== null && url !== null) ? [] : [id]))).toEqual([]);
  });

  it("keep two copies of one report side by side where they print different numbers", () => {
    const copies = toll.filter(({ from, to, measure }) => from === "2024-12-01" && to === "2025-05-31" && measure === "killed");
    expect(copies.map(({ figure }) => figure)).toEqual([{ count: 968, isFloor: true }, { count: 986, isFloor: true }]);
    expect(new Set(copies.map(({ claimant }) => claimant)).size).toBe(2);
  });
});

describe("the human cost of the Ukraine case, as of a day", async () => {
  const stored = await readCase(caseFolder);
  const plan = stored.caseFile.registration.toll!;
  const rangeOn = (asOf: string, id: string, window: string) => tollMeasures(cutToDay(stored, asOf), plan, asOf).find(({ outcome }) => outcome.id === id)!.outcome.windows.find((one) => one.id === window)?.range ?? null;

  const measureOn = (asOf: string, id: string) => tollMeasures(cutToDay(stored, asOf), plan, asOf).find(({ outcome }) => outcome.id === id)!.outcome;
  const saidOf = (outcome: TollMeasured) => renderSentence(measureSentence(outcome));

  it("rests on what had been published by then", () => {
    expect(rangeOn("2026-01-12", "civilians-killed-in-ukraine", "latest-figures")).toEqual({ low: 148 / 31, high: 148 / 31, isFloor: true });
    expect(rangeOn("2026-01-13", "civilians-killed-in-ukraine", "latest-figures")).toEqual({ low: 2514 / 365, high: 2514 / 365, isFloor: true });
  });

  it("sets a president's count and a think tank's estimate side by side and gives their range", () => {
    expect(rangeOn("2026-03-01", "soldiers-killed-of-ukraine", "latest-figures")).toEqual({ low: 55000 / 1442, high: 140000 / 1442, isFloor: false });
  });

  it("lets a belligerent's count of its adversary's losses into no range", () => {
    const [measure] = tollMeasures(cutToDay(stored, "2026-03-01"), plan, "2026-03-01").filter(({ outcome }) => outcome.id === "soldiers-lost-of-russia");
    const recent = measure!.outcome.windows.find(({ id }) => id === "recent")!;
    expect(recent.claims).toMatchObject([{ party: "ukraine", credibility: 6, isJudged: false }]);
    expect(recent.range).toBeNull();
  });

  it("tells a number of one weekend of no other time, and of no round", () => {
    const power = measureOn("2026-01-02", "without-power-in-ukraine");
    expect(power.windows.filter(({ range }) => range !== null)).toMatchObject([{ id: "latest-figures", from: "2025-10-05", to: "2025-10-05", claims: [{ on: "2025-10-05", low: 70000 }] }]);
    expect(power.windows[0]!.lack).toEqual({ reason: "too-few-days-counted", needed: 72, had: 1 });
    expect(power.episodes.filter(({ claims }) => claims.length > 0)).toEqual([]);
    expect(saidOf(power)).toBe("People without power in Ukraine: 70,000 persons on 5 Oct 2025, last told, by United Nations Office for the Coordination of Humanitarian Affairs.");
  });

  it("carries the day on which people who stay displaced were counted through every window and round", () => {
    const refugees = measureOn("2026-11-27", "refugees-from-ukraine");
    const days = [...refugees.windows, ...refugees.episodes].flatMap(({ claims }) => claims.map(({ on }) => on));
    expect(days).toContain("2025-12-31");
    expect(days).not.toContain(null);
    expect(saidOf(refugees)).toContain("5,300,261 persons on 31 Dec 2025");
  });

  it("names a claim of “as many as” beside the range that it lies below", () => {
    const russian = measureOn("2026-11-27", "soldiers-killed-of-russia");
    expect(saidOf(russian)).toContain("228.1 to 391.9 persons a day, last told for 24 Feb 2022 to 21 Aug 2026, by The Economist, by a model over published estimates; at most 225.4 by Center for Strategic and International Studies.");
    const rows = new Map(tollTables(russian).map(({ name, rows: own }) => [name, own.filter((row) => row.includes("at most")).length]));
    expect(rows.get("windows")).toBeGreaterThan(0);
    expect(rows.get("claims")).toBe(1);
  });

  it("says where claimants count different things, and what", () => {
    expect(saidOf(measureOn("2026-11-27", "soldiers-killed-of-ukraine"))).toContain("They count different things: Ukraine’s president: its own dead, missing people not among them; CSIS: ");
    expect(saidOf(measureOn("2026-11-27", "soldiers-lost-of-russia"))).toContain("They count different things: CSIS: killed, wounded and missing soldiers, by an estimate; The Economist: dead and wounded soldiers, ");
    expect(saidOf(measureOn("2026-11-27", "civilians-killed-in-ukraine"))).not.toContain("different things");
  });

  it("says a figure in words alone in the answer, the details and the tables", () => {
    const inWords = stored.toll.map((item) => (item.id === "losses-think-tank-killed" ? { ...item, figure: { words: "As many as 325,000 killed." } } : item));
    const measureIn = (asOf: string) => tollMeasures(cutToDay({ ...stored, toll: inWords }, asOf), plan, asOf).find(({ outcome }) => outcome.id === "soldiers-killed-of-russia")!.outcome;
    expect(saidOf(measureIn("2026-11-27"))).toContain("; in words alone by Center for Strategic and International Studies: “As many as 325,000 killed”.");
    expect(saidOf(measureIn("2026-03-02"))).toContain("; in words alone by Center for Strategic and International Studies: “As many as 325,000 killed”.");
    expect(measureDetails(measureIn("2026-11-27")).map((one) => renderSentence(one))).toContain("Center for Strategic and International Studies, in words alone, of 24 Feb 2022 to 4 Feb 2026: “As many as 325,000 killed”.");
  });

  it("is said beside every verdict by the measures of killed and of hours under alert alone, in a clause each", () => {
    const summary = tollSummary(tollMeasures(cutToDay(stored, "2026-11-27"), plan, "2026-11-27"), plan, "2026-11-27");
    const said = renderSentence(summarySentence(summary));
    expect(said).toContain("Killed a day: Civilians in Ukraine, at least 6.89 (2025; UN monitors); ");
    expect(said).toContain("Russian soldiers, 228.1 to 391.9 (Feb 2022–Aug 2026; The Economist; at most 225.4, CSIS). ");
    expect(said).toMatch(/ Not to be told: hours under alert and displaced \(Russia\); without power \(Russia and Russian held\)\.$/);
    expect(said.split(/\. \d+ more below/)[0]!.split(" ").length).toBeLessThanOrEqual(92);
  });

  it("asks for both parties' people alike, and names what nobody counts", () => {
    const missing = tollMeasures(cutToDay(stored, "2026-03-01"), plan, "2026-03-01").flatMap(({ outcome }) => (outcome.status === "not-assessable" ? [outcome.id] : []));
    expect(missing).toEqual(expect.arrayContaining(["hours-under-alert-in-russia", "displaced-inside-russia", "without-power-in-russia"]));
  });
});

it("a claim too short for a figure a day is told under the measure that cannot be", async () => {
  const other = await readCase(join(import.meta.dirname, "../cases/gaza-2023"));
  const { outcome } = tollMeasures(other, other.caseFile.registration.toll!, "2026-08-25").find(({ outcome: { id } }) => id === "killed-in-israel")!;
  expect(renderSentence(measureSentence(outcome))).toMatch(/^People killed in Israel: not to be told a day, as too few of its days/);
  expect(measureDetails(outcome).map((one) => renderSentence(one))).toContain("Claimed for 7 Oct 2023: 1,200 persons, by WION, which names no claimant. It covers too little to be a figure a day.");
});

it("people killed stand before all else that is counted, and what nobody counts stands last", async () => {
  const { brief } = await holdCase(join(import.meta.dirname, "../cases/ukraine-2025"));
  const measures = brief.findings.flatMap(({ outcome }) => (outcome.assay === "toll@1" && outcome.kind === "measure" ? [outcome.status === "assessed" ? outcome.measure : "missing"] : []));
  expect([...new Set(measures)]).toEqual(["killed", "injured", "killed-or-injured", "displaced", "sheltered", "power-lost", "missing"]);
  expect(measures.lastIndexOf("killed")).toBeLessThan(measures.indexOf("injured"));
});
