import type { Finding } from "#core/model/finding.ts";
import { rounded } from "#core/model/canonical.ts";
import { tablesOf } from "./tables-of.ts";
import type { Cell, Table } from "./table.ts";

/** A spreadsheet takes a text that starts so for a formula; what begins with apostrophes before it is guarded too, so that the guard can be taken off again. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Renders a table as CSV: header, one row a line, numbers and days as they are, empty = missing. */
export function renderCsv({ columns, rows }: Table): string {
  return [columns.map(({ key }) => key), ...rows].map((row) => `${row.map(csvCell).join(",")}\n`).join("");
}

/**
 * Renders one table of a finding as CSV, the main one by default.
 * @returns null when the finding has no such table.
 */
export function renderTableCsv(finding: Finding, name?: string): string | null {
  const tables = tablesOf(finding);
  const table = name === undefined ? tables[0] : tables.find((t) => t.name === name);
  return table === undefined ? null : renderCsv(table);
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(rounded(cell));
  return csvText(cell);
}

/** Writes a text as a field of CSV: guarded against being run, quoted where it must be. */
export function csvText(cell: string): string {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
