import type { Day } from "#core/model/day.ts";
import { addDays, isDay } from "#core/model/day-count.ts";
import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import { id } from "#core/model/text.ts";

const NUMBER = /^(0|[1-9]\d*)(\.\d+)?$/;
const MAX_FIGURE = 1e15;

/** One row of a daily table: the cells as they are written, one a class; an empty one means “no report”. */
export interface TableRow {
  readonly day: Day;
  readonly cells: readonly string[];
}

/** A table of daily figures: its classes in the order of the columns, and a row for each day of the calendar. */
export interface DailyTable {
  readonly classes: readonly string[];
  readonly rows: readonly TableRow[];
}

/** What came of reading a text: a value when nothing was wrong with it, and everything that was wrong. */
export interface Parsed<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads `day,<class>…` figures: LF, one row a calendar day, ascending, without a day left out; integers or decimals of
 * zero or more, or an empty cell. Nothing is repaired: a table with any problem gives no value.
 */
export function parseTable(file: string, text: string): Parsed<DailyTable> {
  const problems: Problem[] = [];
  const report: Report = (line, column, wanted, found) => problems.push({ file, line, column, wanted, found });
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  else report(lines.length, (lines.at(-1) ?? "").length + 1, "a line end after the last row", "the end of the file");
  const header = lines[0] ?? "";
  if (!isSeparatedByCommas(header, report)) return { value: undefined, problems };
  const classes = header.split(",").slice(1);
  checkClasses(classes, report);
  const rows = lines.slice(1).map((line) => toRow(line));
  if (rows.length === 0) report(1, header.length + 1, "a row for each day after the header", "no row");
  checkDays(rows, report);
  rows.forEach((row, index) => checkCells(row, classes.length, index + 2, report));
  return { value: problems.length === 0 ? { classes, rows } : undefined, problems };
}

type Report = (line: number, column: number, wanted: string, found: string) => void;

function toRow(line: string): TableRow {
  const [day = "", ...cells] = line.split(",");
  return { day, cells };
}

function isSeparatedByCommas(header: string, report: Report): boolean {
  const stranger = header.search(/[\t;]/);
  if (stranger >= 0) {
    report(1, stranger + 1, "columns separated by commas", header[stranger] === "\t" ? "a tab" : "a semicolon");
    return false;
  }
  const first = header.split(",")[0]!;
  if (first === "day" && header.includes(",")) return true;
  report(1, 1, "a header “day,<class>…”", quoted(header));
  return false;
}

function checkClasses(classes: readonly string[], report: Report): void {
  let column = "day,".length + 1;
  classes.forEach((name, index) => {
    if (!id.safeParse(name).success) report(1, column, "a class named by lower-case letters, digits and single hyphens", quoted(name));
    else if (classes.indexOf(name) < index) report(1, column, "each class once", `${quoted(name)} a second time`);
    column += name.length + 1;
  });
}

function checkDays(rows: readonly TableRow[], report: Report): void {
  let next: Day | undefined;
  rows.forEach(({ day }, index) => {
    const line = index + 2;
    if (!isDay(day)) {
      report(line, 1, "a calendar day written YYYY-MM-DD", quoted(day));
      if (next !== undefined) next = addDays(next, 1);
    } else if (next === undefined || day >= next) {
      if (next !== undefined && day > next) report(line, 1, `${next}, with no day left out`, day);
      next = addDays(day, 1);
    } else {
      report(line, 1, `${next}, days ascending and each once`, rows[index - 1]?.day === day ? `${day} a second time` : `${day}, which runs backwards`);
    }
  });
}

function checkCells({ day, cells }: TableRow, count: number, line: number, report: Report): void {
  if (cells.length !== count) {
    const comma = cells.length > count ? " (a thousands comma?)" : "";
    report(line, 1, `${count + 1} cells`, `${cells.length + 1}${comma}`);
    return;
  }
  let column = day.length + 2;
  for (const cell of cells) {
    if (cell !== "" && !isFigure(cell)) report(line, column, "a number of zero or more, or nothing", cell.includes("\t") ? "a tab" : quoted(cell));
    column += cell.length + 1;
  }
}

function isFigure(cell: string): boolean {
  return NUMBER.test(cell) && Number(cell) <= MAX_FIGURE;
}
