/**
 * Computes the generalised Jensen–Shannon divergence of several distributions, each with the same weight: the entropy of their mean
 * less the mean of their entropies. Biased upwards when the counts are few.
 *
 * @param rows Counts (or shares) by category, one row a distribution, all of one length; at least one row.
 * @param pseudoCount Added to every category of every row before shares are taken (Dirichlet smoothing); at least 0.
 * @returns Bits, in [0, log2(rows)]; NaN when a row is empty and not smoothed.
 * @source Lin 1991, doi:10.1109/18.61115. Checked against scipy.spatial.distance.jensenshannon (misc_python) and brute force.
 */
export function jensenShannon(rows: readonly ArrayLike<number>[], pseudoCount = 0): number {
  const categories = rows[0]!.length;
  const mean = new Float64Array(categories);
  let within = 0;
  for (const row of rows) {
    let total = pseudoCount * categories;
    for (let k = 0; k < categories; ++k) total += row[k]!;
    for (let k = 0; k < categories; ++k) {
      const share = (row[k]! + pseudoCount) / total;
      mean[k]! += share / rows.length;
      within -= bits(share);
    }
  }
  let mixed = 0;
  for (let k = 0; k < categories; ++k) mixed -= bits(mean[k]!);
  return mixed - within / rows.length;
}

const bits = (share: number) => (share === 0 ? 0 : share * Math.log2(share));
