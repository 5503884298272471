import { expect, it } from "vitest";
import { unlikeness } from "./unlikeness.ts";

it("unlikeness() equals the share of unlike pairs among all pairs", () => {
  for (const counts of [[3, 0, 1], [1, 1], [5, 2, 2, 1], [4]]) {
    const answers = counts.flatMap((n, value) => Array.from({ length: n }, () => value));
    const pairs = answers.flatMap((a, i) => answers.slice(i + 1).map((b) => a !== b));
    expect(unlikeness(counts)).toBeCloseTo(pairs.filter(Boolean).length / pairs.length, 12);
  }
});

it("unlikeness() says nothing of fewer than two answers", () => {
  expect(unlikeness([1, 0])).toBeNull();
  expect(unlikeness([])).toBeNull();
});
