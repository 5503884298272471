import { dayNumber } from "#core/model/day-count.ts";
import type { Design } from "#core/stats/count-regression.ts";
import { chanceOf, fitLogistic, type LogisticFit } from "#core/stats/logistic-regression.ts";
import { naturalSpline } from "#core/stats/natural-spline.ts";
import { clockRows, type ClockRows } from "./clock-rows.ts";
import type { SalvoInput } from "./plan.ts";

const YEAR = 365.25;
const Z95 = 1.959963984540054;
const TOLERANCE = 1e-8;

/** The clock blind to talks: who fires when, were there no calendar of rounds. */
export interface Clock {
  readonly input: SalvoInput;
  readonly rows: ClockRows;
  /** One row a night: constant, spline of the wait, level, annual pair, trend. */
  readonly design: Design;
  readonly trendDf: number;
  readonly fit: LogisticFit;
  /** Spline of the wait: row k − 1 is k nights since the last salvo. */
  readonly waits: Float64Array;
}

/** Fits the talk-blind hazard of a salvo on every row. Returns null when it cannot be fitted. */
export function fitClock(input: SalvoInput): Clock | null {
  const { plan, counts } = input;
  const rows = clockRows(input);
  const n = rows.at.length;
  const trendDf = Math.max(1, Math.round(n / plan.nightsPerDf));
  const p = 1 + plan.clockDf + 1 + 2 + trendDf;
  if (n < 4 * p) return null;
  const waits = naturalSpline(Array.from({ length: plan.clockNights }, (_, k) => Math.log(k + 1)), plan.clockDf);
  const trend = naturalSpline(Array.from(rows.at), trendDf);
  const origin = dayNumber(counts.from);
  const middle = rows.level.reduce((sum, v) => sum + v, 0) / n;
  const x = new Float64Array(n * p);
  for (let i = 0; i < n; ++i) {
    const angle = (2 * Math.PI * (origin + rows.at[i]!)) / YEAR;
    const row = x.subarray(i * p, (i + 1) * p);
    row[0] = 1;
    row.set(waitRow(waits, plan.clockDf, rows.since[i]!), 1);
    row.set([rows.level[i]! - middle, Math.sin(angle), Math.cos(angle)], 1 + plan.clockDf);
    row.set(trend.subarray(i * trendDf, (i + 1) * trendDf), 4 + plan.clockDf);
  }
  const design = { x, n, p };
  const fit = fitLogistic(rows.happened, design, { tolerance: TOLERANCE });
  return fit && { input, rows, design, trendDf, fit, waits };
}

/** Fits the clock again with something added to the log odds of some nights. */
export function refitClock(clock: Clock, added: ReadonlySet<number>, logOdds: number, start: Float64Array): LogisticFit | null {
  const offset = Float64Array.from(clock.rows.at, (place) => (added.has(place) ? logOdds : 0));
  return fitLogistic(clock.rows.happened, clock.design, { offset, start, tolerance: 1e-6 }) ?? fitLogistic(clock.rows.happened, clock.design, { offset, tolerance: 1e-6 });
}

function waitRow(waits: Float64Array, df: number, since: number): Float64Array {
  const k = Math.min(since, waits.length / df) - 1;
  return waits.subarray(k * df, (k + 1) * df);
}

/** Returns the hazard by nights since the last salvo, all else at its mean, with pointwise 95 % intervals. */
export function smoothHazard({ input, design, fit, waits }: Clock): { since: number; hazard: number; low: number; high: number }[] {
  const { n, p, x } = design;
  const means = Float64Array.from({ length: p }, (_, j) => {
    let sum = 0;
    for (let i = 0; i < n; ++i) sum += x[i * p + j]!;
    return sum / n;
  });
  return Array.from({ length: input.plan.clockNights }, (_, k) => {
    const at = Float64Array.from(means);
    at.set(waitRow(waits, input.plan.clockDf, k + 1), 1);
    let [eta, variance] = [0, 0];
    for (let i = 0; i < p; ++i) {
      eta += at[i]! * fit.coefficients[i]!;
      for (let j = 0; j < p; ++j) variance += at[i]! * fit.covariance[i * p + j]! * at[j]!;
    }
    const reach = Z95 * Math.sqrt(variance);
    return { since: k + 1, hazard: chanceOf(eta), low: chanceOf(eta - reach), high: chanceOf(eta + reach) };
  });
}

