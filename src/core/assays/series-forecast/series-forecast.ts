import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { ForecastMonth, SeriesForecastOutcome } from "#core/model/series-forecast-outcome.ts";
import { SERIES_BASELINES } from "#core/model/series-forecast-outcome.ts";
import type { DailyFigures } from "#core/series/daily-total.ts";
import { seededRng } from "#core/stats/rng.ts";
import type { CountForecast, CountPrediction } from "../score/plan.ts";
import { crpsOf } from "../score/score-counts.ts";
import { baselinesOf } from "./baselines.ts";
import { conformalOf } from "./conformal.ts";
import { daysOf, figuresOf, lastDayOf, monthAfter, monthFigure, quarterOf, sumOfColumns } from "./months.ts";
import type { SeriesForecastInput } from "./plan.ts";
import { spreadOf } from "./spread.ts";

/** What was forecast, and the same forecasts in the form in which they are scored. */
export interface SeriesForecasts {
  readonly outcome: SeriesForecastOutcome;
  readonly forecasts: readonly CountForecast[];
}

interface Made {
  readonly told: ForecastMonth;
  readonly scored: CountForecast;
}

/**
 * Forecasts a series month by month on rolling origins, the first of each month, on what was public then; and the first month that begins
 * after the newest figure.
 *
 * What is forecast of a past month is the sum over the nights that were reported: every night is drawn, and the same nights are left out of
 * each draw. A month in which too few were reported is open.
 *
 * @param seed Each month draws by the seed and its own date, whatever other months are forecast.
 */
export function seriesForecast(input: SeriesForecastInput, seed: number): SeriesForecasts {
  const all = sumOfColumns(input.columns);
  const last = lastDayOf(all);
  const begun: Day[] = [];
  for (let month = input.from; month <= last; month = monthAfter(month)) begun.push(month);
  const made = begun.flatMap((month) => forecastOf(input, month, input.knownOn(month), all, seed) ?? []);
  const coming = monthAfter(`${last.slice(0, 7)}-01`);
  const next = coming < input.from ? null : forecastOf(input, coming, input.columns, all, seed);
  const common = { assay: "forecast@1", kind: "series", ...input.labels } as const;
  if (!next) {
    const needed = Math.max(1, dayNumber(input.from) - dayNumber(all.from));
    return { outcome: { ...common, status: "not-assessable", ...(coming < input.from ? { reason: "before-the-first-forecast", needed, had: all.values.length } : { reason: "no-fit", needed: 1, had: 0 }) }, forecasts: [] };
  }
  const months = made.map(({ told }) => told);
  return {
    outcome: { ...common, status: "assessed", draws: input.draws, next: next.told, months, unfitted: begun.length - made.length, past: pastMonths(all, input), conformal: conformalOf(months, next.told, input.labels.what) },
    forecasts: made.map(({ scored }) => scored)
  };
}

function forecastOf(input: SeriesForecastInput, month: Day, columns: readonly DailyFigures[], all: DailyFigures, seed: number): Made | null {
  const { draws, reportedShare, labels: { what } } = input;
  const known = sumOfColumns(columns);
  const gap = dayNumber(month) - dayNumber(lastDayOf(known)) - 1;
  const nights = daysOf(month);
  const paths = input.simulate(columns, { days: gap + nights, draws, rng: seededRng((seed + dayNumber(month)) % 2 ** 32) });
  if (!paths) return null;
  const came = lastDayOf(all) < addDays(month, nights - 1) ? null : monthFigure(all, month, what, reportedShare);
  const counts = came === null || what === "gain" ? null : figuresOf(all, month).map((v) => v !== null);
  const totals = Array.from({ length: draws }, (_, d) => {
    let sum = 0;
    for (let t = 0; t < nights; ++t) if (counts?.[t] ?? true) sum += paths[d * (gap + nights) + gap + t]!;
    return sum;
  });
  const forecast: CountPrediction = { kind: "draws", draws: totals };
  const baselines = baselinesOf(known, month, came?.reported ?? nights, input);
  const score = (prediction: CountPrediction) => (came === null ? null : crpsOf(prediction, came.value));
  return {
    told: {
      month, known: lastDayOf(known), nights, reported: came?.reported ?? 0, came: came?.value ?? null,
      forecast: spreadOf(forecast), crps: score(forecast),
      baselines: SERIES_BASELINES.flatMap((id) => (baselines[id] ? [{ id, ...spreadOf(baselines[id]), crps: score(baselines[id]) }] : []))
    },
    scored: { id: month, cluster: quarterOf(month), forecast, baselines: baselines as CountForecast["baselines"], came: came?.value ?? null }
  };
}

/** Months before the first forecast that have enough reports. */
function pastMonths(all: DailyFigures, { from, since, labels: { what }, reportedShare, baselineMonths }: SeriesForecastInput): { month: Day; came: number }[] {
  return Array.from({ length: baselineMonths }, (_, k) => monthAfter(from, k - baselineMonths)).flatMap((month) => {
    const figure = month < since ? null : monthFigure(all, month, what, reportedShare);
    return figure === null ? [] : [{ month, came: figure.value }];
  });
}
