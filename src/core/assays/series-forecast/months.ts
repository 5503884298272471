import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { DailyFigures } from "#core/series/daily-total.ts";

/** Returns the first day of the month that comes so many after that of a first day. */
export function monthAfter(first: Day, months = 1): Day {
  const count = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}-01`;
}

/** Returns how many days a month has. */
export function daysOf(first: Day): number {
  return dayNumber(monthAfter(first)) - dayNumber(first);
}

/** Names the quarter of a month. */
export function quarterOf(first: Day): string {
  return `${first.slice(0, 4)}-q${Math.ceil(Number(first.slice(5, 7)) / 3)}`;
}

/** Sums columns day by day; a day on which one has no report has no total. */
export function sumOfColumns(columns: readonly DailyFigures[]): DailyFigures {
  const [first, ...others] = columns;
  if (!first) throw new RangeError("Cannot sum columns: wanted at least one");
  return { from: first.from, values: others.reduce<readonly (number | null)[]>((sums, { values }) => sums.map((sum, i) => (sum === null || values[i] === null ? null : sum + values[i]!)), first.values) };
}

/** The figures of a month: one a day, null = no report or not yet public. */
export function figuresOf({ from, values }: DailyFigures, month: Day): (number | null)[] {
  const start = dayNumber(month) - dayNumber(from);
  return Array.from({ length: daysOf(month) }, (_, i) => values[start + i] ?? null);
}

/** What a month brought, over how many nights with a report; null where too few have one. */
export interface MonthFigure {
  readonly value: number;
  readonly reported: number;
}

/** Sums a month, or for levels takes its end less the end of the month before. */
export function monthFigure(figures: DailyFigures, month: Day, what: "total" | "gain", reportedShare: number): MonthFigure | null {
  const of = figuresOf(figures, month);
  if (what === "gain") {
    const before = dayNumber(month) - dayNumber(figures.from) - 1;
    const [start, end] = [figures.values[before] ?? null, of.at(-1) ?? null];
    return start === null || end === null ? null : { value: end - start, reported: of.length };
  }
  const told = of.filter((v) => v !== null);
  return told.length < reportedShare * of.length ? null : { value: told.reduce((sum, v) => sum + v, 0), reported: told.length };
}

/** Returns the last day that figures cover. */
export function lastDayOf({ from, values }: DailyFigures): Day {
  return addDays(from, values.length - 1);
}
