import type { Day } from "#core/model/day.ts";
import { addDays } from "#core/model/day-count.ts";
import type { Sidecar } from "#core/model/series.ts";
import { type BuiltSeries, type Cells, toSeries } from "../kit/series-build.ts";

/** First day of every market series: the estimation windows of the first rounds of 2025 reach back to the winter before. */
export const MARKETS_FROM: Day = "2023-06-01";

/** Everything of a sidecar that differs between market series. */
export type MarketWords = Omit<Sidecar, "party" | "gaps" | "breaks" | "coverage">;

/** Lays out prices by trading day; days without trading stay empty, and one stretch over the whole series says why. */
export function toMarketSeries(script: string, words: MarketWords, prices: ReadonlyMap<Day, Cells>, last?: Day): BuiltSeries {
  const days = [...prices.keys()].filter((day) => day >= MARKETS_FROM && (last === undefined || day <= last)).sort();
  const coverage = { from: days[0] as Day, to: days.at(-1) as Day };
  const reason = "No trading, hence no price, at weekends and on the market's holidays: such a day is not a silent one.";
  return toSeries(script, { ...words, party: null, coverage, gaps: [{ from: coverage.from, to: addDays(coverage.to, 1), reason }], breaks: [] }, (day) => prices.get(day));
}

/** Writes a price as the file has it, without zeros at its end. */
export function priceText(cell: string): string | null {
  return cell === "" || cell === "N/A" ? null : String(Number(cell));
}
