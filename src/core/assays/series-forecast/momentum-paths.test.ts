import { expect, it } from "vitest";
import type { DailyFigures } from "#core/series/daily-total.ts";
import { seededRng } from "#core/stats/rng.ts";
import { simulateCounts } from "#core/stats/simulate-endemic-epidemic.ts";
import { geometricWeights } from "../momentum/events/plan.ts";
import { momentumPaths } from "./momentum-paths.ts";

const FROM = "2024-01-01";
const [nights, regions, lagWeights] = [500, 4, geometricWeights(7, 0.6)];
const spread = { lagWeights, weights: Float64Array.from({ length: regions ** 2 }, (_, k) => (Math.abs(Math.floor(k / regions) - (k % regions)) === 1 ? 0.5 : 0)) };
const drawn = (self: number, seed: number) =>
  simulateCounts(seededRng(seed), { days: nights, regions, background: new Float64Array(nights * regions).fill(2), self, cross: 0.1, spread, psi: new Float64Array(nights * regions).fill(0.3), shockVariance: 0, opening: new Float64Array(regions * 7).fill(NaN) });
const columnsOf = (cells: Float64Array, change: (v: number, region: number, night: number) => number | null = (v) => v): DailyFigures[] =>
  Array.from({ length: regions }, (_, r) => ({ from: FROM, values: Array.from(cells.subarray(r * nights, (r + 1) * nights), (v, t) => change(v, r, t)) }));
const plan = {
  fitFrom: FROM, psiBlocks: [], lagWeights, ladder: [], talk: { from: 1, to: 3 }, minEpisodes: 6, level: 0.05, margin: { low: 0.8, high: 1.2 }, materialShare: 0.1, largestExcess: 2, bootstrapRuns: 9, scoresFrom: FROM, refitNights: 14
};
const simulate = momentumPaths({ regions: ["a", "b", "c", "d"], neighbours: [[0, 1], [1, 2], [2, 3]], unit: "night", plan, nightsPerDf: 365, seasonNights: 730 });
const totals = (columns: DailyFigures[], days = 30, draws = 300) => {
  const paths = simulate(columns, { days, draws, rng: seededRng(8) })!;
  return Array.from({ length: draws }, (_, d) => paths.slice(d * days, (d + 1) * days).reduce((sum, v) => sum + v, 0)).sort((x, y) => x - y);
};

it("draws months about the level at which the regions have settled", () => {
  const cells = drawn(0.3, 1);
  const settled = cells.reduce((sum, v) => sum + v, 0) / nights;
  expect(totals(columnsOf(cells))[150]! / (30 * settled)).toBeCloseTo(1, 0);
  expect(Math.abs(totals(columnsOf(cells))[150]! / (30 * settled) - 1)).toBeLessThan(0.15);
});

it("goes on from the last nights: a night of many counts brings about more in those that follow, and dies out", () => {
  const cells = drawn(0.5, 2);
  const after = (from: number, columns: DailyFigures[]) => {
    const paths = simulate(columns, { days: 40, draws: 300, rng: seededRng(3) })!;
    return Array.from({ length: 300 }, (_, d) => paths.slice(d * 40 + from, d * 40 + from + 5).reduce((sum, v) => sum + v, 0)).reduce((sum, v) => sum + v, 0) / 300;
  };
  const calm = columnsOf(cells, (v, _, t) => (t >= nights - 3 ? 0 : v));
  const many = columnsOf(cells, (v, _, t) => (t >= nights - 3 ? 30 : v));
  expect(after(0, many) / after(0, calm)).toBeGreaterThan(1.5);
  expect(after(35, many) / after(35, calm)).toBeLessThan(1.25);
});

it("takes a night without a report for unknown, and makes nothing of a region that hardly reports", () => {
  const cells = drawn(0.3, 1);
  expect(totals(columnsOf(cells, (v, _, t) => (t === nights - 2 ? null : v)))[150]).toBeGreaterThan(0);
  expect(simulate(columnsOf(cells, (v, r, t) => (r === 2 && t > 40 ? null : v)), { days: 30, draws: 10, rng: seededRng(1) })).toBeNull();
});
