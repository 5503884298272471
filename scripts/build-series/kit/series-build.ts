import { stringify } from "yaml";
import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import { sidecar as sidecarSchema, type Sidecar } from "#core/model/series.ts";
import type { Reader } from "./shared-folder.ts";

/** The two files of a series, ready to be written. */
export interface BuiltSeries {
  readonly csv: string;
  readonly sidecarYaml: string;
}

/** How one series is made from raw files, and where in the folder of series it belongs. */
export interface SeriesBuild {
  /** Path inside the folder of series, without an ending. */
  readonly path: string;
  /** The case whose folder it is; the Ukraine case where it is absent. */
  readonly case?: string;
  build(read: Reader): Promise<BuiltSeries>;
}

/** The cells of one day, by class; null = no report. */
export type Cells = Readonly<Record<string, string | number | null>>;

/**
 * Lays out a series: one row per calendar day of the coverage, and its sidecar.
 *
 * @param cellsOf the cells of a day; undefined = no report in any class
 * @throws when an empty cell lies in no gap of the sidecar: a hole without a reason is never written
 */
export function toSeries(script: string, described: Sidecar, cellsOf: (day: Day) => Cells | undefined): BuiltSeries {
  const sidecar = sidecarSchema.parse(described);
  const classes = Object.keys(sidecar.classes);
  const lines = [["day", ...classes].join(",")];
  for (const day of daysOf(sidecar.coverage.from, sidecar.coverage.to)) {
    const cells = classes.map((name) => cellText(cellsOf(day)?.[name] ?? null));
    if (cells.includes("") && !sidecar.gaps.some((gap) => gap.from <= day && day < gap.to)) {
      throw new Error(`Cannot write ${sidecar.id}: wanted a reason for the empty cell of ${day}, no gap covers it`);
    }
    lines.push([day, ...cells].join(","));
  }
  const notice = `# Written by scripts/build-series/${script}: change the script, then run it again.\n`;
  const yaml = stringify(sidecar, { lineWidth: 110, aliasDuplicateObjects: false });
  return { csv: `${lines.join("\n")}\n`, sidecarYaml: notice + yaml };
}

/** Lists the days from the first to the last, both included. */
export function daysOf(first: Day, last: Day): Day[] {
  return Array.from({ length: dayNumber(last) - dayNumber(first) + 1 }, (_, offset) => addDays(first, offset));
}

/** Makes one gap of each unbroken run of days. */
export function toGaps(days: readonly Day[], reason: string): Sidecar["gaps"] {
  const gaps: Sidecar["gaps"] = [];
  for (const day of [...days].sort()) {
    const last = gaps.at(-1);
    if (last?.to === day) last.to = addDays(day, 1);
    else gaps.push({ from: day, to: addDays(day, 1), reason });
  }
  return gaps;
}

function cellText(cell: string | number | null): string {
  const text = cell === null ? "" : String(cell);
  if (!/^(-?\d+(\.\d+)?)?$/.test(text)) throw new Error(`Cannot write a cell: wanted a plain number, current value is ${text}`);
  return text;
}
