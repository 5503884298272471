import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { column, designOf, readTable } from "../../../test/reference/read-table.ts";
import { chanceOf, fitLogistic } from "./logistic-regression.ts";

interface Case { coef: number[]; se: number[]; loglik: number }
const cases = JSON.parse(readFileSync(new URL("../../../test/reference/logistic-regression/cases.json", import.meta.url), "utf8")) as { simulated: Case; infert: Case; at: { coef: number[]; loglik: number } };
const near = (found: number, wanted: number, relative: number) => expect(Math.abs(found - wanted)).toBeLessThanOrEqual(relative * Math.abs(wanted));

const data = readTable("./logistic-regression/data.csv");
const design = designOf([data.map(() => 1), column(data, "x1"), column(data, "x2"), column(data, "x3")]);
const offset = Float64Array.from(column(data, "off"));
const infert = readTable("./logistic-regression/infert.csv");

describe.each([
  ["simulated data with an offset", cases.simulated, () => fitLogistic(column(data, "y"), design, { offset })],
  ["the study of infertility", cases.infert, () => fitLogistic(column(infert, "case"), designOf([infert.map(() => 1), ...["age", "parity", "induced", "spontaneous"].map((name) => column(infert, name))]))]
])("fitLogistic() of %s equals R's glm", (_, wanted, run) => {
  const fit = run()!;
  const p = wanted.coef.length;
  it("in its log-likelihood", () => expect(Math.abs(fit.logLikelihood - wanted.loglik)).toBeLessThan(1e-6));
  it("in every coefficient", () => wanted.coef.forEach((b, j) => near(fit.coefficients[j]!, b, 1e-8)));
  it("in every standard error", () => wanted.se.forEach((se, j) => near(Math.sqrt(fit.covariance[j * p + j]!), se, 1e-6)));
});

describe("fitLogistic()", () => {
  it("computes the likelihood that R's dbinom gives at fixed coefficients", () => {
    const eta = data.map((_, i) => cases.at.coef.reduce((sum, b, j) => sum + b * design.x[i * 4 + j]!, offset[i]!));
    const held = fitLogistic(column(data, "y"), { x: new Float64Array(0), n: data.length, p: 0 }, { offset: Float64Array.from(eta) })!;
    expect(Math.abs(held.logLikelihood - cases.at.loglik)).toBeLessThan(1e-9);
  });
  it("reaches the same optimum from a warm start", () => {
    const cold = fitLogistic(column(data, "y"), design, { offset })!;
    const warm = fitLogistic(column(data, "y"), design, { offset, start: cold.coefficients.map((b) => b + 1) })!;
    near(warm.logLikelihood, cold.logLikelihood, 1e-12);
  });
  it("returns null where events and others are told apart without error", () =>
    expect(fitLogistic([0, 0, 0, 1, 1, 1], designOf([[1, 1, 1, 1, 1, 1], [1, 2, 3, 4, 5, 6]]))).toBeNull());
  it("returns null for a singular design", () => expect(fitLogistic([0, 1, 0, 1], designOf([[1, 1, 1, 1], [2, 2, 2, 2]]))).toBeNull());
});

it("chanceOf() stays between 0 and 1 however large the log odds", () => {
  expect(chanceOf(0)).toBe(0.5);
  expect(chanceOf(-800)).toBeGreaterThanOrEqual(0);
  expect(chanceOf(800)).toBe(1);
});
