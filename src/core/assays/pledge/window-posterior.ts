import { circularShiftSums, standing } from "#core/stats/circular-shift.ts";
import { type ModelInput, type Scaffold, scaffoldOf } from "../pulse/null-model.ts";
import { type Horizons, horizonsOf } from "../pulse/shift-test.ts";

/** A series with its model, blind to every undertaking; windows of it share the fits of the counts as they are. */
export interface Modelled {
  readonly scaffold: Scaffold;
  /** By place; NaN = no report. */
  readonly counts: Float64Array;
  readonly horizons: Horizons;
}

/** Nights of one window: the first place, and how many. */
export interface WindowPlaces {
  readonly first: number;
  readonly nights: number;
}

/** What is asked of a window's placebos. */
export interface PlaceboPlan {
  /** Share of a window's nights that must have a report. */
  readonly reportedShare: number;
  /** Windows of the same length that must fit side by side. */
  readonly minPlacebos: number;
}

/** The rate ratio of one window as far as it is known. */
export interface WindowPosterior {
  readonly reported: number;
  readonly observed: number;
  readonly expected: number;
  /** Median of the posterior. */
  readonly ratio: number;
  /** null = the end was not reached. */
  readonly interval90: readonly [number | null, number | null];
  /** Returns the posterior probability of a rate ratio below this one; in (0, 1). */
  readonly below: (ratio: number) => number;
}

/** The first trial effects stand so many standard errors from the plain estimate, each next one by so much farther. */
const STEP = 0.5;
const GROWTH = 1.4;
/** Trials go outward until less than this is left beyond them, or to log ratios so far from the plain estimate. */
const TAIL = 0.03;
const REACH = 3;
const TOLERANCE = 1e-6;
/** Lags stay frozen at the last night before the window; from the second week on one regression serves a week. */
const NIGHTLY = 7;

/** Fits nothing yet: lays out trend, season and dispersion blocks of a series. Returns null when there are too few nights. */
export function modelled(input: ModelInput): Modelled | null {
  const scaffold = scaffoldOf(input);
  if (!scaffold) return null;
  const counts = Float64Array.from(input.counts.values, (v) => v ?? NaN);
  return { scaffold, counts, horizons: horizonsOf(scaffold, counts) };
}

/** Returns how many nights before a window's night its lags are frozen, at the latest. */
export function horizonOf(offset: number): number {
  return offset < NIGHTLY ? offset + 1 : NIGHTLY * Math.ceil((offset + 1) / NIGHTLY);
}

/** Sums reported and expected counts of a window, lags frozen before its first night. */
export function sumsOf({ counts, horizons }: Modelled, { first, nights }: WindowPlaces): { reported: number; observed: number; expected: number } {
  const sums = { reported: 0, observed: 0, expected: 0 };
  for (let k = 0; k < nights; ++k) {
    const mu = horizons.at(horizonOf(k))?.mu[first + k] ?? NaN;
    if (Number.isNaN(mu)) continue;
    sums.reported += 1;
    sums.observed += counts[first + k]!;
    sums.expected += mu;
  }
  return sums;
}

/**
 * Computes the posterior of a window's rate ratio against what the model, blind to it, expects; flat prior on the log ratio.
 *
 * For each trial ratio the window's counts are divided by it and every regression is fitted again; the posterior probability of a larger ratio is
 * the share of all other windows of the same length whose studentised efficient score lies below this one's (half for ties). So the error that
 * carries it is the one that the same model makes elsewhere: dispersion, autocorrelation and drift are in it.
 *
 * Assumes, and cannot check, that the model errs in this window as it does in the others.
 *
 * @returns null when fewer windows fit side by side than asked, the window lies outside the fit, too few of its nights have a report, or a
 *   model cannot be fitted.
 * @source Confidence distribution of a one-sided placebo test, as in Xie & Singh 2013, doi:10.1111/insr.12000. No independent oracle: coverage by
 *   simulation (docs/method/pledge.md), brute force on a short series.
 */
export function windowPosterior(model: Modelled, places: WindowPlaces, plan: PlaceboPlan): WindowPosterior | null {
  const range = placeboRange(model, places, plan);
  if (!range) return null;
  const sums = sumsOf(model, places);
  if (sums.reported < plan.reportedShare * places.nights || sums.reported === 0) return null;
  const plain = Math.log((sums.observed + 0.5) / (sums.expected + 0.5));
  const shape = scoresOf(model, model.horizons, places, range, plan);
  if (!shape) return null;
  const at = (log: number, warm: Horizons): Trial | null => {
    const counts = model.counts.slice();
    for (let k = 0; k < places.nights; ++k) counts[places.first + k]! /= Math.exp(log);
    const horizons = horizonsOf(model.scaffold, counts, warm, TOLERANCE);
    const scored = scoresOf(model, horizons, places, range, plan);
    return scored && { log, above: shareBelowFirst(scored.scores), horizons };
  };
  const trials = outward(at, model.horizons, plain, (STEP * spreadOf(shape.scores)) / Math.sqrt(shape.information));
  if (!trials) return null;
  const ratioAt = (share: number) => {
    const log = logAt(trials, share);
    return log === null ? null : Math.exp(log);
  };
  return {
    ...sums,
    ratio: ratioAt(0.5) ?? Math.exp(plain),
    interval90: [ratioAt(0.95), ratioAt(0.05)],
    below: (ratio) => 1 - (at(Math.log(ratio), model.horizons)?.above ?? aboveAt(trials, Math.log(ratio)))
  };
}

/** A trial effect, and the posterior probability of a larger one. */
interface Trial {
  readonly log: number;
  readonly above: number;
  /** The fits it rests on: the next trial starts from them. */
  readonly horizons: Horizons;
}

/** Tries effects from the middle outward until little is left beyond them, in ascending order and never rising; null when a model cannot be fitted. */
function outward(at: (log: number, warm: Horizons) => Trial | null, plain: Horizons, middle: number, step: number): Trial[] | null {
  const first = at(middle, plain);
  if (!first) return null;
  const side = (sign: 1 | -1): Trial[] | null => {
    const tried: Trial[] = [];
    for (let [distance, next] = [step, step * GROWTH]; distance <= REACH; [distance, next] = [distance + next, next * GROWTH]) {
      const trial = at(middle + sign * distance, (tried.at(-1) ?? first).horizons);
      if (!trial) return null;
      tried.push(trial);
      if (sign === 1 ? trial.above < TAIL : trial.above > 1 - TAIL) break;
    }
    return tried;
  };
  const [below, above] = [side(-1), side(1)];
  if (!below || !above) return null;
  let least = 1;
  return [...below.reverse(), first, ...above].map((trial) => ({ ...trial, above: (least = Math.min(least, trial.above)) }));
}

interface PlaceboRange {
  /** First place at which a window of this length can start. */
  readonly first: number;
  readonly starts: number;
}

/** Lists where else the window could have stood: wherever its longest horizon is fitted and the record goes on to its end. */
function placeboRange({ counts, horizons }: Modelled, { first, nights }: WindowPlaces, { minPlacebos }: PlaceboPlan): PlaceboRange | null {
  const farthest = horizons.at(horizonOf(nights - 1));
  if (!farthest) return null;
  const start = farthest.mu.findIndex((mu) => !Number.isNaN(mu));
  const end = counts.findLastIndex((y) => !Number.isNaN(y)) + 1;
  const starts = end - nights - start + 1;
  if (start < 0 || starts < minPlacebos * nights || first < start || first >= start + starts) return null;
  return { first: start, starts };
}

/** Scores the window at every place it could have stood, its own first, each over the root of its information; NaN where too much is silent. */
function scoresOf(model: Modelled, horizons: Horizons, { first, nights }: WindowPlaces, range: PlaceboRange, { reportedShare }: PlaceboPlan): { scores: Float64Array; information: number } | null {
  const used = [...new Set(Array.from({ length: nights }, (_, k) => horizonOf(k)))];
  const [scoreRows, informationRows]: Float64Array[][] = [[], []];
  for (const horizon of used) {
    const fitted = horizons.at(horizon);
    if (!fitted) return null;
    scoreRows!.push(fitted.score);
    informationRows!.push(fitted.mu.map((mu, place) => (Number.isNaN(fitted.score[place]!) ? NaN : mu / (1 + mu / fitted.fit.thetas[model.scaffold.block[place - model.scaffold.first]!]!))));
  }
  const reads = Array.from({ length: nights }, (_, k) => ({ offset: k, row: used.indexOf(horizonOf(k)) }));
  const anchors = [{ at: first - range.first, reads }];
  const score = circularShiftSums(scoreRows!, range.first, anchors, range.starts);
  const information = circularShiftSums(informationRows!, range.first, anchors, range.starts);
  const scores = score.sums.map((sum, s) => (score.counts[s]! < Math.max(1, reportedShare * nights) ? NaN : sum / Math.sqrt(information.sums[s]!)));
  return { scores, information: information.sums[0]! };
}

function spreadOf(scores: Float64Array): number {
  const { sd } = standing(scores);
  return sd > 0 ? sd : 1;
}

/** Share of the scores that lie below the first, ties counted by half and never 0 or 1; missing ones are left out. */
function shareBelowFirst(scores: Float64Array): number {
  let [below, n] = [0, 0];
  for (const score of scores) {
    if (Number.isNaN(score)) continue;
    ++n;
    if (score < scores[0]!) below += 1;
    else if (score === scores[0]) below += 0.5;
  }
  return below / n;
}

const logit = (share: number) => Math.log(share / (1 - share));

/** Posterior probability of an effect above this one, interpolated on the logit scale; beyond the trials that of the last. */
function aboveAt(trials: readonly Trial[], log: number): number {
  const after = trials.findIndex((t) => t.log >= log);
  if (after < 0) return trials.at(-1)!.above;
  if (after === 0) return trials[0]!.above;
  const [a, b] = [trials[after - 1]!, trials[after]!];
  const at = logit(a.above) + ((log - a.log) / (b.log - a.log)) * (logit(b.above) - logit(a.above));
  return 1 / (1 + Math.exp(-at));
}

/** The effect that is exceeded with this probability; null when no trial reaches it. */
function logAt(trials: readonly Trial[], share: number): number | null {
  const after = trials.findIndex((t) => t.above <= share);
  if (after <= 0) return null;
  const [a, b] = [trials[after - 1]!, trials[after]!];
  return a.log + ((logit(a.above) - logit(share)) / (logit(a.above) - logit(b.above))) * (b.log - a.log);
}

/**
 * Compares how far one class and the total fell in a window: the log of the class's observed over expected less that of the total, against the same
 * contrast at every other place of the window.
 *
 * @returns The contrast as a ratio, and the posterior probability that the class fell more than the total; null where no placebo can be had.
 * @source As {@link windowPosterior}, at the one trial effect of no difference.
 */
export function classContrast(part: Modelled, total: Modelled, places: WindowPlaces, plan: PlaceboPlan): { ratio: number; fellMore: number } | null {
  const range = placeboRange(total, places, plan);
  if (!range || !placeboRange(part, places, plan)) return null;
  const contrast = (first: number) => {
    const window = { first, nights: places.nights };
    const [of, all] = [sumsOf(part, window), sumsOf(total, window)];
    return of.reported < Math.max(1, plan.reportedShare * places.nights) ? NaN : logRatio(of) - logRatio(all);
  };
  const values = Float64Array.from({ length: range.starts }, (_, s) => contrast(range.first + ((places.first - range.first + s) % range.starts)));
  return Number.isNaN(values[0]!) ? null : { ratio: Math.exp(values[0]!), fellMore: 1 - shareBelowFirst(values) };
}

const logRatio = ({ observed, expected }: { observed: number; expected: number }) => Math.log((observed + 0.5) / (expected + 0.5));
