import type { CountFit, Design } from "./count-regression.ts";

/**
 * Computes standard errors of a count regression that allow for autocorrelated errors (Bartlett kernel, no prewhitening, no
 * small-sample factor).
 *
 * @param y Counts, length n, in order of time. @param covariance Inverse information. @param weight Derivative of the score: 1 for Poisson, 1/(1 + mu/theta) for the
 *   negative binomial; length n.
 * @param lag Largest lag, in observations; at least 0.
 * @returns One standard error a coefficient.
 * @source Newey & West 1987, doi:10.2307/1913610. Checked against sandwich::NeweyWest and statsmodels HAC (its_glmnb).
 */
export function neweyWestErrors(
  y: ArrayLike<number>,
  { x, n, p }: Design,
  fit: Pick<CountFit, "mu">,
  covariance: Float64Array,
  weight: ArrayLike<number>,
  lag: number
): Float64Array {
  const influence = new Float64Array(n * p);
  for (let i = 0; i < n; ++i) {
    const r = (y[i]! - fit.mu[i]!) * weight[i]!;
    for (let j = 0; j < p; ++j) {
      let s = 0;
      for (let k = 0; k < p; ++k) s += covariance[j * p + k]! * x[i * p + k]!;
      influence[i * p + j] = r * s;
    }
  }
  return Float64Array.from({ length: p }, (_, j) => {
    let variance = 0;
    for (let l = 0; l <= lag; ++l) {
      let sum = 0;
      for (let i = l; i < n; ++i) sum += influence[i * p + j]! * influence[(i - l) * p + j]!;
      variance += (l === 0 ? 1 : 2 * (1 - l / (lag + 1))) * sum;
    }
    return Math.sqrt(variance);
  });
}
