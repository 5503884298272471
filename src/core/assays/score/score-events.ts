import type { ScoreOutcome } from "#core/model/score-outcome.ts";
import { brierScore, correctedMurphy, type ForecastGroup, groupForecasts, logScoreOfEvents, murphy, poolGroups } from "#core/stats/brier.ts";
import { consistencyBands, corp } from "#core/stats/corp.ts";
import { type Rng, seededRng } from "#core/stats/rng.ts";
import type { EventForecast, ScorePlan } from "./plan.ts";
import { resolved, tooFew } from "./resolved.ts";
import { skills } from "./skill.ts";

/** Claims of calibration rest on no more bins than this: so few forecasts carry no finer one. */
const BINS = 3;

/**
 * Scores probabilities of events: Brier score with its parts, log score, how forecasts would have to be recalibrated with the bands
 * that calibrated ones would keep to, and skill against each baseline.
 *
 * Assumes, and cannot check, that clusters are independent of each other, and for the bands that forecasts are.
 *
 * @param forecasts Probabilities in (0, 1); what is open or annulled is counted and in no score.
 * @param seed Of bands and intervals.
 * @throws RangeError when a probability is not in (0, 1).
 */
export function scoreEvents(forecaster: string, forecasts: readonly EventForecast[], plan: ScorePlan, seed: number): ScoreOutcome {
  forecasts.forEach(assertProbabilities);
  const done = resolved(forecasts);
  const lack = tooFew(forecaster, forecasts.length, done.length, plan);
  if (lack) return lack;
  const rng = seededRng(seed);
  const groups = groupForecasts(done.map((f) => f.forecast), done.map((f) => Number(f.came)));
  const { recalibrated: _, ...parts } = corp(groups);
  const reliability = recalibrate(groups, plan, rng);
  return {
    assay: "score@1",
    forecaster,
    status: "assessed",
    forecasts: done.length,
    clusters: new Set(done.map((f) => f.cluster)).size,
    open: forecasts.length - done.length,
    scores: {
      kind: "event",
      brier: brierScore(groups),
      logScore: logScoreOfEvents(groups, plan.leastProbability),
      murphy: murphy(groups),
      corrected: correctedMurphy(groups),
      corp: parts,
      reliability,
      bins: recalibrate(poolGroups(groups, BINS), plan, seededRng(seed))
    },
    skills: skills(done, "brier", (p, came) => (p - Number(came)) ** 2, plan, rng)
  };
}

function recalibrate(groups: readonly ForecastGroup[], { level, draws }: ScorePlan, rng: Rng) {
  const { recalibrated } = corp(groups);
  const bands = consistencyBands(groups, level, draws, rng);
  return groups.map((group, k) => ({ ...group, recalibrated: recalibrated[k]!, ...bands[k]! }));
}

function assertProbabilities({ id, forecast, baselines }: EventForecast): void {
  for (const [by, p] of [["forecast", forecast] as const, ...Object.entries(baselines)]) {
    if (!(p > 0 && p < 1)) throw new RangeError(`Cannot score ${id} by ${by}: wanted a probability above 0 and below 1, current value is ${p}`);
  }
}
