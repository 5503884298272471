import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readCase } from "../src/app/read-case.ts";
import { tollMeasures } from "../src/core/assays/toll/toll.ts";
import { cutToDay } from "../src/core/model/as-of.ts";
import { tollFile } from "../src/core/model/toll.ts";
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

  it("rests on what had been published by then", () => {
    expect(rangeOn("2026-01-12", "civilians-killed-in-ukraine", "latest-figures")).toEqual({ low: 14534 / 1346, high: 14534 / 1346, isFloor: true });
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

  it("asks for both parties' people alike, and names what nobody counts", () => {
    const missing = tollMeasures(cutToDay(stored, "2026-03-01"), plan, "2026-03-01").flatMap(({ outcome }) => (outcome.status === "not-assessable" ? [outcome.id] : []));
    expect(missing).toEqual(expect.arrayContaining(["hours-under-alert-in-russia", "displaced-inside-russia", "without-power-in-russia"]));
  });
});
