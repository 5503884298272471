/** Sum of the two normal quantiles for a 5 % two-sided test with 80 % power: 1.96 + 0.84. */
const DETECTABLE_ERRORS = 2.8;
/** Width of a 90 % normal interval in standard errors. */
const WIDTH_90 = 3.29;

/**
 * Tells whether an effect lies inside a margin on both sides (two one-sided tests at 5 %).
 *
 * @param interval90 The 90 % interval; an end that was not found (null) is outside. @param margin Same unit, low < high.
 * @returns true only when both ends are inside.
 * @source Schuirmann 1987, doi:10.1007/BF01068419.
 */
export function isEquivalent(interval90: readonly [number | null, number | null], margin: readonly [number, number]): boolean {
  const [low, high] = interval90;
  return low !== null && high !== null && low > margin[0] && high < margin[1];
}

/**
 * Returns the smallest effect that a 5 % two-sided test would find four times in five, from the width of a 90 % interval.
 *
 * @param interval90 On the scale on which it is about symmetric (logs of ratios).
 * @returns A positive effect on that scale, or null when an end is missing.
 * @source Bloom 1995, doi:10.1177/0193841X9501900504.
 */
export function detectableEffect(interval90: readonly [number | null, number | null]): number | null {
  const [low, high] = interval90;
  return low === null || high === null ? null : (DETECTABLE_ERRORS * (high - low)) / WIDTH_90;
}

/**
 * Returns the smallest effect that a 5 % two-sided test would find four times in five, from a standard error.
 *
 * @returns A positive effect on the scale of the standard error.
 * @source As {@link detectableEffect}.
 */
export function detectableFrom(standardError: number): number {
  return DETECTABLE_ERRORS * standardError;
}
