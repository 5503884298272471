import fc from "fast-check";
import { expect, it } from "vitest";
import { estimativeWords } from "./estimative-words.ts";

const words = (low: number, high: number) => {
  const { from, to } = estimativeWords({ low, high });
  return from === to ? from : `${from} to ${to}`;
};

it("gives both words to a range that lies in two bands, and one to a range in one", () => {
  expect(words(0.15, 0.35)).toBe("very-unlikely to unlikely");
  expect([words(0.05, 0.2), words(0.2, 0.45), words(0.45, 0.55), words(0.55, 0.8), words(0.8, 0.95)]).toEqual(["very-unlikely", "unlikely", "roughly-even", "likely", "very-likely"]);
  expect([words(0.2, 0.2), words(0.95, 0.95), words(0.15, 0.5)]).toEqual(["unlikely", "almost-certain", "very-unlikely to roughly-even"]);
});

it("says neither never nor certainly", () => {
  expect(estimativeWords({ low: 0, high: 1 })).toEqual({ from: "almost-no-chance", to: "almost-certain", low: 0.01, high: 0.99 });
  expect(words(0.99, 1)).toBe("almost-certain");
  fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
    const { low, high } = estimativeWords({ low: Math.min(a, b), high: Math.max(a, b) });
    expect(low).toBeGreaterThanOrEqual(0.01);
    expect(high).toBeLessThanOrEqual(0.99);
    expect(low).toBeLessThanOrEqual(high);
  }));
});

it("refuses what is no range", () => {
  expect(() => estimativeWords({ low: 0.4, high: 0.3 })).toThrow("wanted 0 ≤ low ≤ high ≤ 1, current value is 0.4 to 0.3");
  expect(() => estimativeWords({ low: NaN, high: 0.3 })).toThrow(RangeError);
});
