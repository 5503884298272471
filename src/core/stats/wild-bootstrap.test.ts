import { expect, it } from "vitest";
import { seededRng } from "./rng.ts";
import { wildBlockInterval } from "./wild-bootstrap.ts";

const numerators = [3, -1, 4, 1, -5, 9, 2, 6];
const denominators = [2, 1, 3, 1, 2, 4, 1, 3];

it("wildBlockInterval() equals the enumeration of all patterns of signs", () => {
  const blocks = numerators.length;
  const ratio = 19 / 17;
  const student = (above: readonly number[]) => {
    const r = above.reduce((a, b) => a + b, 0) / 17;
    return { r, se: Math.sqrt((blocks / (blocks - 1)) * above.reduce((s, a, b) => s + (a - r * denominators[b]!) ** 2, 0)) / 17 };
  };
  const distances = Array.from({ length: 2 ** blocks }, (_, pattern) => {
    const { r, se } = student(numerators.map((a, b) => ratio * denominators[b]! + ((pattern >> b) & 1 ? -1 : 1) * (a - ratio * denominators[b]!)));
    return Math.abs(r - ratio) / se;
  }).sort((a, b) => a - b);
  const { estimate, standardError, high, low } = wildBlockInterval(numerators, denominators, 0.9, 40_000, seededRng(2));
  expect(estimate).toBeCloseTo(ratio, 12);
  expect(standardError).toBeCloseTo(student(numerators).se, 12);
  expect(high - estimate).toBeCloseTo(estimate - low, 12);
  const reach = (high - estimate) / standardError;
  expect(reach).toBeGreaterThanOrEqual(distances[Math.floor(0.89 * 256)]! - 1e-9);
  expect(reach).toBeLessThanOrEqual(distances[Math.ceil(0.91 * 256)]! + 1e-9);
});

it("wildBlockInterval() mirrors when what is compared is swapped", () => {
  const swapped = wildBlockInterval(numerators.map((a) => -a), denominators, 0.95, 499, seededRng(7));
  const plain = wildBlockInterval(numerators, denominators, 0.95, 499, seededRng(7));
  expect(swapped.low).toBeCloseTo(-plain.high, 12);
  expect(swapped.high).toBeCloseTo(-plain.low, 12);
});
