import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { Revision, Series } from "#core/model/series.ts";
import type { TollFeed } from "#core/model/toll-registration.ts";
import { type Stretch, daysOf } from "./windows.ts";

/** A series with the columns that are read from it. */
export interface SeriesFeed {
  readonly series: Series;
  readonly feed: TollFeed;
}

/** What a series holds of a stretch of days, in the measure's unit. */
export interface SeriesSum {
  /** Days with a figure. */
  readonly days: number;
  readonly sum: number;
  /** Of the sum, what a rule suspects of being of earlier days. */
  readonly suspected: number;
  /** Added by reports of these days for earlier ones, or less than zero where it was taken back: in no figure. */
  readonly revised: number;
}

/** Sums the figures of a stretch; a day on which a column has no report counts as a day without a figure. */
export function sumOf({ series, feed }: SeriesFeed, stretch: Stretch): SeriesSum {
  const columns = feed.classes.map((name) => series.values[name]!);
  const scale = feed.scale ?? 1;
  const start = dayNumber(series.from);
  const first = Math.max(0, dayNumber(stretch.from) - start);
  const last = Math.min(series.length - 1, dayNumber(stretch.to) - start);
  let [days, sum] = [0, 0];
  for (let i = first; i <= last; ++i) {
    if (columns.some((column) => column[i] === null)) continue;
    ++days;
    for (const column of columns) sum += column[i]!;
  }
  const marks = revisionsIn({ series, feed }, stretch);
  const amounts = (isSuspected: boolean) => marks.filter(({ suspected }) => (suspected === true) === isSuspected).reduce((total, { amount }) => total + (amount ?? 0), 0);
  return { days, sum: sum * scale, suspected: amounts(true) * scale, revised: amounts(false) * scale };
}

/** Returns the revisions that reports of a stretch made in the columns of a feed, as far as the series goes. */
export function revisionsIn({ series, feed }: SeriesFeed, { from, to }: Stretch): Revision[] {
  const end = addDays(series.from, series.length);
  return (series.sidecar.revisions ?? []).filter((one) => from <= one.day && one.day <= to && one.day < end && (one.class === undefined || feed.classes.includes(one.class)));
}

/** Returns low and high a day: without what is suspected and with it; over a stretch that reaches back before the series, with what was added for earlier days too. */
export function perDay({ days, sum, suspected, revised }: SeriesSum, reachesBack: boolean): { low: number; high: number } {
  return { low: Math.max(0, sum - suspected) / days, high: Math.max(sum, sum + (reachesBack ? revised : 0)) / days };
}

/** Tells whether a stretch begins no later than a series, so that all its revisions are of days inside. */
export function reachesBefore({ series }: SeriesFeed, stretch: Stretch): boolean {
  return stretch.from <= series.from;
}

/** Tells whether so many days are enough of a stretch. */
export function isCovered(days: number, stretch: Stretch, share: number): boolean {
  return days > 0 && days >= share * daysOf(stretch);
}
