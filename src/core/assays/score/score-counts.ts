import type { ScoreOutcome } from "#core/model/score-outcome.ts";
import { countStanding, logCountMass } from "#core/stats/count-distribution.ts";
import { crpsEnsemble, crpsNegativeBinomial } from "#core/stats/crps.ts";
import { dawidSebastiani } from "#core/stats/dawid-sebastiani.ts";
import { pitHeights } from "#core/stats/pit.ts";
import { seededRng } from "#core/stats/rng.ts";
import type { CountForecast, CountPrediction, ScorePlan } from "./plan.ts";
import { resolved, tooFew } from "./resolved.ts";
import { skills } from "./skill.ts";

/**
 * Scores forecasts of counts: CRPS, log score and two-moment score, whether what came fell evenly over the forecasts, and skill in CRPS
 * against each baseline.
 *
 * Assumes, and cannot check, that clusters are independent of each other. The CRPS is in counts: the largest series outweighs the rest.
 *
 * @param forecasts What is open is counted and in no score; a day without a report is open, not zero.
 * @param seed Of the intervals.
 * @throws RangeError when what came is not a count though a distribution was forecast, or a forecast has no draws.
 */
export function scoreCounts(forecaster: string, forecasts: readonly CountForecast[], plan: ScorePlan, seed: number): ScoreOutcome {
  const done = resolved(forecasts);
  const lack = tooFew(forecaster, forecasts.length, done.length, plan);
  if (lack) return lack;
  const standings = done.map((f) => standingOf(f.forecast, f.came));
  const mean = (values: readonly (number | null)[]) => (values.includes(null) ? null : values.reduce<number>((sum, v) => sum + v!, 0) / values.length);
  const of = (score: (forecast: CountPrediction, came: number) => number | null) => mean(done.map((f) => score(f.forecast, f.came)));
  return {
    assay: "score@1",
    forecaster,
    status: "assessed",
    forecasts: done.length,
    clusters: new Set(done.map((f) => f.cluster)).size,
    open: forecasts.length - done.length,
    scores: {
      kind: "count",
      crps: of(crpsOf)!,
      fairCrps: of((f, y) => (f.kind === "draws" && f.draws.length > 1 ? crpsEnsemble(y, f.draws, "fair") : null)),
      logScore: of((f, y) => (f.kind === "draws" ? null : -logCountMass(y, f.mean, f.theta))),
      dawidSebastiani: of(twoMomentScore),
      pit: pitHeights(standings.map((s) => s.below), standings.map((s) => s.upTo), plan.bins)
    },
    skills: skills(done, "crps", crpsOf, plan, seededRng(seed))
  };
}

/** Returns the CRPS of one forecast of how many. */
export function crpsOf(forecast: CountPrediction, came: number): number {
  return forecast.kind === "draws" ? crpsEnsemble(came, forecast.draws) : crpsNegativeBinomial(came, forecast.mean, forecast.theta);
}

function standingOf(forecast: CountPrediction, came: number): { below: number; upTo: number } {
  if (forecast.kind !== "draws") return countStanding(came, forecast.mean, forecast.theta);
  const draws = Array.from(forecast.draws);
  return { below: draws.filter((x) => x < came).length / draws.length, upTo: draws.filter((x) => x <= came).length / draws.length };
}

function twoMomentScore(forecast: CountPrediction, came: number): number | null {
  if (forecast.kind !== "draws") return dawidSebastiani(came, forecast.mean, forecast.mean + forecast.mean ** 2 / forecast.theta);
  const draws = Array.from(forecast.draws);
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
  return variance > 0 ? dawidSebastiani(came, mean, variance) : null;
}
