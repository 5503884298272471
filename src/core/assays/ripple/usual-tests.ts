import type { RipplePooledWindow } from "#core/model/ripple-outcome.ts";
import type { RippleWindow } from "#core/model/ripple-registration.ts";
import { boehmer, kolariPynnonen, meanCorrelation, patell, rankTest } from "#core/stats/event-tests.ts";
import { normalTwoSided } from "#core/stats/special.ts";
import { studentTwoSided } from "#core/stats/student.ts";
import { type AssetModels, lastOffset, type Trial, windowAt } from "./trial.ts";

/** What the tests of an event study say of one window over all assets and events. */
export type EventTests = Pick<RipplePooledWindow, "mean" | "pairs" | "correlation" | "kolariPynnonen" | "boehmer" | "patell" | "rank">;

/** Holds what all windows need: the abnormal returns around each event, and how far assets move together before it. */
export interface Surroundings {
  /** One a pair of asset and event: the estimation days, then the days up to the last that a window reads. */
  readonly columns: readonly Float64Array[];
  /** Over all pairs of columns; 0 between events, whose windows do not overlap. */
  readonly correlation: number;
}

/** Collects the abnormal returns around every event. */
export function surroundingsOf(trial: Trial, assets: readonly AssetModels[]): Surroundings {
  const { estimationDays } = trial.input.plan;
  const byEvent = trial.events.map(({ at }) => assets.map((models) => abnormalAround(trial, models, at)));
  const columns = byEvent.flat();
  const [within, all] = [pairsOf(assets.length), pairsOf(columns.length)];
  const together = byEvent.reduce((sum, ofEvent) => sum + meanCorrelation(ofEvent.map((column) => column.subarray(0, estimationDays))), 0);
  return { columns, correlation: (together * within) / all };
}

/** Runs the tests of an event study on one window. */
export function eventTests(trial: Trial, assets: readonly AssetModels[], window: RippleWindow, { columns, correlation }: Surroundings): EventTests {
  const standardised = trial.events.flatMap(({ at }) =>
    assets.map((models) => {
      const { car, variance } = windowAt(models, window, at);
      return car / Math.sqrt(variance);
    })
  );
  const pairs = standardised.length;
  const df = trial.events.flatMap(({ at }) => assets.map((models) => models.at(at).df));
  const origin = firstOffset(trial);
  const student = (value: number) => ({ value, pValue: studentTwoSided(value, pairs - 1) });
  const normal = (value: number) => ({ value, pValue: normalTwoSided(value) });
  const t = boehmer(standardised);
  return {
    mean: standardised.reduce((sum, v) => sum + v, 0) / pairs,
    pairs,
    correlation,
    kolariPynnonen: student(kolariPynnonen(t, pairs, correlation)),
    boehmer: student(t),
    patell: normal(patell(standardised, df)),
    rank: normal(rankTest(columns, window.from - origin, window.to - origin))
  };
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
