import type { ScoreOutcome } from "#core/model/score-outcome.ts";
import type { Scored, ScorePlan } from "./plan.ts";

/** Keeps the forecasts whose outcome came. */
export function resolved<Forecast, Came>(forecasts: readonly Scored<Forecast, Came>[]): (Scored<Forecast, Came> & { readonly came: Came })[] {
  return forecasts.flatMap((f) => (f.came === null ? [] : [{ ...f, came: f.came }]));
}

/** Says what is lacking, or null when there is enough to score. */
export function tooFew(forecaster: string, asked: number, had: number, { minForecasts }: ScorePlan): ScoreOutcome | null {
  if (had >= minForecasts) return null;
  return { assay: "score@1", forecaster, status: "not-assessable", open: asked - had, reason: "too-few-forecasts", needed: minForecasts, had };
}
