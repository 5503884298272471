import fc from "fast-check";
import { describe, expect, it } from "vitest";
import reference from "../../../test/reference/jensen-shannon/cases.json" with { type: "json" };
import misc from "../../../test/reference/jensen-shannon/misc_python.json" with { type: "json" };
import { jensenShannon } from "./jensen-shannon.ts";

const near = (value: number, wanted: number) => expect(Math.abs(value - wanted)).toBeLessThan(1e-12);

describe("jensenShannon() equals SciPy", () => {
  it("on pairs, smoothed or not", () => reference.pairs.forEach(({ rows, pseudoCount, bits }) => near(jensenShannon(rows, pseudoCount), bits)));
  it("on several at once", () => reference.several.forEach(({ rows, bits }) => near(jensenShannon(rows), bits)));
  it("on the four capitals of the reference", () => {
    const rows = [[0.7, 0.15, 0.1, 0.05], [0.05, 0.2, 0.6, 0.15], [0.25, 0.45, 0.2, 0.1], [0.6, 0.25, 0.1, 0.05]];
    misc.jsd_bits_pairwise.matrix.forEach((line, a) => line.forEach((bits, b) => near(jensenShannon([rows[a]!, rows[b]!]), bits)));
    near(jensenShannon(rows), misc.generalized_jsd_bits);
  });
});

it("jensenShannon() is 0 for equal rows, log2 of their number for disjoint ones, and cares not for their order", () => {
  near(jensenShannon([[2, 1], [4, 2], [6, 3]]), 0);
  near(jensenShannon([[3, 0, 0], [0, 1, 0], [0, 0, 9]]), Math.log2(3));
  expect(jensenShannon([[0, 0], [1, 2]])).toBeNaN();
  fc.assert(fc.property(fc.array(fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 }), (rows) => {
    const value = jensenShannon(rows, 0.5);
    expect(value).toBeGreaterThan(-1e-12);
    expect(value).toBeLessThan(Math.log2(rows.length) + 1e-12);
    expect(jensenShannon([...rows].reverse(), 0.5)).toBeCloseTo(value, 12);
  }));
});
