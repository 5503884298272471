/**
 * Returns the smallest count whose cumulative probability reaches each share, for a negative binomial.
 *
 * @param mean Greater than 0. @param theta Dispersion (variance mean + mean²/theta), greater than 0.
 * @param shares Ascending, each in (0, 1).
 * @returns One count a share.
 * @source Recursion of the probability mass. Checked against scipy.stats.nbinom.ppf.
 */
export function negativeBinomialQuantiles(mean: number, theta: number, shares: readonly number[]): number[] {
  const q = mean / (theta + mean);
  let logMass = theta * Math.log1p(-q);
  let cumulative = Math.exp(logMass);
  let k = 0;
  return shares.map((share) => {
    while (cumulative < share && k < 1e7) {
      logMass += Math.log(((theta + k) * q) / (k + 1));
      ++k;
      cumulative += Math.exp(logMass);
    }
    return k;
  });
}

/**
 * Returns the efficient score of each count for a multiplicative change of its mean: (y − mu) / (1 + mu / theta).
 *
 * @param y Counts. @param mu Expected counts. @param theta Dispersion of each observation.
 * @source Derivative of the negative-binomial log-likelihood in log mu; Lawless 1987, doi:10.2307/3314912. Checked against
 *   numerical differentiation.
 */
export function efficientScore(y: number, mu: number, theta: number): number {
  return (y - mu) / (1 + mu / theta);
}
