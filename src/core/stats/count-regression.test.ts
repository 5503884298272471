import { describe, expect, it } from "vitest";
import its from "../../../test/reference/count-regression/its_glmnb.json" with { type: "json" };
import sicily from "../../../test/reference/count-regression/its_sicily_published.json" with { type: "json" };
import quine from "../../../test/reference/count-regression/glmnb_quine_mass.json" with { type: "json" };
import { column, designOf, readTable } from "../../../test/reference/read-table.ts";
import { fisherCovariance, fitCounts } from "./count-regression.ts";
import { neweyWestErrors } from "./newey-west.ts";

const within = (value: number, wanted: number, relative: number) =>
  expect(Math.abs(value / wanted - 1)).toBeLessThan(relative);
const standardErrors = (covariance: Float64Array, p: number) => Array.from({ length: p }, (_, j) => Math.sqrt(covariance[j * p + j]!));

const rows = readTable("./count-regression/its_daily.csv");
const attacks = column(rows, "attacks");
const t = column(rows, "t");
const weekday = column(rows, "dow");
const harmonic = (k: number) => (2 * Math.PI * k) / 365.25;
const design = designOf([
  t.map(() => 1),
  t.map((v) => v / 1461),
  t.map((v) => Math.sin(harmonic(v))),
  t.map((v) => Math.cos(harmonic(v))),
  ...[1, 2, 3, 4, 5, 6].map((d) => weekday.map((v) => Number(v === d))),
  ...["pre", "dur", "post"].map((name) => column(rows, name))
]);
const oneBlock = (n: number) => ({ block: new Int32Array(n), blocks: 1 });

describe("fitCounts() of an interrupted series equals MASS::glm.nb and the joint optimum", () => {
  const fit = fitCounts(attacks, design, { family: oneBlock(design.n) })!;
  it("in its log-likelihood and theta", () => {
    expect(Math.abs(fit.logLikelihood - its.joint_mle.loglik)).toBeLessThan(1e-6);
    within(fit.thetas[0]!, its.joint_mle.theta, 1e-6);
  });
  it("in every coefficient", () => Object.values(its.joint_mle.coef).forEach((b, j) => within(fit.coefficients[j]!, b, 1e-6)));
  it("in its standard errors from the expected information", () =>
    standardErrors(fisherCovariance(design, fit, oneBlock(design.n))!, design.p).forEach((se, j) => within(se, Object.values(its.glm_nb.se)[j]!, 1e-4)));
});

describe("fitCounts() for Poisson equals stats::glm", () => {
  const fit = fitCounts(attacks, design, { family: "poisson" })!;
  it("in its log-likelihood, coefficients and standard errors", () => {
    expect(Math.abs(fit.logLikelihood - its.poisson.loglik)).toBeLessThan(1e-6);
    Object.values(its.poisson.coef).forEach((b, j) => within(fit.coefficients[j]!, b, 1e-6));
    standardErrors(fisherCovariance(design, fit, "poisson")!, design.p).forEach((se, j) => within(se, Object.values(its.poisson.se)[j]!, 1e-6));
  });
  it("and its Newey–West errors equal sandwich::NeweyWest", () => {
    const weight = new Float64Array(design.n).fill(1);
    const errors = neweyWestErrors(attacks, design, fit, fisherCovariance(design, fit, "poisson")!, weight, 7);
    Object.values(its.newey_west_poisson.se).forEach((se, j) => within(errors[j]!, se, 1e-7));
  });
  it("and its dispersion equals quasi-Poisson's", () => {
    const pearson = attacks.reduce((sum, y, i) => sum + (y - fit.mu[i]!) ** 2 / fit.mu[i]!, 0);
    within(pearson / (design.n - design.p), its.quasipoisson.dispersion, 1e-7);
  });
});

describe("fitCounts() reproduces the published smoking-ban study", () => {
  const table = readTable("./count-regression/sicily.csv");
  const time = column(table, "time");
  const month = column(table, "month");
  const offset = Float64Array.from(column(table, "stdpop"), Math.log);
  const seasons = [1, 2].flatMap((k) => [month.map((m) => Math.sin((2 * Math.PI * k * m) / 12)), month.map((m) => Math.cos((2 * Math.PI * k * m) / 12))]);
  const base = [time.map(() => 1), column(table, "smokban"), time];
  const rate = (columns: number[][]) => {
    const d = designOf(columns);
    const fit = fitCounts(column(table, "aces"), d, { family: "poisson", offset })!;
    const pearson = column(table, "aces").reduce((sum, y, i) => sum + (y - fit.mu[i]!) ** 2 / fit.mu[i]!, 0);
    const dispersion = pearson / (d.n - d.p);
    const se = standardErrors(fisherCovariance(d, fit, "poisson")!, d.p)[1]!;
    const b = fit.coefficients[1]!;
    const interval = (scale: number) => [b - 1.959963984540054 * se * scale, b + 1.959963984540054 * se * scale].map(Math.exp);
    return { ratio: Math.exp(b), dispersion, poisson: interval(1), quasi: interval(Math.sqrt(dispersion)) };
  };
  it("without seasons", () => {
    const { ratio, dispersion, poisson } = rate(base);
    within(ratio, sicily.model1.rr, 1e-7);
    within(poisson[0]!, sicily.model1.lo, 1e-7);
    within(poisson[1]!, sicily.model1.hi, 1e-7);
    within(dispersion, sicily.model2.dispersion, 1e-5);
  });
  it("with seasons and quasi-Poisson errors", () => {
    const { ratio, quasi } = rate([...base, ...seasons]);
    within(ratio, sicily.model3.rr, 1e-7);
    within(quasi[0]!, sicily.model3.lo, 1e-6);
    within(quasi[1]!, sicily.model3.hi, 1e-6);
  });
});

it("fitCounts() reproduces the school-absence example of the MASS book", () => {
  const table = readTable("./count-regression/quine.csv");
  const is = (name: string, level: string) => table.map((row) => Number(row[name] === level));
  const times = (a: number[], b: number[]) => a.map((v, i) => v * b[i]!);
  const factors = [[is("Eth", "N")], [is("Sex", "M")], [is("Age", "F1"), is("Age", "F2"), is("Age", "F3")], [is("Lrn", "SL")]];
  const columns = factors.reduce<number[][]>((all, levels) => [...all, ...levels.flatMap((l) => all.map((c) => times(c, l)))], [table.map(() => 1)]);
  // Slow learners of the oldest form do not exist: those interactions are empty and R drops them too.
  const filled = columns.filter((c) => c.some((v) => v !== 0));
  const fit = fitCounts(column(table, "Days"), designOf(filled), { family: oneBlock(table.length) })!;
  within(fit.thetas[0]!, quine.theta, 1e-5);
  expect(Math.abs(2 * fit.logLikelihood - quine.twologlik)).toBeLessThan(1e-5);
});

describe("fitCounts() otherwise", () => {
  it("gives each block its own theta, equal to fitting the blocks apart when they share no coefficient", () => {
    const n = design.n;
    const half = (i: number) => Number(i >= n / 2);
    const both = designOf([0, 1].map((b) => attacks.map((_, i) => Number(half(i) === b))));
    const joint = fitCounts(attacks, both, { family: { block: Int32Array.from(attacks, (_, i) => half(i)), blocks: 2 } })!;
    [0, 1].forEach((b) => {
      const own = attacks.filter((_, i) => half(i) === b);
      const alone = fitCounts(own, designOf([own.map(() => 1)]), { family: oneBlock(own.length) })!;
      within(joint.thetas[b]!, alone.thetas[0]!, 1e-6);
      within(joint.coefficients[b]!, alone.coefficients[0]!, 1e-6);
    });
  });
  it("reaches the same optimum from a warm start", () => {
    const cold = fitCounts(attacks, design, { family: oneBlock(design.n) })!;
    const warm = fitCounts(attacks, design, { family: oneBlock(design.n), start: cold })!;
    within(warm.logLikelihood, cold.logLikelihood, 1e-12);
  });
  it("returns null for a singular design, not a number", () =>
    expect(fitCounts(attacks, designOf([t.map(() => 1), t.map(() => 2)]), { family: "poisson" })).toBeNull());
  it("leaves theta large where counts are not over-dispersed", () => {
    const flat = t.map((v) => 20 + (v % 2));
    const fit = fitCounts(flat, designOf([t.map(() => 1)]), { family: oneBlock(design.n) })!;
    expect(fit.thetas[0]!).toBeGreaterThan(1e3);
  });
});
