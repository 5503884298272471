import { lastPublicDay } from "#core/model/as-of.ts";
import type { Day } from "#core/model/day.ts";
import { dayNumber } from "#core/model/day-count.ts";
import type { Series } from "#core/model/series.ts";

/** Figures day by day: entry i belongs to day `from` + i; null = no report. */
export interface DailyFigures {
  readonly from: Day;
  readonly values: readonly (number | null)[];
}

/**
 * Sums classes of a series day by day, as far as they were public on a day.
 *
 * A day on which one of the classes has no report has no total: a silent source is not a zero. Nor has a day whose figure is suspected of being a
 * revision of earlier days, so that no model takes it for an event.
 *
 * @throws RangeError if a class is not one of the series'.
 */
export function toDailyTotal(series: Series, classes: readonly string[], asOf: Day): DailyFigures {
  const columns = classes.map((name) => {
    const column = series.values[name];
    if (!column) throw new RangeError(`Cannot sum ${series.sidecar.id}: wanted one of ${Object.keys(series.values).join(", ")}, current value is ${name}`);
    return column;
  });
  const end = dayNumber(lastPublicDay(series, asOf)) - dayNumber(series.from) + 1;
  const length = Math.max(0, Math.min(series.length, end));
  const isSuspected = suspectedDays(series, classes);
  const values = Array.from({ length }, (_, i) =>
    isSuspected.has(dayNumber(series.from) + i) ? null : columns.reduce<number | null>((sum, column) => (sum === null || column[i] === null ? null : sum + column[i]!), 0)
  );
  return { from: series.from, values };
}

/** Returns the numbers of the days on which a figure of any of the classes is suspected of being a revision. */
function suspectedDays({ sidecar }: Series, classes: readonly string[]): ReadonlySet<number> {
  const own = (sidecar.revisions ?? []).filter((one) => one.suspected && (one.class === undefined || classes.includes(one.class)));
  return new Set(own.map(({ day }) => dayNumber(day)));
}
