import { csvText } from "#views/tables/render-csv.ts";
import type { ExportCell, ExportTable } from "./export-table.ts";

/** Renders a table as CSV for programs: a header, one row a line, numbers whole as they are, empty = missing; a text that a spreadsheet would run is guarded. */
export function renderTableAsCsv({ columns, rows }: ExportTable): string {
  return [columns.map(({ name }) => name), ...rows].map((row) => `${row.map(csvCell).join(",")}\n`).join("");
}

function csvCell(cell: ExportCell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? csvText(cell) : String(cell);
}
