import fc from "fast-check";
import { expect, it } from "vitest";
import reference from "../../../test/reference/share-ratio/cases.json" with { type: "json" };
import { seededRng } from "./rng.ts";
import { shareRatio, shareRatioInterval } from "./share-ratio.ts";

const counts = fc.record({ yes: fc.nat(30), no: fc.nat(30) }).map(({ yes, no }) => ({ events: yes, of: yes + no }));

it("is the ratio of smoothed shares, 1 where nothing is known, and turns round with its shares", () => {
  expect(shareRatio({ events: 11, of: 31 }, { events: 3, of: 20 })).toBeCloseTo((11.5 / 32) / (3.5 / 21), 12);
  expect(shareRatio({ events: 0, of: 0 }, { events: 0, of: 0 })).toBe(1);
  fc.assert(fc.property(counts, counts, (a, b) => {
    expect(shareRatio(a, b) * shareRatio(b, a)).toBeCloseTo(1, 9);
  }));
});

it.each(reference.cases)("has the interval of two beta posteriors as SciPy draws them: $above.events of $above.of and $below.events of $below.of", ({ above, below, low, high }) => {
  const drawn = shareRatioInterval(above, below, 0.95, 60_000, seededRng(4));
  expect(Math.abs(Math.log(drawn.low / low))).toBeLessThan(0.04);
  expect(Math.abs(Math.log(drawn.high / high))).toBeLessThan(0.04);
});

it("is the same for the same seed, and wide where one share was never looked for", () => {
  const of = (seed: number) => shareRatioInterval({ events: 5, of: 5 }, { events: 0, of: 0 }, 0.95, 999, seededRng(seed));
  expect(of(1)).toEqual(of(1));
  expect(of(1).low).toBeLessThan(1);
  expect(of(1).high).toBeGreaterThan(50);
});

it("holds the truth in about 95 of 100 samples", () => {
  const rng = seededRng(9);
  const draw = (chance: number, of: number) => ({ events: Array.from({ length: of }, () => rng()).filter((u) => u < chance).length, of });
  const runs = 600;
  const held = Array.from({ length: runs }, () => shareRatioInterval(draw(0.5, 25), draw(0.25, 18), 0.95, 299, rng)).filter(({ low, high }) => low <= 2 && high >= 2).length;
  expect(held / runs).toBeGreaterThan(0.95 - 3.3 * Math.sqrt((0.95 * 0.05) / runs));
  expect(held / runs).toBeLessThan(0.99);
});
