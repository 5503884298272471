/** A point of a calendar that is shifted as a whole, and the places whose values it collects. */
export interface ShiftedAnchor {
  /** Place of the anchor, counted from the first eligible place; in [0, period). */
  readonly at: number;
  /** Which places, counted from the anchor, and which row of values each is read from. */
  readonly reads: readonly { readonly offset: number; readonly row: number }[];
}

/**
 * Sums values around a calendar at every circular shift of it, the identity first.
 *
 * Anchors wrap round inside the eligible period, so that the gaps between them are kept; what an anchor reads may lie outside
 * the period. A place read twice at one shift counts once, by the earlier anchor; a missing value (NaN) counts as nothing.
 *
 * Assumes, and cannot check, that the calendar could as well have begun on any eligible place, given the values' model.
 *
 * @param rows Values by row and place; place 0 of a row is `lead` places before the first eligible one.
 * @param anchors In ascending order. @param period Number of eligible places = number of shifts.
 * @returns `sums[s]` at shift s, and `counts[s]`, the places that went in.
 * @source Exact group of rotations, as in Besag & Clifford 1989, doi:10.1093/biomet/76.4.633. Checked against ri_circular_shift.
 */
export function circularShiftSums(
  rows: readonly Float64Array[],
  lead: number,
  anchors: readonly ShiftedAnchor[],
  period: number
): { sums: Float64Array; counts: Int32Array } {
  const places = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const seenAt = new Int32Array(places).fill(-1);
  const sums = new Float64Array(period);
  const counts = new Int32Array(period);
  for (let s = 0; s < period; ++s) {
    for (const { at, reads } of anchors) {
      const base = lead + ((at + s) % period);
      for (const { offset, row } of reads) {
        const place = base + offset;
        if (place < 0 || place >= places || seenAt[place] === s) continue;
        const value = rows[row]![place]!;
        if (Number.isNaN(value)) continue;
        seenAt[place] = s;
        sums[s]! += value;
        counts[s]! += 1;
      }
    }
  }
  return { sums, counts };
}

/** Where an observed statistic stands among those of the placebos. */
export interface Standing {
  readonly mean: number;
  readonly sd: number;
  /** (observed − mean) / sd. */
  readonly z: number;
  /** Share of placebos at least as far from their mean; in [1 / n, 1]. */
  readonly pTwoSided: number;
  /** Share of placebos at least as large; in [1 / n, 1]. */
  readonly pAbove: number;
}

/**
 * Places the observed statistic, the first value, among all of them, itself included.
 *
 * @param values The observed one first; NaN = could not be computed and is left out.
 * @returns Its standing; z is 0 when the placebos do not differ.
 * @source Phipson & Smyth 2010, doi:10.2202/1544-6115.1585 (why the identity is counted and p is never 0).
 */
export function standing(values: ArrayLike<number>): Standing {
  let n = 0;
  let mean = 0;
  let squares = 0;
  for (let i = 0; i < values.length; ++i) {
    const v = values[i]!;
    if (Number.isNaN(v)) continue;
    ++n;
    const d = v - mean;
    mean += d / n;
    squares += d * (v - mean);
  }
  const sd = Math.sqrt(squares / Math.max(1, n - 1));
  const observed = values[0]!;
  const slack = 1e-9 * (Math.abs(observed - mean) + sd) + 1e-300;
  let far = 0;
  let above = 0;
  for (let i = 0; i < values.length; ++i) {
    const v = values[i]!;
    if (Math.abs(v - mean) >= Math.abs(observed - mean) - slack) ++far;
    if (v >= observed - slack) ++above;
  }
  return { mean, sd, z: sd > 0 ? (observed - mean) / sd : 0, pTwoSided: far / n, pAbove: above / n };
}
