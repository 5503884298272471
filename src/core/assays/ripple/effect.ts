import type { RippleEffect } from "#core/model/ripple-outcome.ts";
import type { RippleWindow } from "#core/model/ripple-registration.ts";
import { detectableEffect, isEquivalent } from "#core/stats/equivalence.ts";
import { invertTest } from "#core/stats/inversion.ts";
import { type AssetModels, modelsOf, rowOf, shiftTest, type Trial, windowAt } from "./trial.ts";

/** Ordinary moves beyond which no effect is looked for. */
const BOUND = 3;
const LEVELS = [0.1, 0.05] as const;

type Ends = [number | null, number | null];

/**
 * Estimates what a window brought: a trial effect is taken out of the event's days, every model is fitted again, and the test is
 * repeated at all shifts.
 *
 * @param scaleOf What one unit of effect is in the returns of an asset summed over the window of an event.
 * @param unit What the result is multiplied by. @returns null when no effect inside the bounds fits.
 */
export function windowEffect(trial: Trial, assets: readonly AssetModels[], window: RippleWindow, scaleOf: (models: AssetModels, place: number) => number, unit: number): RippleEffect | null {
  const { margin } = trial.input.plan;
  const result = invertTest((effect) => {
    const test = shiftTest(trial, rowOf(trial, assets.map((models) => without(trial, models, window, (place) => effect * scaleOf(models, place))), window));
    return { pValue: test.pTwoSided, excess: test.values[0]! - test.mean };
  }, LEVELS, BOUND);
  if (!result) return null;
  const [ends90, ends95] = result.intervals as [Ends, Ends];
  const scaled = ([low, high]: Ends): Ends => [low === null ? null : low * unit, high === null ? null : high * unit];
  const detectable = detectableEffect(ends90);
  return {
    size: result.estimate * unit,
    interval90: scaled(ends90),
    interval95: scaled(ends95),
    equivalent: isEquivalent(ends90, [-margin, margin]),
    detectable: detectable === null ? null : detectable * unit
  };
}

/** Takes an effect out of the window's days of every event, in equal parts. */
function without(trial: Trial, { asset }: AssetModels, window: RippleWindow, effectAt: (place: number) => number): AssetModels {
  const returns = asset.returns.slice();
  const days = window.to - window.from + 1;
  for (const { at } of trial.events) {
    const share = effectAt(at) / days;
    for (let place = at + window.from; place <= at + window.to; ++place) returns[place]! -= share;
  }
  return modelsOf(trial, asset, returns);
}

/** The standard deviation of a window's sum when nothing happens, before one event. */
export function ordinaryAt(models: AssetModels, window: RippleWindow, place: number): number {
  return Math.sqrt(windowAt(models, window, place).variance);
}
