import { countStanding, logCountMass } from "./count-distribution.ts";
import { crpsNegativeBinomial } from "./crps.ts";
import { dawidSebastiani } from "./dawid-sebastiani.ts";

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
  return {
    log: -logCountMass(y, mean, theta),
    rankedProbability: crpsNegativeBinomial(y, mean, theta),
    dawidSebastiani: dawidSebastiani(y, mean, mean * (1 + psi * mean)),
    ...countStanding(y, mean, theta)
  };
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
