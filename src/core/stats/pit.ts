/**
 * Computes the heights of the histogram of the probability integral transform, not randomised: a calibrated forecast has heights
 * near 1, one that is too sure is high at both ends, one that is too vague in the middle.
 *
 * @param below Probability that each forecast gave to less than what came. @param upTo To at most what came; a value that the
 *   forecast held impossible (`upTo` = `below`) falls into the bin of that probability.
 * @param bins At least 1.
 * @returns One height a bin, their mean 1.
 * @source Czado, Gneiting & Held 2009, doi:10.1111/j.1541-0420.2009.01191.x. Checked against surveillance 1.20.3 pit.
 */
export function pitHeights(below: ArrayLike<number>, upTo: ArrayLike<number>, bins: number): number[] {
  const n = below.length;
  const reached = (edge: number) => {
    let sum = 0;
    for (let i = 0; i < n; ++i) {
      const width = upTo[i]! - below[i]!;
      sum += width > 0 ? Math.min(1, Math.max(0, (edge - below[i]!) / width)) : Number(edge > below[i]! || edge === 1);
    }
    return sum / n;
  };
  const edges = Array.from({ length: bins + 1 }, (_, j) => (j === 0 ? 0 : reached(j / bins)));
  return Array.from({ length: bins }, (_, j) => (edges[j + 1]! - edges[j]!) * bins);
}
