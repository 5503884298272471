import type { SchemaElement } from "hyparquet";
import { ByteWriter, parquetWrite } from "hyparquet-writer";
import { dayNumber } from "#core/model/day-count.ts";
import type { ExportCell, ExportTable, ExportType } from "./export-table.ts";

const ELEMENTS: Readonly<Record<ExportType, Omit<SchemaElement, "name" | "repetition_type">>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT64" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
  date: { type: "INT32", converted_type: "DATE" },
  instant: { type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
  list: { type: "BYTE_ARRAY", converted_type: "JSON" },
  json: { type: "BYTE_ARRAY", converted_type: "JSON" }
};

/**
 * Renders a table as a Parquet file: same table, same bytes. What the columns mean stands in the file, too.
 * @throws RangeError for a missing value where none may be.
 */
export function renderParquet(table: ExportTable): Uint8Array {
  const { name, title, columns, rows, licence } = table;
  const schema: SchemaElement[] = [
    { name: "root", num_children: columns.length },
    ...columns.map((column): SchemaElement => ({ name: column.name, ...ELEMENTS[column.type], repetition_type: column.missing === null ? "REQUIRED" : "OPTIONAL" }))
  ];
  const columnData = columns.map((column, i) => ({
    name: column.name,
    data: rows.map((row) => {
      const cell = row[i] ?? null;
      if (cell === null && column.missing === null) throw new RangeError(`Cannot write the table ${name}: wanted a value of ${column.name} in every row, current value is nothing`);
      return cell === null ? null : toStored(cell, column.type);
    })
  }));
  const said = { title, ...(licence === undefined ? {} : { licence }), ...Object.fromEntries(columns.map((column) => [`column.${column.name}`, column.meaning])) };
  const writer = new ByteWriter();
  void parquetWrite({ writer, columnData, schema, createdBy: "earnest", kvMetadata: Object.entries(said).map(([key, value]) => ({ key, value })) });
  return writer.getBytes();
}

/** Parquet counts days and milliseconds from 1970 on. */
function toStored(cell: Exclude<ExportCell, null>, type: ExportType): unknown {
  if (type === "date") return dayNumber(String(cell));
  if (type === "instant") return BigInt(Date.parse(String(cell)));
  if (type === "integer") return BigInt(cell);
  return type === "list" || type === "json" ? (JSON.parse(String(cell)) as unknown) : cell;
}
