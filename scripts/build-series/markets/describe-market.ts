import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { Sidecar } from "#core/model/series.ts";
import { type BuiltSeries, type Cells, daysOf, toSeries } from "../kit/series-build.ts";

/** First day of every market series: thresholds of indicators are percentiles of the years since the war widened. */
export const MARKETS_FROM: Day = "2022-03-01";

/** Weekdays a year on which a market may be closed before a price must have been lost. */
const MOST_HOLIDAYS = 15;
/** Day number 0 was a Thursday. */
const THURSDAY = 4;

/** Everything of a sidecar that differs between market series. */
export type MarketWords = Omit<Sidecar, "party" | "gaps" | "breaks" | "coverage">;

/**
 * Lays out prices by trading day; days without trading stay empty, and one stretch over the whole series says why.
 *
 * @throws when a year has more weekdays without a price than any market has holidays
 */
export function toMarketSeries(script: string, words: MarketWords, prices: ReadonlyMap<Day, Cells>): BuiltSeries {
  const days = [...prices.keys()].filter((day) => day >= MARKETS_FROM).sort();
  const coverage = { from: days[0] as Day, to: days.at(-1) as Day };
  assertOnlyHolidays(words.id, daysOf(coverage.from, coverage.to).filter((day) => !prices.has(day) && !isWeekend(day)));
  const reason = "No trading, hence no price, at weekends and on the market's holidays: such a day is not a silent one.";
  return toSeries(script, { ...words, party: null, coverage, gaps: [{ from: coverage.from, to: addDays(coverage.to, 1), reason, closed: true }], breaks: [] }, (day) => prices.get(day));
}

function assertOnlyHolidays(id: string, weekdays: readonly Day[]): void {
  for (const year of new Set(weekdays.map((day) => day.slice(0, 4)))) {
    const closed = weekdays.filter((day) => day.startsWith(year));
    if (closed.length > MOST_HOLIDAYS) throw new Error(`Cannot write ${id}: wanted at most ${MOST_HOLIDAYS} weekdays without a price in ${year}, there are ${closed.length}: ${closed.join(", ")}`);
  }
}

function isWeekend(day: Day): boolean {
  const weekday = (dayNumber(day) + THURSDAY) % 7;
  return weekday === 0 || weekday === 6;
}

/** Writes a price as the file has it, without zeros at its end. */
export function priceText(cell: string): string | null {
  return cell === "" || cell === "N/A" ? null : String(Number(cell));
}
