import { describe, expect, it } from "vitest";
import cases from "../../../test/reference/special/cases.json" with { type: "json" };
import { efficientScore, negativeBinomialQuantiles } from "./negative-binomial.ts";
import { digamma, logGamma, normalTwoSided, trigamma } from "./special.ts";

const close = (value: number, wanted: number, relative: number) =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(wanted)));

describe("special functions equal SciPy's", () => {
  for (const { x, logGamma: g, digamma: d, trigamma: t } of cases.gamma) {
    it(`at ${x}`, () => {
      close(logGamma(x), g, 1e-12);
      close(digamma(x), d, 1e-12);
      close(trigamma(x), t, 1e-12);
    });
  }
  for (const { z, twoSided } of cases.normal) {
    it(`the normal tail beyond ${z}`, () => expect(Math.abs(normalTwoSided(z) / twoSided - 1)).toBeLessThan(1e-9));
  }
  it("the normal tail is never 0", () => expect(normalTwoSided(100)).toBeGreaterThan(0));
  for (const { mean, theta, shares, quantiles } of cases.negativeBinomial) {
    it(`quantiles of a negative binomial with mean ${mean}, theta ${theta}`, () =>
      expect(negativeBinomialQuantiles(mean, theta, shares)).toEqual(quantiles));
  }
});

it("the efficient score is the slope of the log-likelihood in log mu", () => {
  const logLikelihood = (y: number, mu: number, theta: number) =>
    logGamma(y + theta) - logGamma(theta) - logGamma(y + 1) + theta * Math.log(theta / (theta + mu)) + y * Math.log(mu / (theta + mu));
  for (const [y, mu, theta] of [[0, 3, 0.69], [12, 20, 2.4], [450, 130, 1.14]] as const) {
    const h = 1e-5;
    const slope = (logLikelihood(y, mu * Math.exp(h), theta) - logLikelihood(y, mu * Math.exp(-h), theta)) / (2 * h);
    close(efficientScore(y, mu, theta), slope, 1e-7);
  }
});
