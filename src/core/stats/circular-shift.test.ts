import fc from "fast-check";
import { describe, expect, it } from "vitest";
import expected from "../../../test/reference/circular-shift/ri_circular_shift.json" with { type: "json" };
import { column, readTable } from "../../../test/reference/read-table.ts";
import { circularShiftSums, standing } from "./circular-shift.ts";

describe("circularShiftSums() and standing() equal the enumeration in R", () => {
  const rows = readTable("./count-regression/its_daily.csv");
  const y = column(rows, "attacks");
  const weekday = column(rows, "dow");
  const n = y.length;
  const level = [0, 1, 2, 3, 4, 5, 6].map((d) => {
    const logs = y.flatMap((v, i) => (weekday[i] === d ? [Math.log(v + 0.5)] : []));
    return Math.exp(logs.reduce((a, b) => a + b, 0) / logs.length);
  });
  const adjusted = y.map((v, i) => (v + 0.5) / level[weekday[i]!]!);
  const mean = (from: number, to: number) => adjusted.slice(from, to + 1).reduce((a, b) => a + b, 0) / (to - from + 1);
  const contrast = Float64Array.from(y, (_, r) => (r - 14 < 0 || r + 2 > n - 1 ? NaN : Math.log(mean(r, r + 2)) - Math.log(mean(r - 14, r - 8))));
  const anchors = column(readTable("./circular-shift/rounds.csv"), "index0").map((at) => ({ at, reads: [{ offset: 0, row: 0 }] }));
  const { sums, counts } = circularShiftSums([contrast], 0, anchors, n);
  const means = sums.map((s, i) => s / counts[i]!);
  const { mean: center, sd, pAbove, pTwoSided } = standing(means);
  it("in the observed value and the first shifts", () =>
    expected.null_first10.forEach((v, i) => expect(Math.abs(means[i]! - v)).toBeLessThan(1e-12)));
  it("in the p-values, exactly", () => {
    expect(pAbove).toBe(2 / 1461);
    expect(pTwoSided).toBe(5 / 1461);
  });
  it("in the mean and spread of the shifts", () => {
    expect(Math.abs(center - expected.null_mean)).toBeLessThan(1e-12);
    expect(Math.abs(sd - expected.null_sd)).toBeLessThan(1e-12);
  });
});

describe("circularShiftSums()", () => {
  it("counts a place once though two anchors read it, and a missing one not at all", () => {
    const row = Float64Array.from([1, 10, NaN, 1000]);
    const reads = [{ offset: 0, row: 0 }, { offset: 1, row: 0 }];
    const { sums, counts } = circularShiftSums([row], 0, [{ at: 0, reads }, { at: 1, reads }], 3);
    expect([...sums]).toEqual([11, 1010, 1011]);
    expect([...counts]).toEqual([2, 2, 3]);
  });
  it("equals brute force on small calendars", () =>
    fc.assert(fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 12, maxLength: 12 }), fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 4 }), (values, at) => {
      const anchors = at.sort((a, b) => a - b).map((a) => ({ at: a, reads: [{ offset: -1, row: 0 }, { offset: 2, row: 0 }] }));
      const { sums } = circularShiftSums([Float64Array.from(values)], 2, anchors, 8);
      for (let s = 0; s < 8; ++s) {
        const places = new Set(at.flatMap((a) => [2 + ((a + s) % 8) - 1, 2 + ((a + s) % 8) + 2]));
        expect(sums[s]).toBe([...places].reduce((sum, place) => sum + (values[place] ?? 0), 0));
      }
    })));
});

it("standing() gives a p in [1/n, 1] and counts the observed value", () =>
  fc.assert(fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 40 }), (values) => {
    const { pTwoSided, pAbove } = standing(values);
    for (const p of [pTwoSided, pAbove]) {
      expect(p).toBeGreaterThanOrEqual(1 / values.length - 1e-12);
      expect(p).toBeLessThanOrEqual(1);
    }
  })));
