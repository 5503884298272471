import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCase } from "../src/app/read-case.ts";
import { changeFindings } from "../src/core/findings/change-findings.ts";
import { tollFindings } from "../src/core/findings/toll-findings.ts";
import { cutToDay } from "../src/core/model/as-of.ts";
import type { CaseContent } from "../src/core/model/case-content.ts";
import { addDays, dayNumber } from "../src/core/model/day-count.ts";
import type { TollMeasured } from "../src/core/model/toll-outcome.ts";
import type { Series } from "../src/core/model/series.ts";
import { toDailyTotal } from "../src/core/series/daily-total.ts";

const stored = await readCase(join(import.meta.dirname, "golden", "case-10-bulk-revision", "input"));
const [series] = stored.series as [Series];
const REVISED = "2025-04-27";
const common = (asOf: string) => ({ asOf, engine: "test", seed: 1, registration: null });
const toll = (content: CaseContent, asOf: string) => tollFindings(cutToDay(content, asOf), common(asOf), () => undefined);
const measured = (content: CaseContent, asOf: string) => toll(content, asOf).map(({ outcome }) => outcome).find((outcome): outcome is TollMeasured => outcome.assay === "toll@1" && outcome.kind === "measure")!;

/** The same figures with every revision that a report tells apart put back into its day, as a reader of totals would have them. */
function naive(): CaseContent {
  const killed = [...series.values["killed"]!];
  for (const { day, class: name, amount, suspected } of series.sidecar.revisions ?? []) {
    if (name === "killed" && suspected === undefined) killed[dayNumber(day) - dayNumber(series.from)]! += amount ?? 0;
  }
  return { ...stored, series: [{ ...series, values: { ...series.values, killed } }] };
}

/** The case with its parties' names changed about. */
function mirrored(): CaseContent {
  const text = JSON.stringify(stored, (key, value: unknown) => (key === "id" && value === "hamas" ? "israel" : key === "id" && value === "israel" ? "hamas" : value));
  const swapped = JSON.parse(text) as CaseContent;
  const swap = (id: string | null) => (id === "hamas" ? "israel" : id === "israel" ? "hamas" : id);
  return {
    ...swapped,
    series: swapped.series.map((one) => ({ ...one, sidecar: { ...one.sidecar, party: swap(one.sidecar.party), claimant: { ...one.sidecar.claimant, party: swap(one.sidecar.claimant.party) } } })),
    rounds: swapped.rounds.map((one) => ({ ...one, partiesPresent: one.partiesPresent.map((id) => swap(id)!) }))
  };
}

describe("a bulk revision of a death toll the day after a round", () => {
  it("would be the bloodiest day of the time as a reader of totals has it, and is an ordinary day here", () => {
    const figures = (content: CaseContent) => toDailyTotal(content.series[0]!, ["killed"], "2025-06-03");
    const at = dayNumber(REVISED) - dayNumber(series.from);
    const [totals, split] = [figures(naive()), figures(stored)];
    expect([totals.values[at], Math.max(...totals.values.map((v) => v ?? 0))]).toEqual([748, 748]);
    expect(split.values[at]).toBe(51 - 11);
    const near = split.values.slice(at - 28, at + 29).map((v) => v ?? 0);
    expect(split.values[at]!).toBeLessThanOrEqual([...near].sort((a, b) => a - b)[Math.floor(near.length * 0.75)]!);
  });

  it("is in no end of the cost a day after the round, where totals would add a quarter to it", () => {
    const after = (content: CaseContent) => measured(content, "2025-06-03").episodes.find(({ from }) => from === "2025-04-26")!;
    const [totals, split] = [after(naive()), after(stored)];
    expect(split.range!.low).toBe(split.range!.high);
    expect(totals.range!.low).toBeGreaterThan(split.range!.high * 1.25);
    expect(split.claims[0]!.revised).toBeGreaterThanOrEqual(697);
  });

  it("is shown as a mark of its own with its amount", () => {
    expect(measured(stored, "2025-06-03").revised).toContainEqual({ month: "2025-04", series: "gaza-casualties", kind: "bulk-revision", suspected: false, days: 1, amount: 697 });
  });

  it("leaves the week that change draws as it was, where totals would more than double it", () => {
    const weekOf = (content: CaseContent) =>
      changeFindings(cutToDay(content, "2025-06-03"), common("2025-06-03"), () => undefined).flatMap(({ outcome }) =>
        outcome.assay === "change@1" && outcome.status === "assessed" ? (outcome.weeks[Math.floor((dayNumber(REVISED) - dayNumber(outcome.from)) / 7)] ?? []) : []
      );
    const [[totals], [split]] = [weekOf(naive()), weekOf(stored)];
    expect(totals!).toBeGreaterThan(2 * split!);
    expect(split!).toBeLessThan(60);
  });
});

describe("a day that is only suspected", () => {
  it("has no total that a model could take for an event, and keeps its figure in the series", () => {
    const day = "2025-01-20";
    const at = dayNumber(day) - dayNumber(series.from);
    expect(series.values["killed"]![at]).toBe(122);
    expect(toDailyTotal(series, ["killed"], "2025-06-03").values[at]).toBeNull();
    expect(toDailyTotal(series, ["injured"], "2025-06-03").values[at]).toBe(341);
  });
});

describe("as of a day before the revision", () => {
  it("nothing that is published later changes what is found", () => {
    const asOf = "2025-04-28";
    const last = addDays(asOf, -series.sidecar.publicationLagDays);
    const later = stored.series.map((one) => ({
      ...one,
      values: Object.fromEntries(Object.entries(one.values).map(([name, column]) => [name, column.map((value, i) => (addDays(one.from, i) > last ? 9999 : value))])),
      sidecar: { ...one.sidecar, revisions: (one.sidecar.revisions ?? []).filter(({ day }) => day <= last) }
    }));
    expect(toll({ ...stored, series: later }, asOf)).toEqual(toll(stored, asOf));
    const known = measured(stored, asOf).revised.filter(({ month }) => month === "2025-04");
    expect(known.some(({ kind }) => kind === "bulk-revision")).toBe(false);
  });
});

describe("a swap of the parties' names", () => {
  it("mirrors what is found", () => {
    const { claims } = measured(mirrored(), "2025-06-03").windows[0]!;
    expect(claims).toEqual(measured(stored, "2025-06-03").windows[0]!.claims.map((claim) => ({ ...claim, party: "israel" })));
  });
});
