import { drawGamma, drawPoisson, type Rng } from "./rng.ts";
import type { Spread } from "./lagged-counts.ts";

/** What counts are drawn from; cells are region-major, region × days + day. */
export interface EpidemicWorld {
  readonly days: number;
  readonly regions: number;
  /** Expected counts that past counts do not bring about; greater than 0 in every cell. */
  readonly background: Float64Array;
  /** What a count brings about in its own region, and in its neighbours before their weights; at least 0. */
  readonly self: number;
  readonly cross: number;
  readonly spread: Spread;
  /** Dispersion by cell: the variance of a region's count given the past is mu (1 + psi mu), common shocks included. */
  readonly psi: Float64Array;
  /** Variance of the factor, one a day with mean 1, by which all regions move together; at least 0. */
  readonly shockVariance: number;
  /** Counts of the first days, as many as there are lags, to go on from; NaN = drawn from the background. */
  readonly opening: Float64Array;
}

/**
 * Draws counts day by day from an endemic–epidemic model whose regions may share a shock each day.
 *
 * @returns Cells as in `background`, the opening days as given.
 * @throws RangeError if counts run away, as they do where the dominant eigenvalue is 1 or more.
 * @source Held, Höhle & Hofmann 2005, doi:10.1191/1471082X05st098oa. No independent oracle: checked against the mean and variance
 *   that the model implies.
 */
export function simulateCounts(rng: Rng, world: EpidemicWorld): Float64Array {
  const { days, regions, background, self, cross, spread, psi, shockVariance, opening } = world;
  const counts = new Float64Array(regions * days);
  const lags = spread.lagWeights.length;
  const past = new Float64Array(regions);
  for (let t = 0; t < days; ++t) {
    for (let i = 0; i < regions; ++i) past[i] = t < lags ? 0 : pastOf(counts, i * days + t, spread.lagWeights);
    const shock = shockVariance > 0 ? drawGamma(rng, 1 / shockVariance) * shockVariance : 1;
    for (let i = 0; i < regions; ++i) {
      const cell = i * days + t;
      const given = t < lags ? opening[i * lags + t]! : NaN;
      if (!Number.isNaN(given)) {
        counts[cell] = given;
        continue;
      }
      let near = 0;
      if (cross > 0) for (let j = 0; j < regions; ++j) near += spread.weights[j * regions + i]! * past[j]!;
      const mean = background[cell]! + self * past[i]! + cross * near;
      if (!(mean < 1e9)) throw new RangeError(`Cannot simulate counts: wanted a mean below 1e9, current value is ${mean}`);
      counts[cell] = drawCount(rng, mean * shock, (psi[cell]! - shockVariance) / (1 + shockVariance));
    }
  }
  return counts;
}

function pastOf(counts: Float64Array, cell: number, lagWeights: readonly number[]): number {
  let sum = 0;
  for (let d = 1; d <= lagWeights.length; ++d) sum += lagWeights[d - 1]! * counts[cell - d]!;
  return sum;
}

function drawCount(rng: Rng, mean: number, psi: number): number {
  return drawPoisson(rng, psi > 1e-6 ? mean * psi * drawGamma(rng, 1 / psi) : mean);
}

/**
 * Estimates the variance of a daily factor that all regions share, from the products of different regions' residuals on one day.
 *
 * @param counts Cells; NaN = no report. @param mu Expected counts; NaN where the cell takes no part.
 * @returns At least 0; 0 for one region.
 * @source Method of moments: the covariance of two regions is the variance times the product of their means. Checked by simulation.
 */
export function commonShockVariance(counts: Float64Array, mu: Float64Array, days: number): number {
  let [products, scale] = [0, 0];
  for (let t = 0; t < days; ++t) {
    let [sum, squares, means, meanSquares] = [0, 0, 0, 0];
    for (let cell = t; cell < mu.length; cell += days) {
      const m = mu[cell]!;
      if (Number.isNaN(m)) continue;
      const r = counts[cell]! - m;
      sum += r;
      squares += r * r;
      means += m;
      meanSquares += m * m;
    }
    products += sum * sum - squares;
    scale += means * means - meanSquares;
  }
  return scale > 0 ? Math.max(0, products / scale) : 0;
}
