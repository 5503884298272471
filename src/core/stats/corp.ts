import { brierScore, type ForecastGroup } from "./brier.ts";
import type { Rng } from "./rng.ts";

/**
 * Fits the nondecreasing sequence nearest to the values, by pooling neighbours that violate the order.
 *
 * @param values In order. @param weights Greater than 0; same length.
 * @returns One fitted value each.
 * @source Ayer et al. 1955, doi:10.1214/aoms/1177728423. Checked against R (brier.json) and brute force over all partitions.
 */
export function isotonic(values: ArrayLike<number>, weights: ArrayLike<number>): Float64Array {
  const n = values.length;
  const level = new Float64Array(n);
  const weight = new Float64Array(n);
  const size = new Int32Array(n);
  let last = -1;
  for (let i = 0; i < n; ++i) {
    ++last;
    level[last] = values[i]!;
    weight[last] = weights[i]!;
    size[last] = 1;
    while (last > 0 && level[last - 1]! >= level[last]!) {
      const both = weight[last - 1]! + weight[last]!;
      level[last - 1] = (level[last - 1]! * weight[last - 1]! + level[last]! * weight[last]!) / both;
      weight[last - 1] = both;
      size[last - 1]! += size[last]!;
      --last;
    }
  }
  const fitted = new Float64Array(n);
  for (let block = 0, at = 0; block <= last; ++block) {
    fitted.fill(level[block]!, at, (at += size[block]!));
  }
  return fitted;
}

/** A Brier score taken apart by recalibration: score = miscalibration − discrimination + uncertainty. */
export interface CorpParts {
  /** What the best monotone recalibration would have saved; at least 0. */
  readonly miscalibration: number;
  /** What the recalibrated forecasts earn over the base rate; at least 0. */
  readonly discrimination: number;
  readonly uncertainty: number;
  /** Recalibrated probability of each group. */
  readonly recalibrated: Float64Array;
}

/**
 * Takes a Brier score apart without bins: the forecasts are recalibrated by isotonic regression, and what that saves is miscalibration.
 *
 * @param groups At least one, in ascending order of forecast.
 * @returns The parts, and the recalibrated probability of each group, nondecreasing in [0, 1].
 * @source Dimitriadis, Gneiting & Jordan 2021, doi:10.1073/pnas.2016191118. Checked against R (brier.json).
 */
export function corp(groups: readonly ForecastGroup[]): CorpParts {
  const recalibrated = isotonic(groups.map((g) => g.events / g.n), groups.map((g) => g.n));
  const n = groups.reduce((sum, g) => sum + g.n, 0);
  const rate = groups.reduce((sum, g) => sum + g.events, 0) / n;
  const best = brierScore(groups.map((g, k) => ({ ...g, forecast: recalibrated[k]! })));
  const uncertainty = rate * (1 - rate);
  return { miscalibration: Math.max(0, brierScore(groups) - best), discrimination: Math.max(0, uncertainty - best), uncertainty, recalibrated };
}

/**
 * Simulates where the recalibrated probability of each group would lie if every forecast were calibrated: outside its band a
 * forecast is found wanting, at that group alone.
 *
 * @param groups In ascending order of forecast. @param level Share of the simulations inside each band, in (0, 1). @param draws Simulations.
 * @returns The ends of each group's band; each contains its forecast unless the group is far smaller than the simulations can resolve.
 * @source Dimitriadis, Gneiting & Jordan 2021, as in {@link corp}: consistency bands by resampling. No independent oracle: brute force
 *   over all outcomes on small groups, and coverage by simulation.
 */
export function consistencyBands(groups: readonly ForecastGroup[], level: number, draws: number, rng: Rng): { low: number; high: number }[] {
  const columns = groups.map(() => new Float64Array(draws));
  const weights = Float64Array.from(groups, (g) => g.n);
  const shares = new Float64Array(groups.length);
  for (let d = 0; d < draws; ++d) {
    groups.forEach((g, k) => {
      let came = 0;
      for (let i = 0; i < g.n; ++i) if (rng() < g.forecast) ++came;
      shares[k] = came / g.n;
    });
    isotonic(shares, weights).forEach((v, k) => (columns[k]![d] = v));
  }
  const tail = Math.floor(((1 - level) / 2) * draws);
  return columns.map((column) => {
    column.sort();
    return { low: column[tail]!, high: column[draws - 1 - tail]! };
  });
}
