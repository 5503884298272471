/**
 * Returns a quantile of sorted values by linear interpolation between neighbours: type 7 of Hyndman and Fan, the default of R and NumPy.
 *
 * @param sorted Values in ascending order, none missing. @param share 0 to 1.
 * @returns Between the first and the last value; NaN without values.
 * @source Hyndman & Fan 1996, doi:10.1080/00031305.1996.10473566; checked against NumPy.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return NaN;
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (at - below) * (sorted[above]! - sorted[below]!);
}
