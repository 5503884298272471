/**
 * Computes the chance that two answers, drawn without putting back, differ. Unbiased whatever their number, so that those who spoke often and those who
 * spoke seldom can be set side by side.
 *
 * @param counts How often each answer was given.
 * @returns In [0, 1]; null with fewer than two answers.
 * @source Simpson 1949, doi:10.1038/163688a0 (its complement). Checked against every pair by brute force; no independent oracle.
 */
export function unlikeness(counts: readonly number[]): number | null {
  const all = counts.reduce((sum, n) => sum + n, 0);
  if (all < 2) return null;
  return 1 - counts.reduce((sum, n) => sum + n * (n - 1), 0) / (all * (all - 1));
}
