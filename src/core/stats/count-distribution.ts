import { logGamma } from "./special.ts";

/** Masses this much smaller than the largest are left out. */
const NEGLIGIBLE = 1e-20;
const MOST_MASSES = 1e7;

/** The probabilities of the counts from, from + 1, …; what lies outside has no weight that a double could show. */
export interface CountMasses {
  readonly from: number;
  readonly masses: Float64Array;
}

/**
 * Lays out the probabilities of a negative-binomial (or Poisson) count, out from the mode, so that neither a large mean nor a large
 * dispersion underflows.
 *
 * @param mean Greater than 0. @param theta Dispersion (variance mean + mean²/theta), greater than 0; Infinity is Poisson.
 * @returns Masses that sum to 1.
 * @throws RangeError when mean or theta is not greater than 0, or the counts run over ten million.
 * @source Ratio of neighbouring masses. Checked against scipy.stats.nbinom and poisson.
 */
export function countMasses(mean: number, theta: number): CountMasses {
  assertShape(mean, theta);
  const mode = theta > 1 ? Math.floor(theta === Infinity ? mean : mean * (1 - 1 / theta)) : 0;
  const share = mean / (1 + mean / theta);
  const up: number[] = [1];
  const down: number[] = [];
  for (let k = mode, w = 1; w > NEGLIGIBLE; ++k) {
    w *= (share * (1 + k / theta)) / (k + 1);
    up.push(w);
    if (up.length > MOST_MASSES) throw new RangeError(`Cannot lay out a count of mean ${mean}: theta must be larger, current value is ${theta}`);
  }
  for (let k = mode, w = 1; k > 0 && w > NEGLIGIBLE; --k) {
    w *= k / (share * (1 + (k - 1) / theta));
    down.push(w);
  }
  const masses = Float64Array.from([...down.reverse(), ...up]);
  let total = 0;
  for (const mass of masses) total += mass;
  for (let i = 0; i < masses.length; ++i) masses[i]! /= total;
  return { from: mode - down.length, masses };
}

/**
 * Computes the logarithm of the probability of one count; its negative is the logarithmic score of the forecast.
 *
 * @param y An integer of at least 0; the cost grows with it. @param mean Greater than 0. @param theta As in {@link countMasses}.
 * @returns At most 0, in nats.
 * @source Lawless 1987, doi:10.2307/3314912; the gamma functions of theta as a product, which keeps large theta exact. Checked against
 *   scoringRules 1.1.3 logs_nbinom (crps.json) and scipy.stats.nbinom, poisson.
 */
export function logCountMass(y: number, mean: number, theta: number): number {
  assertShape(mean, theta);
  let sum = y * Math.log(mean) - logGamma(y + 1);
  for (let j = 1; j < y; ++j) sum += Math.log1p(j / theta);
  return theta === Infinity ? sum - mean : sum - (y + theta) * Math.log1p(mean / theta);
}

/**
 * Computes where a count falls in its forecast: the probability of less, and of at most as much.
 *
 * @param y An integer of at least 0. @param mean Greater than 0. @param theta As in {@link countMasses}.
 * @returns Both in [0, 1], `upTo` at least `below`.
 * @source Sum of {@link countMasses}. Checked against R's pnbinom (pit).
 */
export function countStanding(y: number, mean: number, theta: number): { below: number; upTo: number } {
  const { from, masses } = countMasses(mean, theta);
  let below = 0;
  for (let i = 0; i < masses.length && from + i < y; ++i) below += masses[i]!;
  return { below: Math.min(1, below), upTo: Math.min(1, below + (masses[y - from] ?? 0)) };
}

function assertShape(mean: number, theta: number): void {
  if (!(mean > 0 && mean < Infinity && theta > 0)) {
    throw new RangeError(`Cannot lay out a count: mean and theta must be greater than 0, current values are ${mean} and ${theta}`);
  }
}
