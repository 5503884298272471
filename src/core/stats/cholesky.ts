/**
 * Factors a symmetric positive-definite matrix in place as L Lᵀ; the lower triangle of `a` becomes L.
 *
 * @param a Row-major p × p; only the lower triangle is read.
 * @returns Whether it worked; false = the matrix is not (numerically) positive definite: a pivot fell below 1e-12 of its diagonal.
 * @source Golub & Van Loan 2013, doi:10.56021/9781421407944, alg. 4.2.1. Checked by multiplying out.
 */
export function factorCholesky(a: Float64Array, p: number): boolean {
  for (let j = 0; j < p; ++j) {
    const jp = j * p;
    const original = a[jp + j]!;
    let d = original;
    for (let k = 0; k < j; ++k) d -= a[jp + k]! * a[jp + k]!;
    if (!(d > 1e-12 * original)) return false;
    const root = Math.sqrt(d);
    a[jp + j] = root;
    for (let i = j + 1; i < p; ++i) {
      const ip = i * p;
      let s = a[ip + j]!;
      for (let k = 0; k < j; ++k) s -= a[ip + k]! * a[jp + k]!;
      a[ip + j] = s / root;
    }
  }
  return true;
}

/**
 * Solves L Lᵀ x = b, given the factor from {@link factorCholesky}.
 *
 * @param b Right-hand side, length p; it becomes x.
 * @returns Nothing: `b` holds the solution.
 * @source As {@link factorCholesky}, alg. 3.1.1 and 3.1.2. Checked by multiplying out.
 */
export function solveCholesky(l: Float64Array, p: number, b: Float64Array): void {
  for (let i = 0; i < p; ++i) {
    let s = b[i]!;
    for (let k = 0; k < i; ++k) s -= l[i * p + k]! * b[k]!;
    b[i] = s / l[i * p + i]!;
  }
  for (let i = p - 1; i >= 0; --i) {
    let s = b[i]!;
    for (let k = i + 1; k < p; ++k) s -= l[k * p + i]! * b[k]!;
    b[i] = s / l[i * p + i]!;
  }
}

/**
 * Inverts L Lᵀ, given the factor from {@link factorCholesky}.
 *
 * @returns Row-major p × p, symmetric.
 * @source As {@link solveCholesky}, one column of the identity at a time. Checked by multiplying out.
 */
export function invertCholesky(l: Float64Array, p: number): Float64Array {
  const inverse = new Float64Array(p * p);
  const column = new Float64Array(p);
  for (let j = 0; j < p; ++j) {
    column.fill(0);
    column[j] = 1;
    solveCholesky(l, p, column);
    for (let i = 0; i < p; ++i) inverse[i * p + j] = column[i]!;
  }
  return inverse;
}
