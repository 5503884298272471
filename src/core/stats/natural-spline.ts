import { quantileOfSorted } from "./quantile.ts";

/**
 * Builds a natural cubic spline basis without the constant, its columns orthonormal and orthogonal to it.
 * The knots lie at evenly spaced quantiles of the positions, the outer ones at the ends.
 *
 * @param x Positions in ascending order, at least df + 1 of them distinct.
 * @param df Number of columns; 1 gives a straight line.
 * @returns Row-major n × df.
 * @throws RangeError if df is not a positive integer below the number of positions.
 * @source Hastie, Tibshirani & Friedman 2009, doi:10.1007/978-0-387-84858-7, eq. 5.4–5.5. Checked: spans the same space as
 *   R's splines::ns and is linear beyond the ends.
 */
export function naturalSpline(x: readonly number[], df: number): Float64Array {
  const n = x.length;
  if (!Number.isInteger(df) || df < 1 || df >= n) {
    throw new RangeError(`Cannot build a spline: df must be an integer in [1, ${n - 1}], current value is ${df}`);
  }
  const low = x[0]!;
  const width = x[n - 1]! - low;
  const scaled = x.map((v) => (v - low) / width);
  const knots = Array.from({ length: df + 1 }, (_, k) => quantileOfSorted(scaled, k / df));
  const last = knots[df]!;
  const cubic = (v: number, k: number) => (pow3(v - knots[k]!) - pow3(v - last)) / (last - knots[k]!);
  const columns = [scaled];
  for (let k = 0; k < df - 1; ++k) columns.push(scaled.map((v) => cubic(v, k) - cubic(v, df - 1)));
  orthonormalise(columns);
  const basis = new Float64Array(n * df);
  columns.forEach((column, j) => column.forEach((v, i) => (basis[i * df + j] = v)));
  return basis;
}

const pow3 = (v: number) => (v > 0 ? v * v * v : 0);

/** Modified Gram–Schmidt against the constant and each other, twice, scaled so that each column has mean square 1. */
function orthonormalise(columns: number[][]): void {
  columns.forEach((column, j) => {
    const n = column.length;
    for (let pass = 0; pass < 2; ++pass) {
      const mean = column.reduce((sum, v) => sum + v, 0) / n;
      for (let i = 0; i < n; ++i) column[i]! -= mean;
      for (let k = 0; k < j; ++k) {
        const other = columns[k]!;
        const dot = column.reduce((sum, v, i) => sum + v * other[i]!, 0) / n;
        for (let i = 0; i < n; ++i) column[i]! -= dot * other[i]!;
      }
      const norm = Math.sqrt(column.reduce((sum, v) => sum + v * v, 0) / n);
      for (let i = 0; i < n; ++i) column[i]! /= norm;
    }
  });
}
