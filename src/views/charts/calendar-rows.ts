import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import { formatMonths, monthName } from "#views/format.ts";

/** A row of a long time axis that is broken like lines of music, at the same months in every year. */
export interface CalendarRow {
  readonly label: string;
  readonly from: Day;
  /** First day after it. */
  readonly to: Day;
}

/** Where a day stands: in which row, and how many days from its start. */
export interface Place {
  readonly row: string;
  readonly at: number;
}

export interface CalendarRows {
  readonly rows: readonly CalendarRow[];
  readonly daysPerRow: number;
  readonly placeOf: (day: Day) => Place | null;
  readonly monthStarts: readonly (Place & { readonly label: string })[];
}

/** Says how many months fit a row so that a night stays wide enough to be seen. */
export function monthsPerRow(width: number): 3 | 6 | 12 {
  return width < 560 ? 3 : width < 1400 ? 6 : 12;
}

/** Breaks the days [from, to) into rows of so many months. */
export function calendarRows(from: Day, to: Day, months: 3 | 6 | 12): CalendarRows {
  const rows: CalendarRow[] = [];
  for (let start = blockStart(from, months); start < to; ) {
    const end = monthsLater(start, months);
    const last = addDays(end, -1);
    rows.push({ label: months === 12 ? start.slice(0, 4) : formatMonths(start, last), from: start, to: end });
    start = end;
  }
  const placeOf = (day: Day): Place | null => {
    const row = rows.find((r) => r.from <= day && day < r.to);
    return row === undefined ? null : { row: row.label, at: dayNumber(day) - dayNumber(row.from) };
  };
  const monthStarts = rows.flatMap((row) =>
    Array.from({ length: months }, (_, m) => monthsLater(row.from, m)).map((day) => ({ row: row.label, at: dayNumber(day) - dayNumber(row.from), label: monthName(day) }))
  );
  return { rows, daysPerRow: { 3: 92, 6: 184, 12: 366 }[months], placeOf, monthStarts };
}

function blockStart(day: Day, months: number): Day {
  const month = Number(day.slice(5, 7)) - 1;
  return `${day.slice(0, 5)}${String(month - (month % months) + 1).padStart(2, "0")}-01`;
}

function monthsLater(start: Day, months: number): Day {
  const index = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}-01`;
}
