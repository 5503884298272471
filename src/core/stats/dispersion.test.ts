import { describe, expect, it } from "vitest";
import { pearsonTheta } from "./dispersion.ts";

describe("pearsonTheta()", () => {
  it("solves Pearson's statistic for its degrees of freedom where that can be done by hand", () => {
    // Equal means m: Σ(y − m)² / (m + m²/θ) = n − p, so θ = m² / (Σ(y − m)² / (n − p) − m).
    const y = [2, 18, 9, 11, 3, 17];
    const mu = new Float64Array(6).fill(10);
    const squares = y.reduce((s, v) => s + (v - 10) ** 2, 0);
    expect(pearsonTheta(y, mu, 5)).toBeCloseTo(100 / (squares / 5 - 10), 8);
  });
  it("says Poisson where counts vary no more than that", () => expect(pearsonTheta([9, 10, 11], new Float64Array(3).fill(10), 2)).toBeGreaterThan(1e3));
});
