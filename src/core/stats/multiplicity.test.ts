import { describe, expect, it } from "vitest";
import reference from "../../../test/reference/multiplicity/multiple_testing_bh1995.json" with { type: "json" };
import { benjaminiHochberg, holm, maxT } from "./multiplicity.ts";

describe("adjusted p-values equal R's p.adjust", () => {
  const shuffled = [7, 3, 0, 14, 9, 1, 12, 5, 2, 11, 4, 13, 8, 6, 10];
  const p = shuffled.map((i) => reference.p[i]!);
  it("by Holm", () => holm(p).forEach((v, k) => expect(v).toBeCloseTo(reference.holm[shuffled[k]!]!, 12)));
  it("by Benjamini and Hochberg", () => benjaminiHochberg(p).forEach((v, k) => expect(v).toBeCloseTo(reference.BH[shuffled[k]!]!, 12)));
});

describe("maxT()", () => {
  it("compares each statistic with the largest of all at every placebo", () => {
    const a = [3, 1, -2, 0.5];
    const b = [1, -4, 0, 2];
    // Largest by placebo: 3, 4, 2, 2.
    expect(maxT([a, b])).toEqual([2 / 4, 4 / 4]);
  });
  it("is the plain p-value when there is one statistic", () => expect(maxT([[2, -2.5, 1, 0]])).toEqual([2 / 4]));
});
