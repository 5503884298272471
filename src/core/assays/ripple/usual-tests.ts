import type { RipplePooledWindow } from "#core/model/ripple-outcome.ts";
import type { RippleWindow } from "#core/model/ripple-registration.ts";
import { boehmer, kolariPynnonen, meanCorrelation, patell, rankTest } from "#core/stats/event-tests.ts";
import { normalTwoSided } from "#core/stats/special.ts";
import { studentTwoSided } from "#core/stats/student.ts";
import { type AssetModels, lastOffset, type Trial, windowAt } from "./trial.ts";

/** What the tests that read standardised returns say of one window over all assets and events. */
export type PooledTests = Pick<RipplePooledWindow, "mean" | "pairs" | "correlation" | "kolariPynnonen" | "boehmer" | "patell">;

/** Computes the mean correlation of the assets' estimation residuals before each event. */
export function togetherBefore(trial: Trial, assets: readonly AssetModels[]): number[] {
  const { estimationDays } = trial.input.plan;
  return trial.events.map(({ at }) => meanCorrelation(assets.map((models) => abnormalAround(trial, models, at).subarray(0, estimationDays))));
}

/**
 * Runs the tests that read standardised returns.
 *
 * @param together Mean correlation before each event; between events it is 0, since their windows do not overlap.
 */
export function pooledTests({ events }: Trial, assets: readonly AssetModels[], window: RippleWindow, together: readonly number[]): PooledTests {
  const standardised = events.flatMap(({ at }) =>
    assets.map((models) => {
      const { car, variance } = windowAt(models, window, at);
      return car / Math.sqrt(variance);
    })
  );
  const pairs = standardised.length;
  const df = events.flatMap(({ at }) => assets.map((models) => models.at(at).df));
  const correlation = (together.reduce((sum, r) => sum + r, 0) * pairsOf(assets.length)) / pairsOf(pairs);
  const student = (value: number) => ({ value, pValue: studentTwoSided(value, pairs - 1) });
  const t = boehmer(standardised);
  const z = patell(standardised, df);
  return {
    mean: standardised.reduce((sum, v) => sum + v, 0) / pairs,
    pairs,
    correlation,
    kolariPynnonen: student(kolariPynnonen(t, pairs, correlation)),
    boehmer: student(t),
    patell: { value: z, pValue: normalTwoSided(z) }
  };
}

/** Runs the rank test on every window, over the estimation days and the days up to the last that a window reads. */
export function rankTests(trial: Trial, assets: readonly AssetModels[]): RipplePooledWindow["rank"][] {
  const columns = trial.events.flatMap(({ at }) => assets.map((models) => abnormalAround(trial, models, at)));
  const origin = firstOffset(trial);
  const days = trial.input.plan.windows.map((window) => ({ first: window.from - origin, last: window.to - origin }));
  return rankTest(columns, days).map((value) => ({ value, pValue: normalTwoSided(value) }));
}

const pairsOf = (n: number) => (n * (n - 1)) / 2;

/** The first estimation day, counted from day 0. */
function firstOffset({ input: { plan } }: Trial): number {
  return plan.lastEstimationDay + 1 - plan.estimationDays;
}

function abnormalAround(trial: Trial, models: AssetModels, at: number): Float64Array {
  const { alpha, beta } = models.at(at);
  const { returns, market } = models.asset;
  const from = at + firstOffset(trial);
  return Float64Array.from({ length: at + lastOffset(trial.input) - from + 1 }, (_, i) => returns[from + i]! - alpha - beta * (market ? market[from + i]! : 0));
}
