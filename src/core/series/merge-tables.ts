import type { Day } from "#core/model/day.ts";
import { addDays } from "#core/model/day-count.ts";
import type { DailyTable, TableRow } from "./parse-table.ts";

/** A stored figure that a newer table gives otherwise; an empty text is “no report”. */
export interface Revision {
  readonly day: Day;
  readonly class: string;
  readonly old: string;
  readonly new: string;
}

/** What a newer table brings to a stored one. */
export interface Merge {
  readonly rows: readonly TableRow[];
  readonly appended: readonly TableRow[];
  readonly revisions: readonly Revision[];
}

/** Why two tables cannot be put together: what the newer one would have to hold, and what it holds. */
export interface Mismatch {
  readonly wanted: string;
  readonly found: string;
}

/**
 * Puts a newer table of a series together with the stored one: days after the last stored one are appended, differing
 * figures are listed, and changed only when `acceptsRevisions`. A figure that became “no report”, or the other way
 * round, is a revision too; 12 and 12.0 are the same.
 * @returns a mismatch when columns differ, a day between the tables is left out, or the newer one begins before the stored one.
 */
export function mergeTables(stored: DailyTable, newer: DailyTable, acceptsRevisions: boolean): Merge | Mismatch {
  if (stored.classes.join() !== newer.classes.join()) return { wanted: `the columns day,${stored.classes.join()}`, found: `day,${newer.classes.join()}` };
  const [first, last] = [stored.rows[0]!.day, stored.rows.at(-1)!.day];
  const begins = newer.rows[0]!.day;
  if (begins < first) return { wanted: `days from ${first} on, where the series begins`, found: begins };
  if (begins > addDays(last, 1)) return { wanted: `days from ${addDays(last, 1)} at the latest, with none left out`, found: begins };
  const byDay = new Map(newer.rows.map((row) => [row.day, row]));
  const revisions = stored.rows.flatMap((row) => revisionsOf(row, byDay.get(row.day), stored.classes));
  const kept = stored.rows.map((row) => (acceptsRevisions ? revised(row, revisions, stored.classes) : row));
  const appended = newer.rows.filter(({ day }) => day > last);
  return { rows: [...kept, ...appended], appended, revisions };
}

/** Writes a table as it stands on the disk. */
export function renderTable(classes: readonly string[], rows: readonly TableRow[]): string {
  return [["day", ...classes], ...rows.map(({ day, cells }) => [day, ...cells])].map((row) => `${row.join(",")}\n`).join("");
}

function revisionsOf(stored: TableRow, newer: TableRow | undefined, classes: readonly string[]): Revision[] {
  if (newer === undefined) return [];
  return classes.flatMap((name, index) => {
    const [before, after] = [stored.cells[index]!, newer.cells[index]!];
    const isSame = before === after || (before !== "" && after !== "" && Number(before) === Number(after));
    return isSame ? [] : [{ day: stored.day, class: name, old: before, new: after }];
  });
}

function revised(row: TableRow, revisions: readonly Revision[], classes: readonly string[]): TableRow {
  const own = revisions.filter(({ day }) => day === row.day);
  if (own.length === 0) return row;
  return { day: row.day, cells: row.cells.map((cell, index) => own.find((one) => one.class === classes[index])?.new ?? cell) };
}
