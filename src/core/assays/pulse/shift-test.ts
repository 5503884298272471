import { dayNumber } from "#core/model/day-count.ts";
import type { PulseWindow } from "#core/model/registration.ts";
import { circularShiftSums, standing, type Standing } from "#core/stats/circular-shift.ts";
import { fitHorizon, lagsOf, scaffoldOf, type HorizonFit, type Scaffold } from "./null-model.ts";
import { placeEpisodes, windowReads, type PlacedEpisode, type PulseInput, type Read } from "./plan.ts";

/** Later windows end at most so many nights after a round: shifts stop that far before the last report. */
const TAIL_NIGHTS = 7;

/** A series, its calendar and its talk-blind model, ready to be tested. */
export interface Trial {
  readonly input: PulseInput;
  readonly scaffold: Scaffold;
  /** By place; NaN = no report. */
  readonly counts: Float64Array;
  readonly episodes: readonly PlacedEpisode[];
  /** First eligible place and number of eligible places. */
  readonly eligible: { readonly first: number; readonly period: number };
}

/** Lays out a series and its calendar; null when no shift or no model is possible. Episodes outside the eligible period are left out. */
export function layOut(input: PulseInput): Trial | null {
  const scaffold = scaffoldOf(input);
  if (!scaffold) return null;
  const origin = dayNumber(input.counts.from);
  const first = Math.max(0, dayNumber(input.plan.eligible.from) - origin);
  const end = Math.min(dayNumber(input.plan.eligible.to) - origin, lastReport(input) + 1 - TAIL_NIGHTS);
  if (end - first < 2) return null;
  const counts = Float64Array.from(input.counts.values, (v) => v ?? NaN);
  const episodes = placeEpisodes(input).filter(({ at }) => at >= first && at < end);
  return { input, scaffold, counts, episodes, eligible: { first, period: end - first } };
}

function lastReport({ counts }: PulseInput): number {
  return counts.values.findLastIndex((v) => v !== null);
}

/** The regressions of one trial, by horizon; made when asked for, started from a neighbour's. */
export interface Horizons {
  at(horizon: number): HorizonFit | null;
}

/** Fits horizons on demand. `warm` gives starting values, from a fit of nearly the same counts. */
export function horizonsOf(scaffold: Scaffold, counts: Float64Array, warm?: Horizons, tolerance?: number): Horizons {
  const made = new Map<number, HorizonFit | null>();
  const lags = lagsOf(counts, scaffold.lagNights);
  return {
    at(horizon) {
      if (!made.has(horizon)) made.set(horizon, fitHorizon(scaffold, counts, horizon, warm?.at(horizon)?.fit ?? made.get(horizon - 1)?.fit, tolerance, lags));
      return made.get(horizon)!;
    }
  };
}

export interface WindowTest extends Standing {
  /** Statistic at each shift, the observed one first. */
  readonly values: Float64Array;
  /** Nights with a score at the identity. */
  readonly nights: number;
}

type PlainWindow = Exclude<PulseWindow, { kind: "contrast" }>;

/** Returns what a window reads from each episode. */
export function readsOf({ input, episodes }: Trial, window: PlainWindow): { episode: PlacedEpisode; reads: Read[] }[] {
  return episodes.flatMap((episode) => {
    const reads = windowReads(window, episode.span, input.unit, input.plan.duringMaxNights);
    return reads.length > 0 ? [{ episode, reads }] : [];
  });
}

/** Sums a window's efficient scores at every circular shift of the calendar; null when a model cannot be fitted or nothing takes part. */
export function shiftedSums(trial: Trial, window: PlainWindow, horizons: Horizons): { sums: Float64Array; nights: number } | null {
  const taking = readsOf(trial, window);
  const used = [...new Set(taking.flatMap(({ reads }) => reads.map(({ horizon }) => horizon)))].sort((a, b) => a - b);
  if (used.length === 0) return null;
  const rows: Float64Array[] = [];
  for (const horizon of used) {
    const fitted = horizons.at(horizon);
    if (!fitted) return null;
    rows.push(fitted.score);
  }
  const rowOf = new Map(used.map((horizon, row) => [horizon, row]));
  const anchors = taking.map(({ episode, reads }) => ({
    at: episode.at - trial.eligible.first,
    reads: reads.map(({ offset, horizon }) => ({ offset, row: rowOf.get(horizon)! }))
  }));
  const { sums, counts } = circularShiftSums(rows, trial.eligible.first, anchors, trial.eligible.period);
  return { sums, nights: counts[0]! };
}

/** Tests a window, or the contrast of two, against every circular shift. */
export function testWindow(trial: Trial, window: PulseWindow, horizons: Horizons): WindowTest | null {
  const parts = partsOf(trial.input.plan.windows, window);
  const summed = parts.map((part) => shiftedSums(trial, part.window, horizons));
  if (summed.some((s) => s === null || s.nights === 0)) return null;
  const values = summed[0]!.sums.slice();
  if (summed[1]) for (let s = 0; s < values.length; ++s) values[s]! -= summed[1].sums[s]!;
  return { values, nights: summed.reduce((n, s) => n + s!.nights, 0), ...standing(values) };
}

/** Returns the plain windows a window consists of, with the share of a trial effect that falls on each (+1, or ±1/2). */
export function partsOf(windows: readonly PulseWindow[], window: PulseWindow): { window: PlainWindow; share: number }[] {
  if (window.kind !== "contrast") return [{ window, share: 1 }];
  return [{ id: window.plus, share: 0.5 }, { id: window.minus, share: -0.5 }].map(({ id, share }) => {
    const part = windows.find((w) => w.id === id);
    if (!part || part.kind === "contrast") throw new RangeError(`Cannot contrast windows: wanted a plain window, current value is ${id}`);
    return { window: part, share };
  });
}
