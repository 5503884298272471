import { expect, it } from "vitest";
import { fitEndemicEpidemic } from "./endemic-epidemic.ts";
import { laggedCounts } from "./lagged-counts.ts";
import { naturalSpline } from "./natural-spline.ts";
import { drawNegativeBinomial, drawNormal, seededRng } from "./rng.ts";
import { commonShockVariance, simulateCounts } from "./simulate-endemic-epidemic.ts";

const days = 20_000;
const regions = 3;
const world = {
  days,
  regions,
  background: new Float64Array(regions * days).fill(2),
  self: 0.3,
  cross: 0.2,
  spread: { lagWeights: [0.7, 0.3], weights: Float64Array.from([0, 1, 0, 0, 0, 1, 1, 0, 0]) },
  psi: new Float64Array(regions * days).fill(0.3),
  shockVariance: 0.1,
  opening: new Float64Array(regions * 2).fill(NaN)
};

it("simulated counts have the mean and the common shocks that were put in", () => {
  const counts = simulateCounts(seededRng(1), world);
  const mean = counts.reduce((sum, y) => sum + y, 0) / counts.length;
  // Each region takes from one neighbour, so a count brings about .3 + .2 others.
  expect(Math.abs(mean - 2 / (1 - 0.5))).toBeLessThan(0.1);
  const lagged = laggedCounts(counts, days, world.spread.lagWeights);
  const mu = counts.map((_, cell) => 2 + 0.3 * lagged[cell]! + 0.2 * lagged[(cell + 2 * days) % (3 * days)]!);
  expect(Math.abs(commonShockVariance(counts, mu, days) - 0.1)).toBeLessThan(0.015);
  const spread = counts.reduce((sum, y, cell) => sum + (Number.isNaN(mu[cell]!) ? 0 : (y - mu[cell]!) ** 2 - mu[cell]!), 0) / mu.reduce((sum, m) => sum + (Number.isNaN(m) ? 0 : m * m), 0);
  expect(Math.abs(spread - 0.3)).toBeLessThan(0.03);
});

it("a level that drifts looks contagious until the background can follow it", () => {
  const n = 1461;
  const lambdas = { 0: [] as number[], 12: [] as number[], 48: [] as number[] };
  const splines = { 0: null, 12: naturalSpline([...new Array(n).keys()], 12), 48: naturalSpline([...new Array(n).keys()], 48) };
  for (let run = 0; run < 9; ++run) {
    const rng = seededRng(run);
    let level = 0;
    const counts = Float64Array.from({ length: n }, () => drawNegativeBinomial(rng, Math.exp(3 + (level += 0.03 * drawNormal(rng))), 8));
    for (const df of [0, 12, 48] as const) {
      const trend = Array.from({ length: df }, (_, j) => ({ region: null, x: Float64Array.from({ length: n }, (_, t) => splines[df]![t * df + j]!) }));
      const constant = { x: null, region: null };
      const fit = fitEndemicEpidemic({
        days: n, regions: 1, counts, family: { block: new Int32Array(n), blocks: 1 },
        components: [{ terms: [constant], input: laggedCounts(counts, n, [1]) }, { terms: [constant, ...trend], input: null }]
      }, { tolerance: 1e-6 })!;
      lambdas[df].push(Math.exp(fit.coefficients[0]!));
    }
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[4]!;
  expect(median(lambdas[0])).toBeGreaterThan(0.4);
  expect(median(lambdas[12])).toBeLessThan(0.15);
  expect(median(lambdas[48])).toBeLessThan(0.03);
});
