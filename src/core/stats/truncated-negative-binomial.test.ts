import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { column, designOf, readTable } from "../../../test/reference/read-table.ts";
import { drawNegativeBinomial, seededRng } from "./rng.ts";
import { fitTruncatedCounts, truncatedMean } from "./truncated-negative-binomial.ts";

interface Case { coef: number | number[]; theta: number; loglik: number }
interface Cases { threshold: number; truncated: Case; constant: Case; zeroTruncated: Case; means: { mu: number; theta: number; threshold: number; mean: number }[] }
const cases = JSON.parse(readFileSync(new URL("../../../test/reference/truncated-negative-binomial/cases.json", import.meta.url), "utf8")) as Cases;
const data = readTable("./truncated-negative-binomial/data.csv");
const y = column(data, "y");
const full = designOf([y.map(() => 1), column(data, "x"), column(data, "z")]);

describe.each([
  ["counts from 20 on", cases.truncated, full, cases.threshold],
  ["counts from 20 on, a constant alone", cases.constant, designOf([y.map(() => 1)]), cases.threshold],
  ["the same counts as zero-truncated", cases.zeroTruncated, full, 1]
])("fitTruncatedCounts() of %s equals R's optimum", (_, wanted, design, threshold) => {
  const fit = fitTruncatedCounts(y, design, threshold)!;
  it("in its log-likelihood", () => expect(Math.abs(fit.logLikelihood - wanted.loglik)).toBeLessThan(1e-6));
  it("in its coefficients and theta", () => {
    [wanted.coef].flat().forEach((b, j) => expect(Math.abs(fit.coefficients[j]! / b - 1)).toBeLessThan(1e-5));
    expect(Math.abs(fit.theta / wanted.theta - 1)).toBeLessThan(1e-5);
  });
});

describe("fitTruncatedCounts()", () => {
  it("finds again what it was simulated from, within three standard errors of a large sample", () => {
    const rng = seededRng(4);
    const drawn: number[] = [];
    while (drawn.length < 4000) {
      const count = drawNegativeBinomial(rng, 25, 3);
      if (count >= 20) drawn.push(count);
    }
    const fit = fitTruncatedCounts(drawn, designOf([drawn.map(() => 1)]), 20)!;
    expect(Math.abs(fit.coefficients[0]! - Math.log(25))).toBeLessThan(0.15);
    expect(Math.abs(Math.log(fit.theta / 3))).toBeLessThan(0.5);
  });
  it("returns null where the tail has no scale of its own, and for a singular design", () => {
    const power = Array.from({ length: 60 }, (_, i) => Math.ceil(20 / (1 - (i + 0.5) / 60)));
    expect(fitTruncatedCounts(power, designOf([power.map(() => 1)]), 20)).toBeNull();
    expect(fitTruncatedCounts(y, designOf([y.map(() => 1), y.map(() => 2)]), 20)).toBeNull();
  });
});

it.each(cases.means)("truncatedMean() at mean $mu, theta $theta, from $threshold on equals R's sum", ({ mu, theta, threshold, mean }) =>
  expect(Math.abs(truncatedMean(mu, theta, threshold) / mean - 1)).toBeLessThan(1e-9));
