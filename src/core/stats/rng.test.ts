import { describe, expect, it } from "vitest";
import { drawGamma, drawNegativeBinomial, drawNormal, drawPoisson, type Rng, seededRng } from "./rng.ts";

const DRAWS = 40_000;

/** Draws many numbers and returns how many standard errors their mean, and the mean of their squared distance, lie from what is expected. */
function errorsOf(draw: (rng: Rng) => number, mean: number, variance: number): [ofMean: number, ofVariance: number] {
  const rng = seededRng(20250218);
  const values = Array.from({ length: DRAWS }, () => draw(rng));
  const inErrors = (sample: number[], expected: number) => {
    const average = sample.reduce((s, v) => s + v, 0) / DRAWS;
    const spread = sample.reduce((s, v) => s + (v - average) ** 2, 0) / DRAWS;
    return (average - expected) / Math.sqrt(spread / DRAWS);
  };
  return [inErrors(values, mean), inErrors(values.map((v) => (v - mean) ** 2), variance)];
}

describe("drawn numbers have the mean and the variance they should have", () => {
  it.each<[string, (rng: Rng) => number, number, number]>([
    ["normal", drawNormal, 0, 1],
    ["gamma, small shape", (rng) => drawGamma(rng, 0.3), 0.3, 0.3],
    ["gamma, large shape", (rng) => drawGamma(rng, 12), 12, 12],
    ["Poisson, small mean", (rng) => drawPoisson(rng, 2.5), 2.5, 2.5],
    ["Poisson, large mean", (rng) => drawPoisson(rng, 400), 400, 400],
    ["negative binomial", (rng) => drawNegativeBinomial(rng, 20, 1.5), 20, 20 + 400 / 1.5]
  ])("%s", (_, draw, mean, variance) => {
    for (const errors of errorsOf(draw, mean, variance)) expect(Math.abs(errors)).toBeLessThan(3.9);
  });
});

describe("seededRng()", () => {
  it("refuses a seed that is not a whole number of 32 bits", () => {
    for (const seed of [-1, 0.5, 2 ** 32, NaN]) expect(() => seededRng(seed)).toThrow(/Cannot seed/);
  });
});
