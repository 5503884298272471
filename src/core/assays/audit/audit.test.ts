import { describe, expect, it } from "vitest";
import { FIRST, meeting, smallCase } from "../../../../test/support/small-case.ts";
import { auditOutcome } from "#core/model/audit-outcome.ts";
import type { LargeStrikeTest, WindowRatioTest } from "#core/model/claim.ts";
import { addDays } from "#core/model/day-count.ts";
import { auditLargeStrikes } from "./large-strikes.ts";
import { auditWindowRatio } from "./window-ratio.ts";

const content = smallCase();
/** A series with the figures given, from the first day on; null = no report. */
const seriesWith = (strikes: (number | null)[]) => ({ ...content.series[0]!, length: strikes.length, values: { strikes } });
const counted = { series: "strikes-of-alpha", classes: ["strikes"] };
const late = addDays(FIRST, 5000);

describe("auditWindowRatio()", () => {
  const test: WindowRatioTest = { kind: "window-ratio", counted, anchor: addDays(FIRST, 40), statedWindowDays: 3, windowDays: 4, published: { before: 40, after: 83, percent: 100 }, placeboMonths: [1] };
  it("counts both windows, the published figures' own percentages, and the dates that show as much", () => {
    // Tens up to day 39, twenties after it, and four days of thirty from day 30 on.
    const figures = Array.from({ length: 60 }, (_, t) => (t >= 40 ? 20 : t >= 30 && t < 34 ? 30 : 10));
    const outcome = auditWindowRatio("c", test, seriesWith(figures), late);
    expect(auditOutcome.safeParse(outcome).error).toBeUndefined();
    expect(outcome).toMatchObject({ before: { ours: 40, reported: 4 }, after: { ours: 80 }, ratio: 2, percentOfTruncatedMeans: 100, percentInStatedWindow: 100 });
    // Days 6 … 36 are placebos: both windows end before the anchor. Ratio ≥ 2 on days 29 (10,30,30,30 → 2.5), 28 (2), 30 (3) and none else.
    expect(outcome).toMatchObject({ placebos: [{ months: 1, dates: 30, atLeastAsMuch: 3 }] });
  });
  it("adds nothing for a day without a report, and counts it", () => {
    const figures = Array.from({ length: 60 }, (_, t) => (t === 38 ? null : 10));
    expect(auditWindowRatio("c", test, seriesWith(figures), late)).toMatchObject({ before: { ours: 30, reported: 3 } });
  });
  it("is not assessable when the series does not cover both windows", () =>
    expect(auditWindowRatio("c", test, seriesWith(Array.from({ length: 42 }, () => 1)), late)).toMatchObject({ status: "not-assessable", needed: 8, had: 6 }));
  it("counts only the days of the windows that the series covers, whichever end is missing", () => {
    const had = (anchor: string) => auditWindowRatio("c", { ...test, anchor }, seriesWith(Array.from({ length: 42 }, () => 1)), late);
    expect(had(addDays(FIRST, 1))).toMatchObject({ needed: 8, had: 5 });
    expect(had(addDays(FIRST, -9))).toMatchObject({ had: 0 });
    expect(had(addDays(FIRST, 60))).toMatchObject({ had: 0 });
  });
});

describe("auditLargeStrikes()", () => {
  const test: LargeStrikeTest = { kind: "large-strike-near-rounds", counted, threshold: 100, withinDays: 1, from: FIRST, party: null, published: { rounds: 2, withStrike: 2 } };
  it("equals brute force over every shift of a small calendar", () => {
    const large = [3, 4, 11, 17];
    const figures = Array.from({ length: 20 }, (_, t) => (large.includes(t) ? 150 : t === 7 ? null : 5));
    const at = [5, 12];
    const rounds = at.map((t) => meeting(`r-${t}`, t, ["alpha"], "rounds"));
    const near = (t: number) => large.some((day) => Math.abs(day - t) <= 1);
    const counts = Array.from({ length: 20 }, (_, s) => at.filter((t) => near((t + s) % 20)).length);
    expect(auditLargeStrikes("c", test, seriesWith(figures), rounds, late)).toMatchObject({
      rounds: 2, withStrike: counts[0], shifts: 20,
      expectedByChance: counts.reduce((s, v) => s + v, 0) / 20, pAbove: counts.filter((v) => v >= counts[0]!).length / 20
    });
  });
  it("counts only the rounds of the party it is about, and calls and conferences never", () => {
    const figures = Array.from({ length: 30 }, () => 150);
    const rounds = [meeting("a", 5, ["alpha"], "rounds"), meeting("b", 9, ["beta"], "rounds"), meeting("c", 15, ["alpha"], "calls")];
    expect(auditLargeStrikes("c", { ...test, party: "alpha" }, seriesWith(figures), rounds, late)).toMatchObject({ rounds: 1 });
  });
  it("is not assessable without a round in its period", () =>
    expect(auditLargeStrikes("c", test, seriesWith([1, 2, 3]), [], late)).toMatchObject({ status: "not-assessable" }));
});
