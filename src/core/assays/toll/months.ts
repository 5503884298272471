import type { Day } from "#core/model/day.ts";
import { latestDay } from "#core/model/day-count.ts";
import type { TollMeasured, TollRevised } from "#core/model/toll-outcome.ts";
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

/** Sums the revisions of a series by month and kind; those that gave no amount only count their days. */
export function monthlyRevisions(feed: SeriesFeed, asOf: Day): TollRevised[] {
  const found = new Map<string, TollRevised>();
  for (const { day, kind, amount, suspected } of revisionsIn(feed, { from: feed.series.from, to: asOf })) {
    if (amount === null) continue;
    const month = day.slice(0, MONTH);
    const key = `${month} ${kind} ${suspected === true}`;
    const before = found.get(key) ?? { month, series: feed.series.sidecar.id, kind, suspected: suspected === true, days: 0, amount: 0 };
    found.set(key, { ...before, days: before.days + 1, amount: before.amount + amount });
  }
  return [...found.values()];
}

function monthsOf(from: Day, to: Day): string[] {
  const months: string[] = [];
  for (let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, MONTH))]; ; month === 12 ? ((month = 1), ++year) : ++month) {
    const name = `${year}-${String(month).padStart(2, "0")}`;
    if (name > to.slice(0, MONTH)) return months;
    months.push(name);
  }
}
