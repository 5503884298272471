import type { Day } from "#core/model/day.ts";
import { cellOf, parseTable } from "../kit/parse-table.ts";
import type { Cells } from "../kit/series-build.ts";
import { priceText } from "./describe-market.ts";

/** The agency publishes the week's daily prices once a week. */
const LAG_DAYS = 7;

/** Reads a file of daily spot prices of the US Energy Information Administration, with what holds for each of them. */
export function eiaPrices(text: string): { prices: ReadonlyMap<Day, Cells>; lagDays: number; lagCaveat: string } {
  const prices = new Map(parseTable(text).map((row) => [cellOf(row, "Date"), { close: priceText(cellOf(row, "Price")) }] as const));
  return { prices, lagDays: LAG_DAYS, lagCaveat: "The agency publishes a week's prices at once: seven days of lag are assumed, though traders saw them on the day." };
}
