import { expect, it } from "vitest";
import { seededRng } from "./rng.ts";
import { shuffleWithin } from "./shuffle.ts";

it("shuffleWithin() gives every order within a stratum alike and leaves the rest alone", () => {
  const rng = seededRng(4);
  const seen = new Map<string, number>();
  for (let i = 0; i < 12_000; ++i) {
    const values = Int32Array.from([1, 9, 2, 3, 8]);
    shuffleWithin(values, [[0, 2, 3], [1]], rng);
    const order = values.join("");
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  expect([...seen.keys()].sort()).toEqual(["19238", "19328", "29138", "29318", "39128", "39218"]);
  for (const times of seen.values()) expect(Math.abs(times - 2000)).toBeLessThan(3.3 * Math.sqrt(2000 * (5 / 6)));
});
