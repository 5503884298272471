/**
 * Computes the Dawid–Sebastiani score, log σ² + (y − μ)² / σ², which looks at two moments only. Lower is better.
 *
 * @param y What came. @param mean Of the forecast. @param variance Greater than 0.
 * @returns Any number.
 * @source Dawid & Sebastiani 1999, doi:10.1214/aos/1018031101. Checked against scoringRules 1.1.3 dss_sample (crps.json).
 */
export function dawidSebastiani(y: number, mean: number, variance: number): number {
  return Math.log(variance) + (y - mean) ** 2 / variance;
}
