import { describe, expect, it } from "vitest";
import { factorCholesky, invertCholesky, solveCholesky } from "./cholesky.ts";
import { drawNormal, seededRng } from "./rng.ts";

const P = 6;

/** A random positive-definite matrix, row-major. */
function positiveDefinite(seed: number): Float64Array {
  const rng = seededRng(seed);
  const root = Float64Array.from({ length: P * P }, () => drawNormal(rng));
  return multiply(root, transposed(root));
}

const transposed = (a: Float64Array) => a.map((_, k) => a[(k % P) * P + Math.floor(k / P)]!);

function multiply(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((_, k) => {
    let sum = 0;
    for (let j = 0; j < P; ++j) sum += a[Math.floor(k / P) * P + j]! * b[j * P + (k % P)]!;
    return sum;
  });
}

const identity = Float64Array.from({ length: P * P }, (_, k) => Number(k % (P + 1) === 0));

describe("the Cholesky factor", () => {
  it("multiplies out to the matrix, and its inverse to the identity", () => {
    for (let seed = 1; seed <= 20; ++seed) {
      const a = positiveDefinite(seed);
      const l = a.slice();
      expect(factorCholesky(l, P)).toBe(true);
      const lower = l.map((v, k) => (k % P <= Math.floor(k / P) ? v : 0));
      multiply(lower, transposed(lower)).forEach((v, k) => expect(v).toBeCloseTo(a[k]!, 11));
      multiply(a, invertCholesky(l, P)).forEach((v, k) => expect(v).toBeCloseTo(identity[k]!, 7));
      const x = Float64Array.from({ length: P }, (_, i) => i + 1);
      solveCholesky(l, P, x);
      for (let i = 0; i < P; ++i) expect(x.reduce((sum, v, j) => sum + a[i * P + j]! * v, 0)).toBeCloseTo(i + 1, 8);
    }
  });

  it("refuses a matrix that is not positive definite, and one that is only nearly so", () => {
    expect(factorCholesky(Float64Array.of(1, 2, 2, 1), 2)).toBe(false);
    expect(factorCholesky(Float64Array.of(1, 1, 1, 1 + 1e-14), 2)).toBe(false);
  });
});
