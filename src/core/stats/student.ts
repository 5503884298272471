/**
 * Computes the probability that a number with Student's distribution is at least |t| away from 0.
 *
 * @param df Whole number of degrees of freedom, at least 1. @returns A number in (0, 1].
 * @source Finite sums of Abramowitz & Stegun 26.7.3–4. Checked against R's pt.
 */
export function studentTwoSided(t: number, df: number): number {
  const angle = Math.atan(Math.abs(t) / Math.sqrt(df));
  const cosine = Math.cos(angle);
  const odd = df % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = df === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < df; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k;
    sum += term;
  }
  const inside = odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
  return Math.min(1, Math.max(1 - inside, Number.MIN_VALUE));
}

/**
 * Finds how far from 0 a number with Student's distribution lies with a given two-sided probability.
 *
 * @param pValue In (1e-6, 1). @param df Whole number, at least 1. @returns A positive number, to about 1e-10 relative.
 * @source Bisection on studentTwoSided. Checked against R's qt.
 */
export function studentCritical(pValue: number, df: number): number {
  let [low, high] = [0, 1];
  while (studentTwoSided(high, df) > pValue) high *= 2;
  for (let round = 0; round < 60; ++round) {
    const middle = (low + high) / 2;
    if (studentTwoSided(middle, df) > pValue) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
