import { expect, it } from "vitest";
import { closePairs } from "./close-pairs.ts";
import { standing } from "./circular-shift.ts";
import { drawPoisson, seededRng } from "./rng.ts";

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, v) => sum + v, 0) / values.length;

/** Pairs at every arrangement of the events inside two blocks of four and three reported places. */
function everyArrangement(): number[] {
  const choose = (places: number[], k: number): number[][] => (k === 0 ? [[]] : places.flatMap((p, i) => choose(places.slice(i + 1), k - 1).map((rest) => [p, ...rest])));
  return choose([0, 1, 2, 4], 2).flatMap((a) =>
    choose([5, 6, 8], 1).map((b) => {
      const at = [...a, ...b];
      return at.flatMap((x, i) => at.slice(i + 1).filter((y) => y - x <= 2)).length;
    })
  );
}

it("closePairs() has the mean and spread of every arrangement, missing places left where they are", () => {
  const events = Float64Array.from([1, 1, 0, NaN, 0, 0, 1, NaN, 0]);
  const pairs = closePairs(events, 2, 5, 40_000, seededRng(1));
  const all = everyArrangement();
  expect(pairs[0]).toBe(1);
  expect(mean(pairs.subarray(1))).toBeCloseTo(mean(all), 1);
  for (const count of new Set(all)) {
    const share = all.filter((c) => c === count).length / all.length;
    expect(Math.abs(mean(Array.from(pairs.subarray(1), (c) => Number(c === count))) - share)).toBeLessThan(0.01);
  }
});

it("closePairs() rejects one true null in twenty where the rate drifts, and finds events that keep apart", () => {
  const rng = seededRng(7);
  const runs = 200;
  let rejected = 0;
  for (let run = 0; run < runs; ++run) {
    const events = Float64Array.from({ length: 700 }, (_, t) => Number(drawPoisson(rng, 0.1 * Math.exp(Math.sin(t / 60))) > 0));
    if (standing(closePairs(events, 3, 28, 199, rng)).pTwoSided <= 0.05) ++rejected;
  }
  expect(Math.abs(rejected / runs - 0.05)).toBeLessThan(3.3 * Math.sqrt((0.05 * 0.95) / runs));
  const apart = Float64Array.from({ length: 700 }, (_, t) => Number(t % 9 === 0));
  expect(standing(closePairs(apart, 3, 28, 199, rng)).z).toBeLessThan(-3);
});
