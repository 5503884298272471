import { logGamma } from "./special.ts";

/** How one forecast of a count fared; smaller is better. */
export interface CountScore {
  /** Minus the log probability of what came. */
  readonly log: number;
  /** Squared distance of the cumulative probabilities from what came, summed over counts: the CRPS of a count. */
  readonly rankedProbability: number;
  readonly dawidSebastiani: number;
  /** Cumulative probability below what came, and up to it: the ends of its probability integral transform. */
  readonly below: number;
  readonly upTo: number;
}

/**
 * Scores a negative-binomial forecast of a count.
 *
 * @param y What came, a whole number of at least 0. @param mean Greater than 0. @param psi Dispersion (variance mean (1 + psi mean)),
 *   greater than 0.
 * @returns Scores of which the smaller is the better; the ends of the transform in [0, 1].
 * @source Czado, Gneiting & Held 2009, doi:10.1111/j.1541-0420.2009.01191.x. Checked against surveillance::scores (hhh4_onestep).
 */
export function scoreCount(y: number, mean: number, psi: number): CountScore {
  const theta = 1 / psi;
  const variance = mean * (1 + psi * mean);
  const logMass = logGamma(y + theta) - logGamma(theta) - logGamma(y + 1) - theta * Math.log1p(psi * mean) + (y > 0 ? y * Math.log((psi * mean) / (1 + psi * mean)) : 0);
  const q = (psi * mean) / (1 + psi * mean);
  const last = Math.max(y, Math.ceil(mean + 40 * Math.sqrt(variance)));
  let [logP, cumulative, sum, below, upTo] = [-theta * Math.log1p(psi * mean), 0, 0, 0, 0];
  for (let k = 0; k <= last; ++k) {
    if (k === y) below = cumulative;
    cumulative += Math.exp(logP);
    if (k === y) upTo = cumulative;
    sum += (cumulative - (k >= y ? 1 : 0)) ** 2;
    if (k > y && 1 - cumulative < 1e-12) break;
    logP += Math.log(((theta + k) * q) / (k + 1));
  }
  return { log: -logMass, rankedProbability: sum, dawidSebastiani: (y - mean) ** 2 / variance + Math.log(variance), below, upTo: Math.min(1, upTo) };
}

/**
 * Tests whether forecasts of counts are calibrated: their Dawid–Sebastiani
 * scores, each standardised as it would be if they were.
 *
 * @param scores One a forecast. @param means, psis What was forecast.
 * @returns A standard normal z; above 0 = the counts lie farther from the forecasts than these allow.
 * @source Wei & Held 2014, doi:10.1007/s11749-014-0380-8. Checked against surveillance::calibrationTest (hhh4_onestep).
 */
export function calibrationZ(scores: readonly number[], means: readonly number[], psis: readonly number[]): number {
  let sum = 0;
  scores.forEach((score, i) => {
    const variance = means[i]! * (1 + psis[i]! * means[i]!);
    sum += (score - 1 - Math.log(variance)) / Math.sqrt(2 + 6 * psis[i]! + 1 / variance);
  });
  return sum / Math.sqrt(scores.length);
}

/**
 * Returns the histogram of the probability integral transforms of counts, 1 everywhere where forecasts are calibrated.
 *
 * @param bins Number of equal bins of [0, 1].
 * @returns One density a bin, of mean 1.
 * @source Czado, Gneiting & Held 2009, doi:10.1111/j.1541-0420.2009.01191.x. Checked against surveillance::pit (hhh4_onestep).
 */
export function transformHistogram(scores: readonly Pick<CountScore, "below" | "upTo">[], bins: number): number[] {
  const shareUpTo = (u: number) => scores.reduce((sum, { below, upTo }) => sum + (u <= below ? 0 : u >= upTo ? 1 : (u - below) / (upTo - below)), 0) / scores.length;
  const edges = Array.from({ length: bins + 1 }, (_, j) => shareUpTo(j / bins));
  return Array.from({ length: bins }, (_, j) => (edges[j + 1]! - edges[j]!) * bins);
}
