import { describe, expect, it } from "vitest";
import { scoreOutcome } from "#core/model/score-outcome.ts";
import events from "../../../../test/reference/brier/brier.json" with { type: "json" };
import ensembles from "../../../../test/reference/crps/crps.json" with { type: "json" };
import { column, readTable } from "../../../../test/reference/read-table.ts";
import { selftestRates } from "../../../../test/support/selftest-rates.ts";
import type { CountForecast, CountPrediction, EventForecast, ScorePlan } from "./plan.ts";
import { scoreCounts } from "./score-counts.ts";
import { scoreEvents } from "./score-events.ts";
import { scoreSelftest } from "./selftest.ts";

const plan: ScorePlan = { minForecasts: 8, minClusters: 8, leastProbability: 1e-6, bins: 5, draws: 499, level: 0.95 };
const rows = readTable("./brier/prob_forecasts.csv");
const [forecasts, outcomes] = [column(rows, "p"), column(rows, "y")];
const inside = forecasts.map((p, i): EventForecast => ({ id: `q${i}`, cluster: `c${i % 40}`, forecast: Math.min(0.95, Math.max(0.05, p)), baselines: { "base-rate": 0.4225 }, came: outcomes[i] === 1 }));
const draws: CountForecast[] = readTable("./crps/ensembles.csv").map(({ obs, ...cells }, i) => ({
  id: `day-${i}`, cluster: `week-${Math.floor(i / 5)}`, forecast: { kind: "draws", draws: Object.values(cells).map(Number) }, baselines: { zero: { kind: "draws", draws: [0] } }, came: Number(obs)
}));

function assess(outcome: ReturnType<typeof scoreEvents>) {
  scoreOutcome.parse(outcome);
  if (outcome.status !== "assessed") throw new Error(outcome.reason);
  return outcome;
}

describe("scoreEvents()", () => {
  it("scores, takes apart, and measures skill over the base rate", () => {
    const { scores, skills, clusters } = assess(scoreEvents("us", inside, plan, 1));
    if (scores.kind !== "event") throw new Error(scores.kind);
    expect(clusters).toBe(40);
    expect(scores.brier).toBeCloseTo(events.brier, 2);
    expect(scores.murphy.reliability - scores.murphy.resolution + scores.murphy.uncertainty).toBeCloseTo(scores.brier, 12);
    expect(scores.corp.miscalibration - scores.corp.discrimination + scores.corp.uncertainty).toBeCloseTo(scores.brier, 12);
    expect(skills).toMatchObject([{ status: "assessed", baseline: "base-rate", score: "brier", forecasts: 400, clusters: 40, theirs: expect.closeTo(events.murphy.UNC, 12) as number }]);
    const [skill] = skills;
    if (skill?.status !== "assessed") throw new Error("no skill");
    expect(skill.skill).toBeCloseTo(1 - scores.brier / events.murphy.UNC, 12);
    expect(skill.interval.low).toBeGreaterThan(0);
  });

  it("mirrors when the question is turned round", () => {
    const turned = inside.map((f) => ({ ...f, forecast: 1 - f.forecast, baselines: { "base-rate": 1 - 0.4225 }, came: f.came === null ? null : !f.came }));
    const [there, back] = [assess(scoreEvents("us", inside, plan, 1)), assess(scoreEvents("us", turned, plan, 1))];
    if (there.scores.kind !== "event" || back.scores.kind !== "event") throw new Error("not events");
    expect(back.scores.brier).toBeCloseTo(there.scores.brier, 12);
    expect(back.scores.corp.discrimination).toBeCloseTo(there.scores.corp.discrimination, 12);
    expect(back.skills[0]).toMatchObject({ skill: expect.closeTo((there.skills[0] as { skill: number }).skill, 12) as number });
  });

  it("takes neither what is open nor what was annulled for *no*", () => {
    const annulled = inside.map((f, i) => (i < 100 ? { ...f, came: null } : f));
    expect({ ...assess(scoreEvents("us", annulled, plan, 1)), open: 0 }).toEqual(assess(scoreEvents("us", inside.slice(100), plan, 1)));
  });

  it("counts forecasts that hang together once: no skill from one cluster said many times", () => {
    const few = inside.map((f, i) => ({ ...f, cluster: `c${i % 7}` }));
    expect(assess(scoreEvents("us", few, plan, 1)).skills).toEqual([{ status: "not-assessable", baseline: "base-rate", reason: "too-few-clusters", needed: 8, had: 7 }]);
  });

  it("scores a baseline on what it answered, and says when there is too little", () => {
    const some = inside.map((f, i) => (i % 2 ? { ...f, baselines: { ...f.baselines, market: 0.5 } } : f));
    expect(assess(scoreEvents("us", some, plan, 1)).skills.map((s) => (s.status === "assessed" ? [s.baseline, s.forecasts] : s.reason))).toEqual([["base-rate", 400], ["market", 200]]);
    expect(scoreEvents("us", inside.slice(0, 7), plan, 1)).toMatchObject({ status: "not-assessable", reason: "too-few-forecasts", needed: 8, had: 7, open: 0 });
    expect(() => scoreEvents("us", [{ ...inside[0]!, forecast: 1 }], plan, 1)).toThrow("Cannot score q0 by forecast: wanted a probability above 0 and below 1, current value is 1");
  });
});

describe("scoreCounts()", () => {
  it("scores ensembles as scoringRules does, and the zero forecast by the mean of what came", () => {
    const { scores, skills } = assess(scoreCounts("us", draws, plan, 1));
    if (scores.kind !== "count") throw new Error(scores.kind);
    expect(Math.abs(scores.crps - ensembles.mean_crps_edf)).toBeLessThan(1e-12);
    expect(Math.abs(scores.fairCrps! - ensembles.mean_fair)).toBeLessThan(1e-12);
    expect(Math.abs(scores.dawidSebastiani! - ensembles.dss_sample_mean)).toBeLessThan(1e-12);
    expect(scores.logScore).toBeNull();
    const meanCame = draws.reduce((sum, f) => sum + f.came!, 0) / draws.length;
    expect(skills).toMatchObject([{ baseline: "zero", score: "crps", theirs: expect.closeTo(meanCame, 12) as number, clusters: 10 }]);
  });

  it("scores distributions, and has no ensemble score for them", () => {
    const forecast: CountPrediction = { kind: "negative-binomial", mean: 7.4, theta: 1.5 };
    const { scores } = assess(scoreCounts("us", draws.map((f) => ({ ...f, forecast, baselines: {}, came: 12 })), plan, 1));
    if (scores.kind !== "count") throw new Error(scores.kind);
    expect(Math.abs(scores.crps - ensembles.nbinom.cases[1]!.crps)).toBeLessThan(1e-10);
    expect(Math.abs(scores.logScore! - ensembles.logs_nbinom.logs)).toBeLessThan(1e-12);
    expect(scores.fairCrps).toBeNull();
  });
});

it("score's skill keeps its level, its bands hold calibrated forecasts, and counts fall evenly over true forecasts only", () => {
  const runs = 90;
  const rates = selftestRates(scoreSelftest, runs, 6, (task) => task.kind !== "skill" || task.clusters === 20 || task.clusters === 10);
  const of = (kind: string, planted: string) => rates.filter((r) => r.kind === kind && r.planted.startsWith(planted));
  for (const { rate, world } of of("size", "none")) expect(rate, world).toBeLessThan(0.055 + 3.3 * Math.sqrt(0.052 / runs));
  expect(of("coverage", "none")[0]!.rate).toBeGreaterThan(0.9);
  expect(of("coverage", "forecasts too sure")[0]!.rate).toBeLessThan(0.6);
  const [even, sure] = [of("bias", "none")[0]!, of("bias", "theta")[0]!];
  expect(Math.abs(even.rate)).toBeLessThan(3.3 * even.se);
  expect(sure.rate).toBeGreaterThan(0.3);
}, 30_000);
