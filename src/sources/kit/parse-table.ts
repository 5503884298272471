import { SourceError } from "#core/model/errors.ts";

/** Parses a quoted CSV file with a header into one record a row; cells are texts as they stand. */
export function parseTable(text: string): Record<string, string>[] {
  const [header, ...rows] = parseRows(text.replace(/^\uFEFF/, ""));
  if (header === undefined) throw new SourceError("odd-snapshot", "Cannot read a table: wanted a header, current value is an empty file");
  return rows
    .filter((row) => row.length > 1 || row[0] !== "")
    .map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ""])));
}

function parseRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = parseCell(text, at);
    row.push(cell.value);
    at = cell.end;
    if (text[at] === ",") {
      at += 1;
      if (at < text.length) continue;
      row.push("");
    }
    rows.push(row);
    row = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  return rows;
}

function parseCell(text: string, start: number): { value: string; end: number } {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && text[end] !== "," && text[end] !== "\n" && text[end] !== "\r") end += 1;
    return { value: text.slice(start, end), end };
  }
  let value = "";
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw new SourceError("odd-snapshot", `Cannot read a table: wanted a closing quote for the one at offset ${start}`);
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}

/** Takes a named cell of a record and refuses a column that is not there. */
export function cellOf(record: Readonly<Record<string, string>>, column: string): string {
  const cell = record[column];
  if (cell === undefined) throw new SourceError("odd-snapshot", `Cannot read a table: wanted a column "${column}", current value is ${Object.keys(record).join(", ")}`);
  return cell;
}
