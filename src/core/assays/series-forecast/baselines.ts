import type { Day } from "#core/model/day.ts";
import type { SERIES_BASELINES } from "#core/model/series-forecast-outcome.ts";
import type { DailyFigures } from "#core/series/daily-total.ts";
import type { CountPrediction } from "../score/plan.ts";
import { monthAfter, monthFigure } from "./months.ts";
import type { SeriesForecastInput } from "./plan.ts";

/** Forecasts by name; one that cannot answer is absent. */
export type Baselines = Readonly<Partial<Record<(typeof SERIES_BASELINES)[number], CountPrediction>>>;

/**
 * Returns what the last months alone say of a month: *conflictology*, the last twelve as an ensemble, and *last-value*, a Poisson about the
 * last one (for gains, which may be losses, the last one itself). A past month counts as if it had had as many reported nights as this one.
 *
 * @param known As public when the month began. @param nights Of the month to be forecast that count.
 */
export function baselinesOf(known: DailyFigures, month: Day, nights: number, { labels: { what }, since, reportedShare, baselineMonths, fewestMonths }: Pick<SeriesForecastInput, "labels" | "since" | "reportedShare" | "baselineMonths" | "fewestMonths">): Baselines {
  const past = Array.from({ length: baselineMonths }, (_, k) => {
    const earlier = monthAfter(month, -1 - k);
    const figure = earlier < since ? null : monthFigure(known, earlier, what, reportedShare);
    return figure === null ? null : what === "gain" ? figure.value : (figure.value * nights) / figure.reported;
  });
  const told = past.filter((v) => v !== null);
  const last = past[0] ?? null;
  return {
    ...(told.length < fewestMonths ? {} : { conflictology: { kind: "draws", draws: told } }),
    ...(last === null ? {} : { "last-value": what === "total" && last > 0 ? { kind: "negative-binomial", mean: last, theta: Infinity } : { kind: "draws", draws: [last] } })
  };
}
