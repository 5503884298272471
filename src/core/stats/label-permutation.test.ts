import { describe, expect, it } from "vitest";
import expected from "../../../test/reference/label-permutation/cases.json" with { type: "json" };
import { column, readTable } from "../../../test/reference/read-table.ts";
import { labelPermutation } from "./label-permutation.ts";
import { seededRng } from "./rng.ts";

const N = 9999;
/** 3.3 Monte-Carlo standard errors of a share, and one draw, since the observed labelling counts. */
const within = (p: number, ...draws: number[]) => 3.3 * Math.sqrt(p * (1 - p) * draws.reduce((s, n) => s + 1 / n, 0)) + 1 / N;

describe("labelPermutation() equals the enumeration by SciPy within Monte-Carlo error", () => {
  it.each(expected.enumerated)("of $first against $second", ({ first, second, pAbove, pTwoSided }) => {
    const drawn = labelPermutation(first, second, N, seededRng(3));
    expect(Math.abs(drawn.pAbove - pAbove)).toBeLessThan(within(pAbove, N));
    expect(Math.abs(drawn.pTwoSided - pTwoSided)).toBeLessThan(within(pTwoSided, N));
    const [own, other] = [enumerate(first, second), { pAbove, pTwoSided }];
    expect(own.pAbove).toBeCloseTo(other.pAbove, 12);
    expect(own.pTwoSided).toBeCloseTo(other.pTwoSided, 12);
  });
});

describe("labelPermutation() equals SciPy's draws within Monte-Carlo error", () => {
  const rows = readTable("./count-regression/its_daily.csv");
  const attacks = column(rows, "attacks");
  it.each(expected.drawn)("for the days of $column", ({ column: name, difference, permutations, pAbove, pTwoSided }) => {
    const chosen = column(rows, name);
    const [first, second] = [1, 0].map((label) => attacks.filter((_, i) => chosen[i] === label)) as [number[], number[]];
    const drawn = labelPermutation(first, second, N, seededRng(5));
    expect(Math.abs(drawn.difference - difference)).toBeLessThan(1e-12);
    expect(Math.abs(drawn.pAbove - pAbove)).toBeLessThan(within(pAbove, N, permutations));
    expect(Math.abs(drawn.pTwoSided - pTwoSided)).toBeLessThan(within(pTwoSided, N, permutations));
    const swapped = labelPermutation(second, first, N, seededRng(5));
    expect(swapped.difference).toBeCloseTo(-difference, 12);
    expect(swapped.pTwoSided).toBe(drawn.pTwoSided);
  });
});

describe("labelPermutation()", () => {
  it("counts the observed labelling, so that p is never 0", () => {
    const many = Array.from({ length: 30 }, (_, i) => i);
    expect(labelPermutation(many.map((v) => v + 1000), many, 99, seededRng(1))).toMatchObject({ pAbove: 0.01, pTwoSided: 0.01 });
  });
  it("says 1 where all values are the same", () => expect(labelPermutation([2, 2], [2, 2, 2], 99, seededRng(1))).toEqual({ difference: 0, pAbove: 1, pTwoSided: 1 }));
  it("draws every place as often, also where one number makes two draws", () => {
    // Only the one large value decides: the share of draws that hold it is the share of the group.
    const drawn = labelPermutation([1, ...new Array<number>(9).fill(0)], new Array<number>(30).fill(0), 40_000, seededRng(9));
    expect(Math.abs(drawn.pAbove - 0.25)).toBeLessThan(3.3 * Math.sqrt((0.25 * 0.75) / 40_000));
  });
  it("refuses an empty group", () => expect(() => labelPermutation([], [1], 99, seededRng(1))).toThrow(RangeError));
});

function enumerate(first: readonly number[], second: readonly number[]): { pAbove: number; pTwoSided: number } {
  const all = [...first, ...second];
  const difference = (mask: number) => {
    const inside = all.filter((_, i) => mask & (1 << i));
    const sum = inside.reduce((s, v) => s + v, 0);
    return sum / first.length - (all.reduce((s, v) => s + v, 0) - sum) / second.length;
  };
  const observed = difference((1 << first.length) - 1);
  const masks = Array.from({ length: 1 << all.length }, (_, mask) => mask).filter((mask) => mask.toString(2).split("1").length - 1 === first.length);
  const share = (holds: (d: number) => boolean) => masks.filter((mask) => holds(difference(mask))).length / masks.length;
  return { pAbove: share((d) => d >= observed - 1e-9), pTwoSided: share((d) => Math.abs(d) >= Math.abs(observed) - 1e-9) };
}
