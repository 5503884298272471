import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import { fisherCovariance, fitCounts, type CountFit, type Design } from "#core/stats/count-regression.ts";
import { efficientScore } from "#core/stats/negative-binomial.ts";
import { naturalSpline } from "#core/stats/natural-spline.ts";
import type { PulseInput } from "./plan.ts";

/** Means of so many last nights before the lags are frozen. */
const LAGS: readonly number[] = [1, 7, 28];
const SMALLEST_BLOCK = 60;
const YEAR = 365.25;

/** What the model reads of an input: nothing of any calendar. */
export interface ModelInput {
  readonly counts: PulseInput["counts"];
  readonly plan: Pick<PulseInput["plan"], "fitFrom" | "thetaBlocks" | "nightsPerDf" | "extraDf" | "lagNights" | "hasSeason">;
}

/** The parts of the talk-blind model that do not depend on the counts. Places count from the first day of the series. */
export interface Scaffold {
  readonly first: number;
  readonly places: number;
  readonly trendDf: number;
  readonly hasSeason: boolean;
  readonly baseColumns: number;
  /** Row-major, one row a place from `first` on: constant, trend, weekday, annual pair. */
  readonly base: Float64Array;
  /** Dispersion block of each place from `first` on. */
  readonly block: Int32Array;
  readonly blockStarts: readonly Day[];
  /** Means of so many last nights are the lags. */
  readonly lagNights: readonly number[];
}

/** Builds trend, weekday, season and dispersion blocks for the nights of a series. Returns null when there are too few nights. */
export function scaffoldOf({ counts, plan }: ModelInput): Scaffold | null {
  const origin = dayNumber(counts.from);
  const first = Math.max(0, dayNumber(plan.fitFrom) - origin);
  const places = counts.values.length;
  const n = places - first;
  if (n < 2) return null;
  const trendDf = Math.max(1, Math.round(n / plan.nightsPerDf) + (plan.extraDf ?? 0));
  if (trendDf >= n) return null;
  const trend = naturalSpline(Array.from({ length: n }, (_, i) => i), trendDf);
  const hasSeason = plan.hasSeason ?? true;
  const baseColumns = 1 + trendDf + 6 + (hasSeason ? 2 : 0);
  const base = new Float64Array(n * baseColumns);
  for (let i = 0; i < n; ++i) fillBase(base.subarray(i * baseColumns, (i + 1) * baseColumns), trend.subarray(i * trendDf, (i + 1) * trendDf), origin + first + i, hasSeason);
  return { first, places, trendDf, hasSeason, baseColumns, base, ...blocksOf(counts, first, plan.thetaBlocks), lagNights: plan.lagNights ?? LAGS };
}

/** Fills the row of one night with constant, trend, weekday and annual pair. @param night As a day number. */
export function fillBase(row: Float64Array, trend: Float64Array, night: number, hasSeason: boolean): void {
  row[0] = 1;
  row.set(trend, 1);
  const weekday = (((night + 4) % 7) + 7) % 7;
  if (weekday > 0) row[trend.length + weekday] = 1;
  if (!hasSeason) return;
  row[trend.length + 7] = Math.sin((2 * Math.PI * night) / YEAR);
  row[trend.length + 8] = Math.cos((2 * Math.PI * night) / YEAR);
}

function blocksOf({ from, values }: PulseInput["counts"], first: number, starts: readonly Day[]): Pick<Scaffold, "block" | "blockStarts"> {
  const origin = dayNumber(from);
  const reported = (a: number, b: number) => values.slice(a, b).filter((v) => v !== null).length;
  const edges = [first];
  for (const start of [...starts].sort()) {
    const place = dayNumber(start) - origin;
    const large = reported(edges.at(-1)!, place) >= SMALLEST_BLOCK && reported(place, values.length) >= SMALLEST_BLOCK;
    if (place > first && place < values.length && large) edges.push(place);
  }
  const block = new Int32Array(values.length - first);
  for (let i = 0; i < block.length; ++i) while (block[i]! + 1 < edges.length && first + i >= edges[block[i]! + 1]!) block[i]! += 1;
  return { block, blockStarts: edges.map((place) => addDays(from, place)) };
}

/** One regression: what is expected `horizon` nights after the lags were frozen, and each night's efficient score. */
export interface HorizonFit {
  readonly fit: CountFit;
  readonly nights: number;
  /** By place of the series; NaN where there is no report or no lag. */
  readonly score: Float64Array;
  readonly mu: Float64Array;
  /** Of the coefficients, row-major; reckoned when it is read, null where it cannot be. */
  readonly covariance: Float64Array | null;
}

/**
 * Fits the talk-blind model with lags frozen `horizon` nights before, on every night with a report.
 *
 * @param counts By place; NaN = no report. Fractions are allowed (trial effects divide counts).
 * @param lags The logs that {@link lagsOf} makes of the same counts: every horizon reads the same.
 * @returns null when the model cannot be fitted.
 */
export function fitHorizon(scaffold: Scaffold, counts: Float64Array, horizon: number, start?: CountFit, tolerance = 1e-8, lags = lagsOf(counts, scaffold.lagNights)): HorizonFit | null {
  const { first, places, baseColumns, base, block, blockStarts } = scaffold;
  const p = baseColumns + lags.length;
  const x = new Float64Array((places - first) * p);
  const y: number[] = [];
  const at: number[] = [];
  const rowBlocks: number[] = [];
  for (let place = first; place < places; ++place) {
    if (Number.isNaN(counts[place]!)) continue;
    const o = y.length * p;
    let whole = true;
    for (let l = 0; l < lags.length; ++l) {
      const value = lags[l]![place - horizon] ?? NaN;
      if (Number.isNaN(value)) whole = false;
      x[o + baseColumns + l] = value;
    }
    if (!whole) continue;
    const i = place - first;
    x.set(base.subarray(i * baseColumns, (i + 1) * baseColumns), o);
    y.push(counts[place]!);
    at.push(place);
    rowBlocks.push(block[i]!);
  }
  const design: Design = { x: x.subarray(0, y.length * p), n: y.length, p };
  if (design.n < 4 * p) return null;
  const family = { block: Int32Array.from(rowBlocks), blocks: blockStarts.length };
  const fit = fitCounts(y, design, { family, tolerance, ...(start ? { start } : {}) });
  if (!fit) return null;
  const score = new Float64Array(places).fill(NaN);
  const mu = new Float64Array(places).fill(NaN);
  at.forEach((place, i) => {
    mu[place] = fit.mu[i]!;
    score[place] = efficientScore(y[i]!, fit.mu[i]!, fit.thetas[rowBlocks[i]!]!);
  });
  return {
    fit,
    nights: design.n,
    score,
    mu,
    get covariance() {
      return fisherCovariance(design, fit, family);
    }
  };
}

/** Returns the lags that every horizon of a model reads, by place. */
export function lagsOf(counts: Float64Array, lagNights: readonly number[]): readonly Float64Array[] {
  return lagNights.map((nights) => laggedLogs(counts, nights));
}

/**
 * log(1 + mean of the last nights up to each place), over those that have a report; where none has one, the last value carries on for as
 * many nights again, at least a week. NaN before enough nights have passed.
 */
function laggedLogs(counts: Float64Array, nights: number): Float64Array {
  const logs = new Float64Array(counts.length).fill(NaN);
  const patience = Math.max(7, nights);
  let [sum, reported, carriedSince] = [0, 0, -Infinity];
  for (let place = 0; place < counts.length; ++place) {
    const [entering, leaving] = [counts[place]!, counts[place - nights] ?? NaN];
    if (!Number.isNaN(entering)) {
      sum += entering;
      ++reported;
    }
    if (!Number.isNaN(leaving)) {
      sum -= leaving;
      --reported;
    }
    if (place < nights - 1) continue;
    if (reported > 0) {
      logs[place] = Math.log1p(Math.max(0, sum / reported));
      carriedSince = place;
    } else if (place - carriedSince <= patience) logs[place] = logs[carriedSince]!;
  }
  return logs;
}
