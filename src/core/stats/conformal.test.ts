import { expect, it } from "vitest";
import { conformalMargin, conformalNeeds } from "./conformal.ts";
import { drawNormal, seededRng } from "./rng.ts";

it("the margin is the ⌈(n + 1) level⌉-th smallest miss, and needs enough of them", () => {
  const past = [0.5, -0.2, 0.1, -0.4, 0.3, -0.1, 0.2, 0, 0.4];
  expect(conformalMargin(past, 0.9)).toBe(0.5);
  expect(conformalMargin(past, 0.8)).toBe(0.4);
  expect(conformalMargin(past.slice(0, 8), 0.9)).toBeNull();
  expect([conformalNeeds(0.9), conformalNeeds(0.8), conformalNeeds(0.5)]).toEqual([9, 4, 1]);
});

it("makes an interval that is too narrow hold as much as it says, and one that is too wide no more than it must", () => {
  for (const half of [0.4, 4]) {
    const rng = seededRng(1);
    let held = 0;
    for (let run = 0; run < 2000; ++run) {
      const misses = Array.from({ length: 20 }, () => (Math.abs(drawNormal(rng)) - half) / (2 * half));
      held += Number(misses[19]! <= conformalMargin(misses.slice(0, 19), 0.9)!);
    }
    expect(held / 2000, String(half)).toBeGreaterThan(0.87);
    expect(held / 2000, String(half)).toBeLessThan(0.93);
  }
});
