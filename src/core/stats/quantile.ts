/**
 * Returns the value below which a share of sorted values lies, by linear interpolation between neighbours.
 *
 * @param sorted Ascending, at least one. @param share In [0, 1].
 * @returns Between the least and the largest value.
 * @source Hyndman & Fan 1996, doi:10.2307/2684934, type 7. Checked against numpy.quantile.
 */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (at - below) * (sorted[above]! - sorted[below]!);
}
