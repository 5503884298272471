import fc from "fast-check";
import { describe, expect, it } from "vitest";
import sums from "../../../test/reference/count-distribution/cases.json" with { type: "json" };
import expected from "../../../test/reference/crps/crps.json" with { type: "json" };
import { readTable } from "../../../test/reference/read-table.ts";
import { crpsEnsemble, crpsNegativeBinomial } from "./crps.ts";

const rows = readTable("./crps/ensembles.csv").map(({ obs, ...draws }) => ({ y: Number(obs), draws: Object.values(draws).map(Number) }));

describe("crpsEnsemble()", () => {
  it("equals scoringRules on every ensemble, counted or sorted, edf and fair", () =>
    rows.forEach(({ y, draws }, i) => {
      expect(Math.abs(crpsEnsemble(y, draws) - expected.crps_edf[i]!)).toBeLessThan(1e-12);
      expect(Math.abs(crpsEnsemble(y, draws, "fair") - expected.crps_fair[i]!)).toBeLessThan(1e-12);
      const halves = draws.map((x) => x / 2);
      expect(Math.abs(2 * crpsEnsemble(y / 2, halves) - expected.crps_edf[i]!)).toBeLessThan(1e-12);
      expect(Math.abs(2 * crpsEnsemble(y / 2, halves, "fair") - expected.crps_fair[i]!)).toBeLessThan(1e-12);
    }));
  it("equals the double sum over pairs, whatever the numbers", () =>
    fc.assert(fc.property(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 8 }), fc.integer({ min: -60, max: 60 }), fc.boolean(), (raw, y, whole) => {
      const draws = whole ? raw.map(Math.round) : raw;
      const m = draws.length;
      const error = draws.reduce((sum, x) => sum + Math.abs(x - y), 0) / m;
      const pairs = draws.reduce((sum, a) => sum + draws.reduce((s, b) => s + Math.abs(a - b), 0), 0);
      expect(crpsEnsemble(y, draws)).toBeCloseTo(error - pairs / (2 * m * m), 10);
      expect(crpsEnsemble(y, draws, "fair")).toBeCloseTo(error - pairs / (2 * m * (m - 1)), 10);
    })));
  it("sorts integers that lie too far apart to be counted", () => expect(crpsEnsemble(0, [0, 1e9])).toBe(2.5e8));
  it("is the absolute error of a single draw, and of no forecast refuses", () => {
    expect(crpsEnsemble(3, [10])).toBe(7);
    expect(() => crpsEnsemble(3, [])).toThrow("Cannot score an ensemble: it needs at least 1 draws, current value is 0");
    expect(() => crpsEnsemble(3, [10], "fair")).toThrow("at least 2 draws, current value is 1");
  });
});

describe("crpsNegativeBinomial()", () => {
  it("equals the direct sum in R, at half-integer theta too", () =>
    expected.nbinom.cases.forEach(({ y, size, mu, crps }) => expect(Math.abs(crpsNegativeBinomial(y, mu, size) - crps)).toBeLessThan(1e-10)));
  it("equals scoringRules for Poisson", () =>
    expected.poisson.forEach(({ y, lambda, crps }) => expect(Math.abs(crpsNegativeBinomial(y, lambda, Infinity) - crps)).toBeLessThan(1e-10)));
  it("equals the direct sum in SciPy from tiny to large means", () =>
    sums.cases.forEach(({ y, mean, theta, crps }) => expect(Math.abs(crpsNegativeBinomial(y, mean, theta ?? Infinity) - crps) / Math.max(1, crps)).toBeLessThan(1e-10)));
  it("takes no halves", () => expect(() => crpsNegativeBinomial(1.5, 2, 3)).toThrow("wanted an integer of at least 0, current value is 1.5"));
});
