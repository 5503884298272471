/**
 * Adjusts p-values so that the chance of one false alarm among them keeps its level, whatever their dependence.
 *
 * @returns Adjusted p-values in the order given, each in (0, 1].
 * @source Holm 1979, https://www.jstor.org/stable/4615733. Checked against R's p.adjust (multiple_testing_bh1995).
 */
export function holm(pValues: readonly number[]): number[] {
  const m = pValues.length;
  const order = ascending(pValues);
  const adjusted = new Array<number>(m);
  let largest = 0;
  order.forEach((i, rank) => {
    largest = Math.max(largest, Math.min(1, (m - rank) * pValues[i]!));
    adjusted[i] = largest;
  });
  return adjusted;
}

/**
 * Adjusts p-values so that the expected share of false alarms among those called keeps its level.
 *
 * @returns Adjusted p-values in the order given, each in (0, 1].
 * @source Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x. Checked against R's p.adjust.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const m = pValues.length;
  const order = ascending(pValues);
  const adjusted = new Array<number>(m);
  let smallest = 1;
  for (let rank = m - 1; rank >= 0; --rank) {
    const i = order[rank]!;
    smallest = Math.min(smallest, (m / (rank + 1)) * pValues[i]!);
    adjusted[i] = smallest;
  }
  return adjusted;
}

/**
 * Adjusts several statistics for being looked at together, through the largest of them at every placebo.
 *
 * @param z One row a statistic, one column a placebo, the observed one first; each row centred and scaled over its placebos.
 *   A statistic that could not be computed at a placebo is NaN and does not take part there.
 * @returns One p-value a row, in [1 / placebos, 1].
 * @source Westfall & Young 1993, ISBN 978-0-471-55761-6, single step. Brute force on small cases; no independent oracle.
 */
export function maxT(z: readonly ArrayLike<number>[]): number[] {
  const placebos = z[0]?.length ?? 0;
  const largest = new Float64Array(placebos);
  for (const row of z) for (let s = 0; s < placebos; ++s) if (Math.abs(row[s]!) > largest[s]!) largest[s] = Math.abs(row[s]!);
  return z.map((row) => {
    let atLeast = 0;
    for (const value of largest) if (value >= Math.abs(row[0]!) - 1e-9) ++atLeast;
    return atLeast / placebos;
  });
}

function ascending(values: readonly number[]): number[] {
  return values.map((_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b);
}
