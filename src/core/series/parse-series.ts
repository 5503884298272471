import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import type { Series, Sidecar } from "#core/model/series.ts";
import { type DailyTable, type Parsed, parseTable } from "./parse-table.ts";

/** The part of a sidecar with which the figures must agree. */
export type SeriesFrame = Pick<Sidecar, "classes" | "coverage" | "gaps">;

/**
 * Reads the figures of a series and holds them against its sidecar: columns are the sidecar's classes in their order,
 * the first and last row are its coverage, and every empty cell lies in one of its gaps.
 * @returns the series with `null` where nothing was reported, or every problem with its line and column.
 */
export function parseSeries(file: string, text: string, sidecar: Sidecar): Parsed<Series> {
  const table = parseTable(file, text);
  if (table.value === undefined) return { value: undefined, problems: table.problems };
  const problems = problemsWithFrame(file, table.value, sidecar);
  return { value: problems.length === 0 ? toSeries(table.value, sidecar) : undefined, problems };
}

/** Turns a sound table into a series. Assumes that its classes and days were held against the sidecar. */
export function toSeries({ classes, rows }: DailyTable, sidecar: Sidecar): Series {
  const values = Object.fromEntries(
    classes.map((name, index) => [name, rows.map(({ cells }) => (cells[index] === "" ? null : Number(cells[index])))])
  );
  return { sidecar, from: rows[0]!.day, length: rows.length, values };
}

/** Returns everything in which a sound table deviates from what its sidecar says of it. */
export function problemsWithFrame(file: string, table: DailyTable, frame: SeriesFrame): Problem[] {
  const problems: Problem[] = [];
  const { coverage } = frame;
  const first = table.rows[0]!.day;
  const last = table.rows.at(-1)!.day;
  if (first !== coverage.from) problems.push({ file, line: 2, column: 1, wanted: `${coverage.from}, the first day of the sidecar's coverage`, found: first });
  if (last !== coverage.to) {
    problems.push({ file, line: table.rows.length + 1, column: 1, wanted: `${coverage.to}, the last day of the sidecar's coverage`, found: last });
  }
  return [...classProblems(file, table.classes, Object.keys(frame.classes)), ...problems, ...silentCells(file, table, frame)];
}

function classProblems(file: string, found: readonly string[], wanted: readonly string[]): Problem[] {
  if (found.join() === wanted.join()) return [];
  const at = found.findIndex((name, index) => name !== wanted[index]);
  const index = at < 0 ? found.length : at;
  const column = ["day", ...found.slice(0, index)].join(",").length + 2;
  const name = found[index];
  const hint = name === undefined || wanted.includes(name) ? undefined : nearestWord(name, wanted);
  const list = `the sidecar's classes in their order (${wanted.join(", ")})`;
  return [{ file, line: 1, column, wanted: list, found: name === undefined ? "the end of the line" : quoted(name), ...(hint === undefined ? {} : { hint }) }];
}

function silentCells(file: string, { classes, rows }: DailyTable, { gaps }: SeriesFrame): Problem[] {
  return rows.flatMap(({ day, cells }, index) => {
    const empty = cells.indexOf("");
    if (empty < 0 || isInGap(day, gaps)) return [];
    const column = [day, ...cells.slice(0, empty)].join(",").length + 2;
    return [{ file, line: index + 2, column, wanted: "a figure, or a gap in the sidecar that says why there is none", found: `no ${classes[empty]} on ${day}` }];
  });
}

/** Tells whether a day lies in one of the half-open gaps. */
export function isInGap(day: Day, gaps: Sidecar["gaps"]): boolean {
  return gaps.some(({ from, to }) => from <= day && day < to);
}

/** Joins days into half-open stretches of days that follow each other. */
export function toStretches(days: readonly Day[]): { from: Day; to: Day }[] {
  const stretches: { from: Day; to: Day }[] = [];
  for (const day of [...days].sort()) {
    const last = stretches.at(-1);
    if (last !== undefined && dayNumber(last.to) >= dayNumber(day)) last.to = addDays(day, 1);
    else stretches.push({ from: day, to: addDays(day, 1) });
  }
  return stretches;
}
