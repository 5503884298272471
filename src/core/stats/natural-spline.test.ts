import { describe, expect, it } from "vitest";
import { naturalSpline } from "./natural-spline.ts";

describe("naturalSpline()", () => {
  const x = Array.from({ length: 200 }, (_, i) => i);
  const df = 6;
  const basis = naturalSpline(x, df);
  const columnOf = (j: number) => x.map((_, i) => basis[i * df + j]!);
  it("has orthonormal columns without a constant", () => {
    for (let j = 0; j < df; ++j)
      for (let k = 0; k <= j; ++k) {
        const dot = columnOf(j).reduce((s, v, i) => s + v * columnOf(k)[i]!, 0) / x.length;
        expect(dot).toBeCloseTo(j === k ? 1 : 0, 10);
        expect(columnOf(j).reduce((s, v) => s + v, 0) / x.length).toBeCloseTo(0, 10);
      }
  });
  it("reproduces a straight line and bends only between its end knots", () => {
    const residual = (y: number[]) => {
      const mean = y.reduce((s, v) => s + v, 0) / y.length;
      const rest = y.map((v) => v - mean);
      for (let j = 0; j < df; ++j) {
        const c = columnOf(j).reduce((s, v, i) => s + v * (y[i]! - mean), 0) / y.length;
        columnOf(j).forEach((v, i) => (rest[i]! -= c * v));
      }
      return Math.max(...rest.map(Math.abs));
    };
    expect(residual(x.map((v) => 3 + 2 * v))).toBeLessThan(1e-9);
    // A natural spline has no curvature at its ends: second differences of every column vanish there.
    for (let j = 0; j < df; ++j) {
      const c = columnOf(j);
      const curvature = (i: number) => c[i - 1]! - 2 * c[i]! + c[i + 1]!;
      expect(Math.abs(curvature(1))).toBeLessThan(1e-12 + 0.1 * Math.max(...x.slice(1, -1).map((i) => Math.abs(curvature(i)))));
    }
  });
  it("refuses more columns than positions", () => expect(() => naturalSpline([1, 2, 3], 3)).toThrow(/df must be an integer/));
});
