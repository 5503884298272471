import type { PulseWindow } from "#core/model/registration.ts";
import type { PulseEffect } from "#core/model/pulse-outcome.ts";
import { invertTest, zeroOfExcess, type Trial as EffectTrial } from "#core/stats/inversion.ts";
import { horizonsOf, partsOf, readsOf, testWindow, type Horizons, type Trial } from "./shift-test.ts";

const BOUND = 2.5;
const LEVELS = [0.1, 0.05] as const;
/** Trial fits need only be as exact as the p-value's steps. */
export const TRIAL_TOLERANCE = 1e-6;

/** Estimates a window's rate ratio with 90 and 95 % intervals: the effects that the test, refitted without them, does not reject. */
export function windowEffect(trial: Trial, window: PulseWindow, horizons: Horizons): PulseEffect | null {
  const result = invertTest(effectTrial(trial, window, horizons), LEVELS, BOUND);
  if (!result) return null;
  const [interval90, interval95] = result.intervals.map(([low, high]) => [ratio(low), ratio(high)] as [number | null, number | null]);
  return { ratio: Math.exp(result.estimate), interval90: interval90!, interval95: interval95! };
}

/**
 * Estimates a window's rate ratio with its 90 % interval alone; null when it cannot be estimated.
 *
 * @param scored How the test looks at the scores of a fit; for the self-test, which also tries winsorised ones.
 */
export function windowInterval90(trial: Trial, window: PulseWindow, horizons: Horizons, scored: (fits: Horizons) => Horizons = (fits) => fits): { ratio: number; low: number | null; high: number | null } | null {
  const result = invertTest(effectTrial(trial, window, horizons, scored), [LEVELS[0]], BOUND);
  if (!result) return null;
  const [low, high] = result.intervals[0]!;
  return { ratio: Math.exp(result.estimate), low: ratio(low), high: ratio(high) };
}

/** Estimates a window's rate ratio alone, to about half a percent. */
export function windowRatio(trial: Trial, window: PulseWindow, horizons: Horizons): number | null {
  return ratio(zeroOfExcess(effectTrial(trial, window, horizons), BOUND, 0.005));
}

const ratio = (log: number | null) => (log === null ? null : Math.exp(log));

/** Divides the window's counts by the trial effect, refits every regression the window needs, and tests again at every shift. */
function effectTrial(trial: Trial, window: PulseWindow, horizons: Horizons, scored: (fits: Horizons) => Horizons = (fits) => fits): (effect: number) => EffectTrial | null {
  const parts = partsOf(trial.input.plan.windows, window).map(({ window: part, share }) => ({
    share,
    places: new Set(readsOf(trial, part).flatMap(({ episode, reads }) => reads.map(({ offset }) => episode.at + offset)))
  }));
  let warm = horizons;
  return (effect) => {
    const counts = trial.counts.slice();
    for (const { share, places } of parts) for (const place of places) if (place < counts.length) counts[place]! /= Math.exp(effect * share);
    const refitted = horizonsOf(trial.scaffold, counts, warm, TRIAL_TOLERANCE);
    const test = testWindow({ ...trial, counts }, window, scored(refitted));
    if (!test) return null;
    warm = refitted;
    return { pValue: test.pTwoSided, excess: test.values[0]! - test.mean };
  };
}
