import { columnsOf } from "./columns-of.ts";
import { wrap } from "./wrap.ts";

/** A column of a table for a terminal; numbers stand to the right and are never broken. */
export interface TextColumn {
  readonly label: string;
  readonly isNumber?: boolean;
}

const GAP = 2;
/** A column of words is not made narrower than this, nor than its longest word. */
const NARROWEST = 8;

/**
 * Lays out a table in lines of at most `widthColumns` columns: as it is where it fits, else with words wrapped in their cells, else one cell a line under its label.
 * No word and no number is broken, so that a single one that is longer than a line stands out of it.
 */
export function layTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[], widthColumns: number): string[] {
  const natural = columns.map(({ label }, i) => Math.max(columnsOf(label), ...rows.map((row) => columnsOf(row[i] ?? ""))));
  const least = columns.map(({ label, isNumber }, i) => (isNumber === true ? natural[i]! : Math.min(natural[i]!, Math.max(NARROWEST, ...[label, ...rows.map((row) => row[i] ?? "")].flatMap((cell) => cell.split(/\s+/).map(columnsOf))))));
  const room = widthColumns - GAP * (columns.length - 1);
  if (sum(least) > room) return rows.flatMap((row, r) => [...(r === 0 ? [] : [""]), ...columns.flatMap(({ label }, i) => ((row[i] ?? "") === "" ? [] : wrap(row[i]!, widthColumns, label === "" ? "" : `${label}: `, "  ").split("\n")))]);
  const widths = shrunk(natural, least, room);
  const isHeaded = columns.some(({ label }) => label !== "");
  return [...(isHeaded ? [columns.map(({ label }) => label)] : []), ...rows].flatMap((row) => lineUp(row, columns, widths));
}

/** Takes width from the widest column that can give any, until all fit. */
function shrunk(natural: readonly number[], least: readonly number[], room: number): number[] {
  const widths = [...natural];
  while (sum(widths) > room) {
    const widest = widths.reduce((best, width, i) => (width > least[i]! && (best < 0 || width > widths[best]!) ? i : best), -1);
    widths[widest]! -= 1;
  }
  return widths;
}

function lineUp(row: readonly string[], columns: readonly TextColumn[], widths: readonly number[]): string[] {
  const cells = widths.map((width, i) => fill(row[i] ?? "", width));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, at) =>
    cells.map((cell, i) => {
      const text = cell[at] ?? "";
      const space = " ".repeat(Math.max(0, widths[i]! - columnsOf(text)));
      return columns[i]!.isNumber === true ? space + text : text + space;
    }).join(" ".repeat(GAP)).trimEnd()
  );
}

/** Breaks a cell at its spaces. */
function fill(text: string, width: number): string[] {
  if (columnsOf(text) <= width) return [text];
  return text.split(/\s+/).reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && columnsOf(last) + 1 + columnsOf(word) <= width) return [...lines.slice(0, -1), `${last} ${word}`];
    return [...lines, word];
  }, []);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
