import { describe, expect, it } from "vitest";
import corrected from "../../../test/reference/mann-kendall/hamed_rao.json" with { type: "json" };
import plain from "../../../test/reference/mann-kendall/mann_kendall_discoveries.json" with { type: "json" };
import sen from "../../../test/reference/mann-kendall/theil_sen.json" with { type: "json" };
import { mannKendall, slopeLimits } from "./mann-kendall.ts";

const names = ["discoveries", "nile", "ar", "independent"] as const;
const near = (found: number, wanted: number, tolerance = 1e-12) => expect(Math.abs(found - wanted)).toBeLessThan(tolerance * Math.max(1, Math.abs(wanted)));

describe("mannKendall()", () => {
  it("equals R's cor.test on the discoveries, ties allowed for", () => {
    const trend = mannKendall(corrected.discoveries.x)!;
    expect([trend.s, trend.variance]).toEqual([plain.S, plain.var]);
    near(trend.zIndependent, plain.Z);
    near(trend.slope, plain.sen_slope);
  });
  it.each(names)("equals the correction of Hamed and Rao written in R: %s", (name) => {
    const { S, var: variance, factor, Z, p, slope, x } = corrected[name];
    const trend = mannKendall(x)!;
    expect(trend.s).toBe(S);
    near(trend.variance, variance);
    near(trend.inflation, factor);
    near(trend.z, Z);
    near(trend.pValue, p);
    near(trend.slope, slope);
  });
  it.each(names)("brackets Sen's slope as SciPy does when values are independent: %s", (name) => {
    const { x, var: variance } = corrected[name];
    const slopes = Float64Array.from(x.flatMap((a, i) => x.slice(i + 1).map((b, k) => (b - a) / (k + 1)))).sort();
    const [low, high] = slopeLimits(slopes, variance);
    near(low, sen[name].low);
    near(high, sen[name].high);
  });
  it("widens the limits with the variance", () => {
    const [low, high] = mannKendall(corrected.ar.x)!.slope95;
    expect(low).toBeLessThan(sen.ar.low);
    expect(high).toBeGreaterThan(sen.ar.high);
  });
  it("keeps a missing value's place and leaves it out of every pair", () => {
    const line = [1, NaN, 3, 4, NaN, NaN, 7, 8];
    expect(mannKendall(line)).toMatchObject({ n: 5, s: 10, slope: 1 });
  });
  it("is mirrored when the series is", () => {
    const [up, down] = [corrected.ar.x, corrected.ar.x.map((v) => -v)].map((x) => mannKendall(x)!);
    near(up!.z, -down!.z);
    near(up!.inflation, down!.inflation);
  });
  it("never lets a see-saw sharpen the test", () => expect(mannKendall(Array.from({ length: 30 }, (_, i) => (i % 2) * 10 + i / 100))!.inflation).toBe(1));
  it("says nothing of too few values or of a constant", () => {
    expect(mannKendall([1, 2, 3])).toBeNull();
    expect(mannKendall([5, 5, 5, 5, 5])).toBeNull();
  });
});
