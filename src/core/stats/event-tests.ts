/**
 * Tests standardised abnormal returns as if each had the spread of its estimation days and none moved with another.
 *
 * @param standardised One an asset and event. @param df Degrees of freedom of each one's variance, each above 2.
 * @returns About standard normal when nothing happened; too wide when events bring turbulence or assets move together.
 * @source Patell 1976, doi:10.2307/2490543, with the factor df / (df − 2), which is (L1 − 2) / (L1 − 4) under a market model. R's
 *   estudy2 takes (L1 − 1) / (L1 − 2) and differs by up to .0053. Checked against event_study.
 */
export function patell(standardised: readonly number[], df: readonly number[]): number {
  return standardised.reduce((sum, v) => sum + v, 0) / Math.sqrt(df.reduce((sum, d) => sum + d / (d - 2), 0));
}

/**
 * Tests standardised abnormal returns by their own spread across assets and events, so that turbulence does not pass for news.
 *
 * @param standardised At least 2. @returns A t with one degree of freedom less than there are entries; 0 when all are 0.
 * @source Boehmer, Musumeci & Poulsen 1991, doi:10.1016/0304-405X(91)90032-F. Checked against R's estudy2 (event_study).
 */
export function boehmer(standardised: readonly number[]): number {
  const n = standardised.length;
  const mean = standardised.reduce((sum, v) => sum + v, 0) / n;
  const squares = standardised.reduce((sum, v) => sum + (v - mean) ** 2, 0);
  return squares > 0 ? mean / Math.sqrt(squares / (n - 1) / n) : 0;
}

/**
 * Shrinks a test across assets for their moving together.
 *
 * @param t Boehmer's. @param n Entries it rests on. @param correlation Mean correlation of the estimation residuals over all
 *   n (n − 1) / 2 pairs; a pair whose windows do not overlap counts as 0. @returns The t, shrunk when the correlation is positive.
 * @source Kolari & Pynnönen 2010, doi:10.1093/rfs/hhq072. Checked against event_study.
 */
export function kolariPynnonen(t: number, n: number, correlation: number): number {
  return t * Math.sqrt((1 - correlation) / (1 + (n - 1) * correlation));
}

/**
 * Computes the mean correlation over all pairs of columns.
 *
 * @param columns At least 2, of one length; none missing. @returns A number in [−1, 1].
 * @source Pearson; checked against R's cor (event_study).
 */
export function meanCorrelation(columns: readonly Float64Array[]): number {
  const scaled = columns.map((column) => {
    const mean = column.reduce((sum, v) => sum + v, 0) / column.length;
    const norm = Math.sqrt(column.reduce((sum, v) => sum + (v - mean) ** 2, 0));
    return column.map((v) => (v - mean) / norm);
  });
  let sum = 0;
  let pairs = 0;
  for (let a = 0; a < scaled.length; ++a)
    for (let b = 0; b < a; ++b) {
      sum += scaled[a]!.reduce((s, v, i) => s + v * scaled[b]![i]!, 0);
      ++pairs;
    }
  return sum / pairs;
}

/**
 * Tests by rank: each asset's abnormal returns are ranked over the estimation days and the days around the event together, ties
 * sharing their mean rank, and the mean rank of a window is held against its spread over all these days.
 *
 * @param columns One an asset and event, of one length: estimation days first, then the days around the event.
 * @param windows First and last place of each window in a column, both inclusive.
 * @returns One number a window, about standard normal; for several days the sum over them over √days.
 * @source Corrado 1989, doi:10.1016/0304-405X(89)90064-0; windows as in Campbell & Wasley 1993, doi:10.1016/0304-405X(93)90025-7. One
 *   day checked against R's estudy2 (event_study); several days by brute force, no independent oracle.
 */
export function rankTest(columns: readonly Float64Array[], windows: readonly { readonly first: number; readonly last: number }[]): number[] {
  const length = columns[0]!.length;
  const mean = new Float64Array(length);
  for (const column of columns) ranksOf(column).forEach((rank, i) => (mean[i]! += (rank / (length + 1) - 0.5) / columns.length));
  const spread = Math.sqrt(mean.reduce((sum, v) => sum + v * v, 0) / length);
  return windows.map(({ first, last }) => {
    const window = mean.subarray(first, last + 1);
    return spread > 0 ? window.reduce((sum, v) => sum + v, 0) / Math.sqrt(window.length) / spread : 0;
  });
}

function ranksOf(column: Float64Array): Float64Array {
  const order = Array.from(column, (_, i) => i).sort((a, b) => column[a]! - column[b]!);
  const ranks = new Float64Array(column.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end + 1 < order.length && column[order[end + 1]!] === column[order[start]!]) ++end;
    for (let i = start; i <= end; ++i) ranks[order[i]!] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return ranks;
}
