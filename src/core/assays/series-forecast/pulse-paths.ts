import { addDays, dayNumber } from "#core/model/day-count.ts";
import { factorCholesky } from "#core/stats/cholesky.ts";
import { drawNegativeBinomial, drawNormal, type Rng } from "#core/stats/rng.ts";
import type { DailyFigures } from "#core/series/daily-total.ts";
import { fillBase, fitHorizon, type HorizonFit, lagsOf, type ModelInput, type Scaffold, scaffoldOf } from "../pulse/null-model.ts";
import type { Simulate } from "./plan.ts";
import { sumOfColumns } from "./months.ts";

/** No night is expected to bring more than so many times the largest night so far: lags and a spread that feed on each other could run off. */
const LARGEST_NIGHT = 10;

/**
 * Draws a series on from the talk-blind model of pulse, fitted on what is known: the lags run, each night on those drawn before it. The
 * trend stays where it stood on the last known night, and coefficients are drawn from their normal approximation, so that what the fit
 * does not know is in the spread.
 *
 * @param seasonNights The model has an annual pair once so many nights were known.
 */
export function pulsePaths(plan: Omit<ModelInput["plan"], "hasSeason">, seasonNights: number): Simulate {
  return (known, ahead) => {
    const counts = sumOfColumns(known);
    const seen = counts.values.length - Math.max(0, dayNumber(plan.fitFrom) - dayNumber(counts.from));
    const scaffold = scaffoldOf({ counts, plan: { ...plan, hasSeason: seen >= seasonNights } });
    if (!scaffold) return null;
    const values = Float64Array.from(counts.values, (v) => v ?? NaN);
    const fitted = fitHorizon(scaffold, values, 1);
    const lags = lagsOf(values, scaffold.lagNights).map((logs) => logs.at(-1)!);
    if (!fitted || lags.some(Number.isNaN)) return null;
    const draw = coefficientsOf(fitted);
    if (!draw) return null;
    const rows = futureRows(scaffold, counts, ahead.days);
    const past = values.slice(-Math.max(...scaffold.lagNights));
    const most = LARGEST_NIGHT * values.reduce((largest, v) => (v > largest ? v : largest), 1);
    const theta = fitted.fit.thetas.at(-1)!;
    const paths = new Float64Array(ahead.draws * ahead.days);
    for (let d = 0; d < ahead.draws; ++d) fillPath(paths.subarray(d * ahead.days, (d + 1) * ahead.days), { rows, past, lags, most, theta, lagNights: scaffold.lagNights }, draw(ahead.rng), ahead.rng);
    return paths;
  };
}

/** Returns a way to draw coefficients about their estimate; null where their spread is not known. */
function coefficientsOf({ fit, covariance }: HorizonFit): ((rng: Rng) => Float64Array) | null {
  const p = fit.coefficients.length;
  if (!covariance || !factorCholesky(covariance, p)) return null;
  return (rng) => {
    const z = Float64Array.from({ length: p }, () => drawNormal(rng));
    return fit.coefficients.map((b, j) => {
      let moved = b;
      for (let k = 0; k <= j; ++k) moved += covariance[j * p + k]! * z[k]!;
      return moved;
    });
  };
}

/** Lays out the nights to come as the fitted ones, the trend held at its last. */
function futureRows({ places, first, trendDf, hasSeason, baseColumns, base }: Scaffold, { from }: DailyFigures, days: number): Float64Array {
  const last = (places - 1 - first) * baseColumns;
  const trend = base.subarray(last + 1, last + 1 + trendDf);
  const rows = new Float64Array(days * baseColumns);
  const start = dayNumber(addDays(from, places));
  for (let t = 0; t < days; ++t) fillBase(rows.subarray(t * baseColumns, (t + 1) * baseColumns), trend, start + t, hasSeason);
  return rows;
}

interface Future {
  readonly rows: Float64Array;
  /** The last known nights, as many as the longest lag reaches; NaN = no report. */
  readonly past: Float64Array;
  /** What each lag was on the last known night, for a lag without any report. */
  readonly lags: readonly number[];
  readonly lagNights: readonly number[];
  readonly most: number;
  readonly theta: number;
}

function fillPath(path: Float64Array, { rows, past, lags, lagNights, most, theta }: Future, coefficients: Float64Array, rng: Rng): void {
  const baseColumns = rows.length / path.length;
  const all = new Float64Array(past.length + path.length);
  all.set(past);
  for (let t = 0; t < path.length; ++t) {
    let eta = 0;
    for (let j = 0; j < baseColumns; ++j) eta += rows[t * baseColumns + j]! * coefficients[j]!;
    lagNights.forEach((nights, l) => (eta += coefficients[baseColumns + l]! * (lagBefore(all, past.length + t, nights) ?? lags[l]!)));
    const drawn = drawNegativeBinomial(rng, Math.min(most, Math.exp(eta)), theta);
    path[t] = drawn;
    all[past.length + t] = drawn;
  }
}

/** log(1 + mean of the nights before a place that have a report); null where none has. */
function lagBefore(all: Float64Array, place: number, nights: number): number | null {
  let [sum, reported] = [0, 0];
  for (let i = place - nights; i < place; ++i) {
    if (Number.isNaN(all[i]!)) continue;
    sum += all[i]!;
    ++reported;
  }
  return reported === 0 ? null : Math.log1p(sum / reported);
}
