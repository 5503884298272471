import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readCase } from "../src/app/read-case.ts";
import { tollMeasures } from "../src/core/assays/toll/toll.ts";
import { cutToDay } from "../src/core/model/as-of.ts";
import { tollFile } from "../src/core/model/toll.ts";
import { measureSentence } from "../src/core/findings/toll-sentences.ts";
import type { TollMeasured } from "../src/core/model/toll-outcome.ts";
import { renderSentence } from "../src/views/render-sentence.ts";
import { readerOf, sharedFolder } from "../scripts/build-series/kit/shared-folder.ts";
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

  it("asks for both parties' people alike, and names what nobody counts", () => {
    const missing = tollMeasures(cutToDay(stored, "2026-03-01"), plan, "2026-03-01").flatMap(({ outcome }) => (outcome.status === "not-assessable" ? [outcome.id] : []));
    expect(missing).toEqual(expect.arrayContaining(["hours-under-alert-in-russia", "displaced-inside-russia", "without-power-in-russia"]));
  });
});
