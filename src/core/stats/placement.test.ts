import { describe, expect, it } from "vitest";
import { placeStarts, startWeights } from "./placement.ts";
import { drawNegativeBinomial, drawNormal, seededRng } from "./rng.ts";

describe("placeStarts()", () => {
  it("keeps the gap", () => {
    const rng = seededRng(1);
    for (let i = 0; i < 200; ++i) {
      const placed = placeStarts(new Float64Array(60).fill(1), 5, 7, rng)!;
      placed.slice(1).forEach((p, k) => expect(p - placed[k]!).toBeGreaterThanOrEqual(7));
    }
  });
  it("takes a place in proportion to its weight", () => {
    const rng = seededRng(2);
    const weights = Float64Array.from([1, 2, 3, 4]);
    const hits = [0, 0, 0, 0];
    for (let i = 0; i < 20_000; ++i) hits[placeStarts(weights, 1, 1, rng)![0]!]! += 1;
    hits.forEach((h, k) => expect(Math.abs(h / 20_000 - (k + 1) / 10)).toBeLessThan(0.012));
  });
  it("says when starts cannot be placed", () => expect(placeStarts(new Float64Array(10).fill(1), 4, 5, seededRng(3))).toBeNull());
});

it("startWeights() finds a planted slope", () => {
  const rng = seededRng(4);
  const covariate = Float64Array.from({ length: 4000 }, () => drawNormal(rng));
  const starts = [...covariate.keys()].filter((i) => rng() < 1 / (1 + Math.exp(3 - 1.2 * covariate[i]!)));
  const slope = Math.log(startWeights(Float64Array.from([...covariate.slice(0, 3999), 1]), starts)[3999]!);
  expect(Math.abs(slope - 1.2)).toBeLessThan(0.25);
});

it("drawNegativeBinomial() has the mean and variance asked for", () => {
  const rng = seededRng(5);
  for (const [mean, theta] of [[3, 0.69], [150, 2.4]] as const) {
    const draws = Array.from({ length: 40_000 }, () => drawNegativeBinomial(rng, mean, theta));
    const average = draws.reduce((s, v) => s + v, 0) / draws.length;
    const variance = draws.reduce((s, v) => s + (v - average) ** 2, 0) / draws.length;
    expect(Math.abs(average / mean - 1)).toBeLessThan(0.04);
    expect(Math.abs(variance / (mean + mean ** 2 / theta) - 1)).toBeLessThan(0.08);
  }
});
