import { describe, expect, it } from "vitest";
import { localDispersion, localVariance, longRunInflation } from "./local-spread.ts";
import { drawNegativeBinomial, drawNormal, seededRng } from "./rng.ts";

const N = 14_000;
const rng = seededRng(5);
const drawn = (mean: (t: number) => number, theta = 4) => Float64Array.from({ length: N }, (_, t) => drawNegativeBinomial(rng, mean(t), theta));
const steady = drawn(() => 30);
const stepping = drawn((t) => (t % 2800 < 1400 ? 20 : 80));
let level = 0;
const hanging = drawn(() => 30 * Math.exp((level = 0.7 * level + 0.15 * drawNormal(rng))));
const at = (dispersion: number) => (mean: number) => mean + dispersion * mean * mean;

describe("localDispersion()", () => {
  it.each([["steady", steady], ["stepping", stepping]])("recovers the dispersion of %s counts", (_, values) => expect(localDispersion(values, 14)).toBeCloseTo(0.25, 1));
  it("equals the moments worked by hand", () => {
    // Blocks (0, 4) and (2, 8): means 2 and 5, variances 8 and 18; (6 + 13) / (4 − 4 + 25 − 9).
    expect(localDispersion([0, 4, 2, 8, 100], 2)).toBeCloseTo(19 / 16, 12);
  });
  it("is never below 0, and not a number without a block", () => {
    expect(localDispersion([5, 5, 5, 5], 2)).toBe(0);
    expect(localDispersion([5], 2)).toBeNaN();
  });
});

describe("localVariance()", () => {
  it("leaves out the largest tenth of the blocks", () => {
    const values = Array.from({ length: 10 }, (_, b) => [0, b === 7 ? 1000 : 2]).flat();
    expect(localVariance(values, 2)).toBe(2);
  });
});

describe("longRunInflation()", () => {
  it("is near 1 where days are independent, whether or not levels step", () => {
    expect(longRunInflation(steady, at(0.25), 28)).toBeLessThan(1.15);
    expect(longRunInflation(stepping, at(0.25), 28)).toBeLessThan(1.15);
  });
  it("recovers what an AR(1) level adds to the variance of sums over a block", () => {
    const variance = 0.15 ** 2 / (1 - 0.7 ** 2);
    const own = 1 / 30 + 0.25;
    const longRun = (own + (variance * (1 + 0.7)) / (1 - 0.7)) / (own + variance);
    const found = longRunInflation(hanging, at(localDispersion(hanging, 14)), 28);
    expect(found / longRun).toBeGreaterThan(0.8);
    expect(found / longRun).toBeLessThan(1.2);
  });
  it("is 1 for nothing but zeros and not a number for two blocks", () => {
    expect(longRunInflation(new Float64Array(90), at(0), 28)).toBe(1);
    expect(longRunInflation(steady.subarray(0, 60), at(0.25), 28)).toBeNaN();
  });
});
