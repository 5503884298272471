import type { SelftestRate } from "#core/model/selftest-report.ts";
import { drawNegativeBinomial, type Rng } from "#core/stats/rng.ts";
import { meanOf, rateOf, type Selftest, type SelftestTask } from "../selftest/selftest.ts";
import type { CountForecast, EventForecast, ScorePlan } from "./plan.ts";
import { scoreCounts } from "./score-counts.ts";
import { scoreEvents } from "./score-events.ts";

const PLAN: ScorePlan = { minForecasts: 8, minClusters: 8, leastProbability: 0.001, bins: 5, draws: 299, level: 0.95 };
const BANDS: ScorePlan = { ...PLAN, level: 0.9, minClusters: 1e9 };
const BASE_RATE = 0.25;
/** Variance of the true probabilities about the base rate: those of half a Beta(2, 2). */
const TRUE_SD = Math.sqrt(0.05 / 4);
const THETA = 3;

interface ScoreTask extends SelftestTask {
  readonly kind: "skill" | "bands" | "spread";
  readonly world: string;
  readonly clusters: number;
  /** skill: share of the truth that forecasts see. bands: forecasts are pushed out by so many log odds. spread: theta of the forecast over the true one. */
  readonly planted: number;
  /** skill: forecasts are noisy by so much that they are no better than the base rate. */
  readonly noisy?: boolean;
}

interface ScoreRun {
  readonly excludesZero: boolean | null;
  /** Share of the groups inside their band. */
  readonly inside: number | null;
  /** Mean height of the outer bins of the histogram less 1. */
  readonly outer: number | null;
}

/** Size and power of skill, coverage of the consistency bands, evenness of what came over calibrated and over too sure forecasts. */
export const scoreSelftest: Selftest<ScoreTask, ScoreRun> = {
  assay: "score",
  tasks: () => [
    ...[10, 20, 40].map((clusters): ScoreTask => ({ name: `no skill, ${clusters}`, kind: "skill", world: `${clusters} clusters`, clusters, planted: 0.5, noisy: true })),
    ...[20, 40, 87].map((clusters): ScoreTask => ({ name: `skill, ${clusters}`, kind: "skill", world: `${clusters} clusters`, clusters, planted: 1 })),
    ...[0, 1].map((planted): ScoreTask => ({ name: `bands ${planted}`, kind: "bands", world: "200 forecasts of 9 probabilities", clusters: 200, planted })),
    ...[1, 4].map((planted): ScoreTask => ({ name: `spread ${planted}`, kind: "spread", world: "200 counts", clusters: 200, planted }))
  ],
  run(task, rng) {
    const seed = Math.floor(rng() * 2 ** 32);
    const outcome = task.kind === "spread" ? scoreCounts("simulated", counts(task, rng), BANDS, seed) : scoreEvents("simulated", task.kind === "skill" ? noisyEvents(task, rng) : tenths(task, rng), task.kind === "skill" ? PLAN : BANDS, seed);
    if (outcome.status !== "assessed") throw new Error("Cannot score simulated forecasts; please report this");
    const { scores, skills } = outcome;
    const skill = skills[0];
    return {
      excludesZero: skill?.status === "assessed" ? skill.interval.low > 0 || skill.interval.high < 0 : null,
      inside: scores.kind === "event" ? scores.reliability.filter((g) => g.low <= g.recalibrated && g.recalibrated <= g.high).length / scores.reliability.length : null,
      outer: scores.kind === "count" ? (scores.pit[0]! + scores.pit.at(-1)!) / 2 - 1 : null
    };
  },
  rates: (batches) =>
    batches.map(({ task, runs }): SelftestRate => {
      const { kind, world, planted, noisy } = task;
      if (kind === "skill") {
        return { world, what: "the 95 % interval of skill excludes 0", kind: noisy ? "size" : "power", planted: noisy ? "none" : "skill 0.07: forecasts see the true probability", ...rateOf(runs.map((r) => r.excludesZero)) };
      }
      if (kind === "bands") {
        return { world, what: "inside the 90 % consistency band", kind: "coverage", planted: planted === 0 ? "none" : "forecasts too sure by 1 log odds", ...meanOf(runs.map((r) => r.inside)) };
      }
      return { world, what: "height of the outer bins less 1", kind: "bias", planted: planted === 1 ? "none" : `theta ${planted} times too large`, ...meanOf(runs.map((r) => r.outer)) };
    })
};

/** Events in clusters of one to three whose outcomes hang together, forecast with a view of the truth; the base rate is the baseline. */
function noisyEvents({ clusters, planted, noisy = false }: ScoreTask, rng: Rng): EventForecast[] {
  const noise = noisy ? TRUE_SD * Math.sqrt(1 - (1 - planted) ** 2) : 0;
  return Array.from({ length: clusters }, (_, c) => {
    const truth = [rng(), rng(), rng()].sort((a, b) => a - b)[1]! / 2;
    const chance = rng();
    return Array.from({ length: 1 + Math.floor(3 * rng()) }, (__, i) => ({
      id: `${c}-${i}`,
      cluster: String(c),
      forecast: BASE_RATE + planted * (truth - BASE_RATE) + (rng() < 0.5 ? noise : -noise),
      baselines: { "base-rate": BASE_RATE },
      came: chance < truth
    }));
  }).flat();
}

/** Forecasts of .1, .2 … .9, calibrated but for a push away from even odds. */
function tenths({ clusters, planted }: ScoreTask, rng: Rng): EventForecast[] {
  return Array.from({ length: clusters }, (_, i) => {
    const forecast = (1 + (i % 9)) / 10;
    const odds = Math.log(forecast / (1 - forecast));
    return { id: String(i), cluster: String(i), forecast, baselines: {}, came: rng() < 1 / (1 + Math.exp(-odds + planted * Math.sign(odds))) };
  });
}

function counts({ clusters, planted }: ScoreTask, rng: Rng): CountForecast[] {
  return Array.from({ length: clusters }, (_, i) => {
    const mean = 2 + 20 * rng();
    return { id: String(i), cluster: String(i), forecast: { kind: "negative-binomial", mean, theta: THETA * planted }, baselines: {}, came: drawNegativeBinomial(rng, mean, THETA) };
  });
}
