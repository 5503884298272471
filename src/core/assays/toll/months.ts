import type { Day } from "#core/model/day.ts";
import { latestDay } from "#core/model/day-count.ts";
import type { Revised } from "#core/model/revised.ts";
import type { TollMeasured } from "#core/model/toll-outcome.ts";
import { revisionsByMonth } from "#core/series/revisions-by-month.ts";
import { isCovered, perDay, revisionsIn, type SeriesFeed, sumOf } from "./series-claims.ts";

const MONTH = "YYYY-MM".length;

/** Returns the mean a day of each month that a series covers, as far as enough of its days have a figure. A month that goes on ends on the as-of day. */
export function monthlyMeans(feed: SeriesFeed, asOf: Day, share: number): TollMeasured["months"] {
  const { series } = feed;
  return monthsOf(series.from, asOf).flatMap((month) => {
    const end = latestDay(month);
    const stretch = { from: `${month}-01`, to: end < asOf ? end : asOf };
    const sum = sumOf(feed, stretch);
    return isCovered(sum.days, stretch, share) ? [{ month, series: series.sidecar.id, claimant: series.sidecar.claimant.name, ...perDay(sum, false), days: sum.days }] : [];
  });
}

/** Returns the revisions in the columns that a feed reads, by month and kind. */
export function monthlyRevisions(feed: SeriesFeed, asOf: Day): Revised[] {
  return revisionsByMonth(feed.series.sidecar.id, revisionsIn(feed, { from: feed.series.from, to: asOf }));
}

function monthsOf(from: Day, to: Day): string[] {
  const months: string[] = [];
  for (let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, MONTH))]; ; month === 12 ? ((month = 1), ++year) : ++month) {
    const name = `${year}-${String(month).padStart(2, "0")}`;
    if (name > to.slice(0, MONTH)) return months;
    months.push(name);
  }
}
