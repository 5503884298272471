import fc from "fast-check";
import { describe, expect, it } from "vitest";
import expected from "../../../test/reference/brier/brier.json" with { type: "json" };
import { column, readTable } from "../../../test/reference/read-table.ts";
import { brierScore, correctedMurphy, groupForecasts, logScoreOfEvents, murphy, poolGroups } from "./brier.ts";
import { consistencyBands, corp, isotonic } from "./corp.ts";
import { seededRng } from "./rng.ts";

const rows = readTable("./brier/prob_forecasts.csv");
const groups = groupForecasts(column(rows, "p"), column(rows, "y"));
const near = (value: number, wanted: number) => expect(Math.abs(value - wanted)).toBeLessThan(1e-12);
const anyGroups = fc
  .array(fc.record({ p: fc.integer({ min: 0, max: 10 }), y: fc.nat(1) }), { minLength: 2, maxLength: 40 })
  .map((cases) => groupForecasts(cases.map(({ p }) => p / 10), cases.map(({ y }) => y)));

describe("the Brier score and its parts equal R", () => {
  it("in the groups", () => {
    expect(groups.map((g) => g.forecast)).toEqual(expected.table.p);
    expect(groups.map((g) => g.n)).toEqual(expected.table.n);
    groups.forEach((g, k) => near(g.events / g.n, expected.table.obs[k]!));
  });
  it("in the score, Murphy's parts and those of Ferro and Fricker", () => {
    near(brierScore(groups), expected.brier);
    for (const [parts, wanted] of [[murphy(groups), expected.murphy], [correctedMurphy(groups), expected.ferro_fricker]] as const) {
      near(parts.reliability, wanted.REL);
      near(parts.resolution, wanted.RES);
      near(parts.uncertainty, wanted.UNC);
    }
  });
  it("in CORP", () => {
    const { miscalibration, discrimination, uncertainty, recalibrated } = corp(groups);
    near(miscalibration, expected.corp.MCB);
    near(discrimination, expected.corp.DSC);
    near(uncertainty, expected.corp.UNC);
    recalibrated.forEach((v, k) => near(v, expected.corp.recalibrated[k]!));
  });
  it("in the log score", () => near(logScoreOfEvents(groups, 1e-6), expected.log_score_clipped));
});

it("both decompositions add up to the score, and the parts of CORP are never below 0", () =>
  fc.assert(fc.property(anyGroups, (some) => {
    const score = brierScore(some);
    const parts = murphy(some);
    const { miscalibration, discrimination, uncertainty } = corp(some);
    expect(parts.reliability - parts.resolution + parts.uncertainty).toBeCloseTo(score, 12);
    expect(miscalibration - discrimination + uncertainty).toBeCloseTo(score, 12);
    expect(Math.min(miscalibration, discrimination)).toBeGreaterThan(-1e-12);
  })));

it("isotonic() equals brute force over all ways to pool neighbours", () =>
  fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 8 }), (pairs) => {
    const [values, weights] = [pairs.map(([v]) => v), pairs.map(([, w]) => w)];
    const loss = (fit: ArrayLike<number>) => values.reduce((sum, v, i) => sum + weights[i]! * (v - fit[i]!) ** 2, 0);
    let best = Infinity;
    for (let cuts = 0; cuts < 2 ** (values.length - 1); ++cuts) {
      const fit: number[] = [];
      for (let from = 0, to = 1; from < values.length; from = to, ++to) {
        while (to < values.length && !((cuts >> (to - 1)) & 1)) ++to;
        const weight = weights.slice(from, to).reduce((a, b) => a + b, 0);
        const mean = values.slice(from, to).reduce((sum, v, i) => sum + v * weights[from + i]!, 0) / weight;
        for (let i = from; i < to; ++i) fit.push(mean);
      }
      if (fit.every((v, i) => i === 0 || v >= fit[i - 1]! - 1e-12)) best = Math.min(best, loss(fit));
    }
    const fitted = isotonic(values, weights);
    expect(loss(fitted)).toBeCloseTo(best, 9);
    expect(fitted.every((v, i) => i === 0 || v >= fitted[i - 1]!)).toBe(true);
  })));

it("consistencyBands() equal the quantiles over all outcomes of two small groups", () => {
  const few = [{ forecast: 0.3, n: 3, events: 0 }, { forecast: 0.6, n: 2, events: 0 }];
  const outcomes: { mass: number; fit: Float64Array }[] = [];
  const binomial = (n: number, k: number, p: number) => [1, n, (n * (n - 1)) / 2, 1][k]! * p ** k * (1 - p) ** (n - k);
  for (let a = 0; a <= 3; ++a) for (let b = 0; b <= 2; ++b) outcomes.push({ mass: binomial(3, a, 0.3) * binomial(2, b, 0.6), fit: isotonic([a / 3, b / 2], [3, 2]) });
  const bands = consistencyBands(few, 0.8, 20_000, seededRng(1));
  bands.forEach(({ low, high }, k) => {
    const upTo = (edge: number) => outcomes.reduce((sum, { mass, fit }) => sum + (fit[k]! <= edge + 1e-9 ? mass : 0), 0);
    const below = (edge: number) => outcomes.reduce((sum, { mass, fit }) => sum + (fit[k]! < edge - 1e-9 ? mass : 0), 0);
    expect(below(low)).toBeLessThanOrEqual(0.1);
    expect(upTo(low)).toBeGreaterThan(0.1);
    expect(below(high)).toBeLessThanOrEqual(0.9);
    expect(upTo(high)).toBeGreaterThan(0.9);
  });
});

it("pools into bins of like size, keeps one probability together, and loses nobody", () => {
  const group = (forecast: number, n: number, events = 0) => ({ forecast, n, events });
  expect(poolGroups([0.1, 0.2, 0.3, 0.4, 0.5, 0.6].map((p, i) => group(p, 1, i % 2)), 3)).toEqual([group(expect.closeTo(0.15, 12) as number, 2, 1), group(expect.closeTo(0.35, 12) as number, 2, 1), group(expect.closeTo(0.55, 12) as number, 2, 1)]);
  expect(poolGroups([group(0.2, 9, 4)], 3)).toEqual([group(expect.closeTo(0.2, 12) as number, 9, 4)]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1 }), (percents) => {
      const groups = percents.sort((a, b) => a - b).map((p, i) => group(p / 100, 1 + (i % 3), i % 2));
      const pooled = poolGroups(groups, 3);
      const total = (some: typeof groups, of: "n" | "events") => some.reduce((sum, g) => sum + g[of], 0);
      expect([pooled.length <= 3, total(pooled, "n"), total(pooled, "events")]).toEqual([true, total(groups, "n"), total(groups, "events")]);
      pooled.slice(1).forEach((bin, k) => expect(bin.forecast).toBeGreaterThan(pooled[k]!.forecast));
    })
  );
});
