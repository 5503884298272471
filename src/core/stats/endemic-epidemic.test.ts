import { describe, expect, it } from "vitest";
import published from "../../../test/reference/endemic-epidemic/hhh4_influMen_published.json" with { type: "json" };
import sim from "../../../test/reference/endemic-epidemic/hhh4_sim.json" with { type: "json" };
import identity from "../../../test/reference/endemic-epidemic/identity_hhh4_glmnb.json" with { type: "json" };
import { column, readTable } from "../../../test/reference/read-table.ts";
import { endemicEpidemicErrors, fitEndemicEpidemic } from "./endemic-epidemic.ts";
import type { EndemicEpidemicFit, EndemicEpidemicModel, EndemicEpidemicTerm } from "./endemic-epidemic-model.ts";
import { dominantEigenvalue, laggedCounts, neighboursOf } from "./lagged-counts.ts";

const one = (region: number | null = null): EndemicEpidemicTerm => ({ x: null, region });
const per = (x: Float64Array, region: number | null = null): EndemicEpidemicTerm => ({ x, region });
const wave = (kind: "sin" | "cos", period: number, days: number, k = 1) =>
  Float64Array.from({ length: days }, (_, t) => Math[kind]((2 * Math.PI * k * t) / period));
const oneBlock = (cells: number) => ({ block: new Int32Array(cells), blocks: 1 });
const near = (value: number, wanted: number, tolerance: number) => expect(Math.abs(value - wanted)).toBeLessThan(tolerance);

/** Three regions in a row, as the simulation has them. */
const ROW = Float64Array.from([0, 1, 0, 1, 0, 1, 0, 1, 0]);

describe("fitEndemicEpidemic() of three simulated regions equals surveillance::hhh4", () => {
  const rows = readTable("./endemic-epidemic/hhh4_daily.csv");
  const days = rows.length;
  const dur = Float64Array.from(column(rows, "dur"));
  const counts = Float64Array.from(["A", "B", "C"].flatMap((name) => column(rows, name)));
  const lagged = laggedCounts(counts, days, [1]);
  const model = (talkInBackground: boolean, talkInSelf: boolean): EndemicEpidemicModel => ({
    days,
    regions: 3,
    counts,
    components: [
      { terms: [one(), ...(talkInSelf ? [per(dur)] : [])], input: lagged },
      { terms: [one()], input: neighboursOf(lagged, days, ROW) },
      { terms: [per(wave("sin", 365, days)), per(wave("cos", 365, days)), ...(talkInBackground ? [per(dur)] : []), one(0), one(1), one(2)], input: null }
    ],
    family: oneBlock(counts.length)
  });
  const order = (coef: Record<string, number>) => Object.entries(coef).filter(([name]) => name !== "overdisp").map(([, b]) => b);

  it("in its log-likelihood and every coefficient, for talk in the background", () => {
    const fit = fitEndemicEpidemic(model(true, false))!;
    near(fit.logLikelihood, sim.joint.loglik, 1e-6);
    const { par } = sim.independent_optim;
    order(sim.joint.coef).forEach((b, k) => near(fit.coefficients[k]!, b, 1e-5));
    near(fit.coefficients[0]!, par["ar.1"], 1e-6);
    near(Math.log(fit.psis[0]!), par.log_overdisp, 1e-6);
    near(fit.psis[0]!, sim.joint.coef.overdisp, 1e-5 * sim.joint.coef.overdisp);
    expect(fit.cells).toBe(sim.joint.nobs);
    sim.first5_fitted.forEach((wanted, t) => wanted.forEach((mu, i) => near(fit.mu[i * days + t + 1]!, mu, 1e-5)));
    near(dominantEigenvalue(Math.exp(fit.coefficients[0]!), Math.exp(fit.coefficients[1]!), ROW), sim.dominant_eigenvalue, 1e-6);
  });
  it("in its standard errors", () => {
    const all = model(true, false);
    const errors = endemicEpidemicErrors(all, fitEndemicEpidemic(all)!)!;
    Object.values(sim.joint.se).forEach((se, k) => near(errors[k]!, se, 1e-4 * se));
  });
  it("without talk, and with talk in what counts bring about", () => {
    near(fitEndemicEpidemic(model(false, false))!.logLikelihood, sim.no_talk.loglik, 1e-6);
    const both = fitEndemicEpidemic(model(true, true))!;
    near(both.logLikelihood, sim.talk_in_ar.loglik, 1e-6);
    near(both.coefficients[1]!, sim.talk_in_ar.coef["ar.dur"], 1e-5);
  });
  it("from any start", () => {
    const start: Pick<EndemicEpidemicFit, "coefficients" | "psis"> = { coefficients: Float64Array.from([-3, -1, 0.5, -0.5, 0.5, 0, 2, 1]), psis: Float64Array.of(2) };
    near(fitEndemicEpidemic(model(true, false), { start })!.logLikelihood, sim.joint.loglik, 1e-6);
  });
  it("and an epidemic part of none is glm.nb", () => {
    const alone: EndemicEpidemicModel = {
      days, regions: 1, counts: counts.slice(0, days).map((v, t) => (t === 0 ? NaN : v)),
      components: [{ terms: [one(), per(wave("sin", 365, days)), per(wave("cos", 365, days)), per(dur)], input: null }],
      family: oneBlock(days)
    };
    const fit = fitEndemicEpidemic(alone)!;
    near(fit.logLikelihood, identity.loglik_glmnb, 1e-6);
    near(1 / fit.psis[0]!, identity.theta, 1e-5 * identity.theta);
  });
});

describe("fitEndemicEpidemic() reproduces the published fits of influenza and meningococcal disease", () => {
  const rows = readTable("./endemic-epidemic/influMen.csv");
  const weeks = rows.length;
  const men = Float64Array.from(column(rows, "meningococcus"));
  const flu = Float64Array.from(column(rows, "influenza"));
  const season = (region: number | null, k = 1) => [per(wave("sin", 52, weeks, k), region), per(wave("cos", 52, weeks, k), region)];
  const alone = (family: EndemicEpidemicModel["family"], isEpidemic: boolean): EndemicEpidemicModel => ({
    days: weeks, regions: 1, counts: men.map((v, t) => (t === 0 ? NaN : v)), family,
    components: [...(isEpidemic ? [{ terms: [one()], input: laggedCounts(men, weeks, [1]) }] : []), { terms: [one(), ...season(null)], input: null }]
  });
  it.each([
    ["Poisson", "poisson" as const, false, published.poisson],
    ["negative binomial", oneBlock(weeks), false, published.negbin],
    ["with an epidemic part", oneBlock(weeks), true, published.negbin_ar]
  ])("for one disease, %s", (_, family, isEpidemic, wanted) => {
    const fit = fitEndemicEpidemic(alone(family, isEpidemic))!;
    near(fit.logLikelihood, wanted.loglik, 1e-6);
    const coef = Object.values(wanted.coef);
    fit.coefficients.forEach((b, k) => near(b, coef[k]!, 1e-5));
    if (family !== "poisson") near(fit.psis[0]!, coef.at(-1)!, 1e-5);
  });
  it("for both, influenza driving the other", () => {
    const counts = Float64Array.from([...flu, ...men]);
    const lagged = laggedCounts(counts, weeks, [1]);
    const fit = fitEndemicEpidemic({
      days: weeks, regions: 2, counts,
      components: [
        { terms: [one(0), one(1)], input: lagged },
        { terms: [one(1)], input: neighboursOf(lagged, weeks, Float64Array.from([0, 1, 0, 0])) },
        { terms: [one(0), one(1), ...season(0), ...season(1), ...season(0, 2), ...season(0, 3)], input: null }
      ],
      family: { block: Int32Array.from(counts, (_, cell) => Math.floor(cell / weeks)), blocks: 2 }
    })!;
    near(fit.logLikelihood, published.bivariate.loglik, 1e-6);
    near(fit.coefficients[1]!, published.bivariate.coef["ar.1.meningococcus"], 1e-5);
    near(fit.coefficients[2]!, published.bivariate.coef["ne.1.meningococcus"], 1e-5);
    near(fit.psis[0]!, published.bivariate.coef["overdisp.influenza"], 1e-5);
    near(fit.psis[1]!, published.bivariate.coef["overdisp.meningococcus"], 1e-5);
  });
});
