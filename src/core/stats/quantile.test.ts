import { expect, it } from "vitest";
import expected from "../../../test/reference/quantile/quantile.json" with { type: "json" };
import { quantileOf } from "./quantile.ts";

it("quantiles equal numpy's", () => {
  for (const [share, value] of expected.quantiles as [number, number][]) expect(Math.abs(quantileOf(expected.sorted, share) - value), String(share)).toBeLessThan(1e-12);
  expect(quantileOf([5], 0.3)).toBe(expected.one);
});
