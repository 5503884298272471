import { digamma, trigamma } from "./special.ts";

const SMALLEST = 1e-3;
const LARGEST = 1e7;
const LONGEST_STEP = 1.5;
const MOMENT_ROUNDS = 50;

/**
 * Estimates one negative-binomial theta by moments: the value at which Pearson's statistic equals its degrees of freedom.
 *
 * @param y Counts, at least 0. @param mu Expected counts, same length. @param freedom Observations less coefficients.
 * @returns A theta within [1e-3, 1e7]; the largest stands for Poisson.
 * @source Breslow 1984, doi:10.2307/2347661. Checked on a case solved by hand; no independent oracle.
 */
export function pearsonTheta(y: ArrayLike<number>, mu: Float64Array, freedom: number): number {
  let theta = 5;
  for (let round = 0; round < MOMENT_ROUNDS; ++round) {
    let [pearson, slope] = [0, 0];
    for (let i = 0; i < mu.length; ++i) {
      const variance = mu[i]! + mu[i]! ** 2 / theta;
      const share = (y[i]! - mu[i]!) ** 2 / variance;
      pearson += share;
      slope += ((share / variance) * mu[i]! ** 2) / theta ** 2;
    }
    const excess = pearson - freedom;
    if (Math.abs(excess) < 1e-8) break;
    const next = theta - excess / slope;
    theta = Math.max(SMALLEST, Math.min(LARGEST, next > 0 ? next : theta / 2));
  }
  return theta;
}

/**
 * Takes one Newton step on the log of each block's negative-binomial theta, expected counts held.
 *
 * @param y Counts, at least 0; fractions are allowed. @param mu Expected counts, same length.
 * @param block The block of each observation. @param thetas The current theta of each block.
 * @returns The next thetas, within [1e-3, 1e7]; a block without observations keeps its own.
 * @source Lawless 1987, doi:10.2307/3314912. Checked where it comes to rest: the joint maximum of glm.nb (its_glmnb, glmnb_quine_mass).
 */
export function dispersionStep(y: ArrayLike<number>, mu: Float64Array, block: Int32Array, thetas: Float64Array): Float64Array {
  const blocks = thetas.length;
  const slope = new Float64Array(blocks);
  const curve = new Float64Array(blocks);
  const size = new Int32Array(blocks);
  for (let i = 0; i < mu.length; ++i) {
    const b = block[i]!;
    const theta = thetas[b]!;
    const total = theta + mu[i]!;
    const share = (y[i]! + theta) / total;
    size[b]! += 1;
    if (y[i]! > 0) {
      slope[b]! += digamma(y[i]! + theta);
      curve[b]! += trigamma(y[i]! + theta);
    } else {
      slope[b]! += digamma(theta);
      curve[b]! += trigamma(theta);
    }
    slope[b]! += 1 - Math.log(total) - share;
    curve[b]! += (share - 2) / total;
  }
  return thetas.map((theta, b) => {
    if (size[b] === 0) return theta;
    const s = (slope[b]! + size[b]! * (Math.log(theta) - digamma(theta))) * theta;
    const c = (curve[b]! + size[b]! * (1 / theta - trigamma(theta))) * theta * theta + s;
    const raw = c < 0 ? -s / c : Math.sign(s);
    const step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, raw));
    return Math.max(SMALLEST, Math.min(LARGEST, theta * Math.exp(step)));
  });
}
