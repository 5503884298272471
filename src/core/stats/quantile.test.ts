import { expect, it } from "vitest";
import expected from "../../../test/reference/quantile/cases.json" with { type: "json" };
import { quantileOfSorted } from "./quantile.ts";

it("equals numpy.quantile", () => {
  for (const { values, share, quantile } of expected.cases) expect(Math.abs(quantileOfSorted(values, share) - quantile)).toBeLessThan(1e-12);
});

it("has no quantile of nothing", () => {
  expect(quantileOfSorted([], 0.5)).toBeNaN();
});
