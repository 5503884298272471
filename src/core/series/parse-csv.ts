import type { Problem } from "#core/model/problem.ts";
import type { Parsed } from "./parse-table.ts";

/** A cell of a table as it is written, with its place. */
export interface CsvCell {
  readonly text: string;
  /** Counted from 1, as is the column. */
  readonly line: number;
  readonly column: number;
}

/**
 * Reads a table of texts: cells separated by commas, one in double quotes where it holds a comma or a quote, a quote in it written twice; a row a line.
 *
 * @returns Every row, the header first; or every problem with its line and column.
 * @source RFC 4180, without line breaks inside cells.
 */
export function parseCsv(file: string, text: string): Parsed<CsvCell[][]> {
  const problems: Problem[] = [];
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  else problems.push({ file, line: lines.length, column: lines.at(-1)!.length + 1, wanted: "a line end after the last row", found: "the end of the file" });
  const rows = lines.map((line, index) => cellsOf(file, line, index + 1, problems));
  return { value: problems.length === 0 ? rows : undefined, problems };
}

function cellsOf(file: string, text: string, line: number, problems: Problem[]): CsvCell[] {
  const cells: CsvCell[] = [];
  for (let at = 0; at <= text.length; ) {
    const column = at + 1;
    const isQuoted = text[at] === '"';
    const [written] = (isQuoted ? /"(?:[^"]|"")*"?/y : /[^,]*/y).exec(text.slice(at))!;
    at += written.length;
    if (isQuoted && (written.length < 2 || !written.endsWith('"'))) problems.push({ file, line, column, wanted: "a closing quote on the same line", found: "the end of the line" });
    else if (at < text.length && text[at] !== ",") problems.push({ file, line, column: at + 1, wanted: "a comma after the closing quote", found: text[at]! });
    cells.push({ text: isQuoted ? written.slice(1, -1).replaceAll('""', '"') : written, line, column });
    at = text.indexOf(",", at) < 0 ? text.length + 1 : text.indexOf(",", at) + 1;
  }
  return cells;
}
