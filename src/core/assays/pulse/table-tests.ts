import { circularShiftSums, standing } from "#core/stats/circular-shift.ts";
import { type CountFit, type Design, fisherCovariance, fitCounts } from "#core/stats/count-regression.ts";
import { pearsonTheta } from "#core/stats/dispersion.ts";
import { neweyWestErrors } from "#core/stats/newey-west.ts";
import { placeStarts, startWeights } from "#core/stats/placement.ts";
import type { Rng } from "#core/stats/rng.ts";
import { normalTwoSided } from "#core/stats/special.ts";

/** The tests of table 0.1 of the method, in its order. */
export const TABLE_TESTS = [
  "newspaper", "poisson-series", "quasi-poisson-series", "negative-binomial-series", "poisson-newey-west", "lagged-outcome-newey-west",
  "shifted-raw-contrast", "shifted-residual-contrast", "placed-residual-contrast"
] as const;
export type TableTest = (typeof TABLE_TESTS)[number];

/** Rounds of one day, and the places among which they could have stood. */
export interface TableCalendar {
  readonly rounds: readonly number[];
  readonly first: number;
  readonly period: number;
  /** Smallest distance of two rounds. */
  readonly gap: number;
}

const NEWSPAPER_DAYS = 30;
const TALK_NIGHTS = 3;
const LAG_NIGHTS = 7;
/** What the outcome's lag is taken to be before there is one. */
const LAG_BEFORE = 20;
const NEWEY_WEST_LAG = 7;
const DISPERSION_ROUNDS = 4;
const NULL_THETA = 6;
const PLACEMENTS = 499;

/**
 * Runs every test of table 0.1 on one simulated war: the newspaper's, the interrupted series in common use, and randomisation of raw and of
 * residual contrasts.
 *
 * The negative-binomial theta is the moment estimate, and the null model behind the residuals has theta 6, a straight trend and a lag of
 * seven days, as in the simulation that made the table; the assay's own model is richer.
 *
 * @param counts By place; every day has a report. @returns Two-sided p-values.
 */
export function tableTests(counts: Float64Array, calendar: TableCalendar, rng: Rng): Record<TableTest, number> {
  const talks = new Uint8Array(counts.length);
  for (const round of calendar.rounds) talks.fill(1, round, round + TALK_NIGHTS);
  const lag = laggedLog(counts);
  const raw = rawContrast(counts);
  const residual = residualContrast(counts, lag);
  const lagged = designOf(counts.length, [talks, lag]);
  return {
    newspaper: newspaper(counts, calendar.rounds[0]!),
    ...series(counts, designOf(counts.length, [talks])),
    "lagged-outcome-newey-west": waldHac(counts, lagged, poissonOf(counts, lagged)),
    "shifted-raw-contrast": shifted(raw, calendar),
    "shifted-residual-contrast": shifted(residual, calendar),
    "placed-residual-contrast": placed(residual, counts, calendar, rng)
  };
}

function newspaper(counts: Float64Array, first: number): number {
  const [before, after] = [first - NEWSPAPER_DAYS, first].map((from) => counts.subarray(from, from + NEWSPAPER_DAYS).reduce((s, v) => s + v, 0)) as [number, number];
  return normalTwoSided(Math.log(after / before) / Math.sqrt(1 / after + 1 / before));
}

/** Columns every series has: constant, trend, annual pair, weekday. The talk term comes next. */
const BASE_COLUMNS = 10;

function designOf(n: number, more: readonly ArrayLike<number>[]): Design {
  const p = BASE_COLUMNS + more.length;
  const x = new Float64Array(n * p);
  for (let t = 0; t < n; ++t) {
    const row = x.subarray(t * p, (t + 1) * p);
    row[0] = 1;
    row[1] = t / n;
    row[2] = Math.sin((2 * Math.PI * t) / 365.25);
    row[3] = Math.cos((2 * Math.PI * t) / 365.25);
    if (t % 7 > 0) row[3 + (t % 7)] = 1;
    more.forEach((column, j) => (row[BASE_COLUMNS + j] = column[t]!));
  }
  return { x, n, p };
}

interface Fitted {
  readonly fit: CountFit;
  readonly covariance: Float64Array;
}

function fitted(counts: Float64Array, design: Design, family: "poisson" | { block: Int32Array; blocks: 1; thetas: [number] }, start?: CountFit): Fitted {
  const fit = fitCounts(counts, design, { family, ...(start ? { start } : {}) });
  const covariance = fit && fisherCovariance(design, fit, family);
  if (!fit || !covariance) throw new Error("Cannot fit a series to a simulated war; please report this");
  return { fit, covariance };
}

const poissonOf = (counts: Float64Array, design: Design) => fitted(counts, design, "poisson");

const wald = ({ fit, covariance }: Fitted, { p }: Design, inflation = 1) =>
  normalTwoSided(fit.coefficients[BASE_COLUMNS]! / Math.sqrt(inflation * covariance[BASE_COLUMNS * p + BASE_COLUMNS]!));

function waldHac(counts: Float64Array, design: Design, { fit, covariance }: Fitted): number {
  const errors = neweyWestErrors(counts, design, fit, covariance, new Float64Array(design.n).fill(1), NEWEY_WEST_LAG);
  return normalTwoSided(fit.coefficients[BASE_COLUMNS]! / errors[BASE_COLUMNS]!);
}

function series(counts: Float64Array, design: Design): Record<"poisson-series" | "quasi-poisson-series" | "negative-binomial-series" | "poisson-newey-west", number> {
  const poisson = poissonOf(counts, design);
  const freedom = design.n - design.p;
  const dispersion = poisson.fit.mu.reduce((s, mu, t) => s + (counts[t]! - mu) ** 2 / mu, 0) / freedom;
  const block = new Int32Array(design.n);
  let negative = poisson;
  for (let round = 0; round < DISPERSION_ROUNDS; ++round)
    negative = fitted(counts, design, { block, blocks: 1, thetas: [pearsonTheta(counts, negative.fit.mu, freedom)] }, negative.fit);
  return {
    "poisson-series": wald(poisson, design),
    "quasi-poisson-series": wald(poisson, design, dispersion),
    "negative-binomial-series": wald(negative, design),
    "poisson-newey-west": waldHac(counts, design, poisson)
  };
}

function laggedLog(counts: Float64Array): Float64Array {
  return counts.map((_, t) => {
    let sum = 0;
    for (let k = 1; k <= LAG_NIGHTS; ++k) sum += t >= k ? counts[t - k]! : LAG_BEFORE;
    return Math.log(1 + sum / LAG_NIGHTS);
  });
}

/** log of the mean of three days from a place on over that of the days 14 to 8 before it, weekdays levelled. */
function rawContrast(counts: Float64Array): Float64Array {
  const logs = Array.from({ length: 7 }, (_, weekday) => {
    const of = [...counts].filter((_, t) => t % 7 === weekday).map((v) => Math.log(v + 0.5));
    return of.reduce((s, v) => s + v, 0) / of.length;
  });
  const upTo = new Float64Array(counts.length + 1);
  counts.forEach((v, t) => (upTo[t + 1] = upTo[t]! + (v + 0.5) / Math.exp(logs[t % 7]!)));
  return counts.map((_, t) => (t < 14 || t > counts.length - TALK_NIGHTS ? NaN : Math.log((upTo[t + 3]! - upTo[t]!) / 3) - Math.log((upTo[t - 7]! - upTo[t - 14]!) / 7)));
}

/** log of the count of three days from a place on over what a model without a talk term expects. */
function residualContrast(counts: Float64Array, lag: Float64Array): Float64Array {
  const { mu } = fitted(counts, designOf(counts.length, [lag]), { block: new Int32Array(counts.length), blocks: 1, thetas: [NULL_THETA] }).fit;
  const over = (values: Float64Array, t: number) => values[t]! + values[t + 1]! + values[t + 2]!;
  return counts.map((_, t) => (t <= LAG_NIGHTS || t > counts.length - TALK_NIGHTS ? NaN : Math.log((over(counts, t) + 0.5) / (over(mu, t) + 0.5))));
}

function shifted(contrast: Float64Array, { rounds, first, period }: TableCalendar): number {
  const anchors = rounds.map((round) => ({ at: round - first, reads: [{ offset: 0, row: 0 }] }));
  const { sums, counts } = circularShiftSums([contrast], first, anchors, period);
  return standing(sums.map((sum, s) => sum / counts[s]!)).pTwoSided;
}

/** Calendars drawn by how likely a round was on each day, judged from the week before against the weeks before that. */
function placed(contrast: Float64Array, counts: Float64Array, { rounds, first, period, gap }: TableCalendar, rng: Rng): number {
  const mean = (from: number, to: number) => counts.subarray(from, to).reduce((s, v) => s + v, 0) / (to - from);
  const rise = Float64Array.from({ length: period }, (_, i) => Math.log((mean(first + i - 7, first + i) + 0.5) / (mean(first + i - 42, first + i - 14) + 0.5)));
  const weights = startWeights(rise, rounds.map((round) => round - first));
  const statistic = (places: readonly number[]) => places.reduce((s, place) => s + contrast[place]!, 0) / places.length;
  const values = [statistic(rounds)];
  for (let draw = 0; draw < PLACEMENTS; ++draw) {
    const starts = placeStarts(weights, rounds.length, gap, rng);
    if (!starts) throw new Error("Cannot place a simulated calendar; please report this");
    values.push(statistic(starts.map((start) => first + start)));
  }
  return standing(values).pTwoSided;
}
