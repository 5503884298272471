import { type ExportColumn, type ExportTable, exportTable, type ExportTerms, mayLack, type ReadColumn, told } from "./export-table.ts";

interface Entry {
  readonly table: string;
  readonly place: number;
  readonly column: ExportColumn;
  readonly isKey: boolean;
}

const COLUMNS: readonly ReadColumn<Entry>[] = [
  told("table", "text", "Name of the table, and of its file; of series, one line stands for all", ({ table }) => table),
  told("place", "integer", "Place of the column, from 1", ({ place }) => place),
  told("column", "text", "Name of the column", ({ column }) => column.name),
  told("type", "text", "text, integer, number, boolean, date, instant, list (JSON) or json", ({ column }) => column.type),
  mayLack("unit", "text", "Unit of the values", "it has none", ({ column }) => column.unit),
  told("meaning", "text", "What a value means", ({ column }) => column.meaning),
  mayLack("missing", "text", "What a missing value means; it is never 0", "no value is missing", ({ column }) => column.missing),
  told("is_key", "boolean", "Whether it is one of the columns that tell rows apart", ({ isKey }) => isKey),
  mayLack("refers_to", "text", "The column whose values it holds, as table.column", "it refers to no table", ({ column: { refersTo } }) => (refersTo === undefined ? null : `${refersTo.table}.${refersTo.column}`))
];

/** Makes the data dictionary of tables, itself among them: every column, its type, unit and meaning, and what a missing value means; under the terms of what it tells of. */
export function dictionaryTable(tables: readonly ExportTable[], terms: ExportTerms): ExportTable {
  const frame = { name: "dictionary", title: "Every column of every table", key: ["table", "column"], ...terms };
  const own = exportTable(frame, COLUMNS, []);
  const [series] = tables.filter(isFigures);
  const listed = [...tables.filter((table) => !isFigures(table)), ...(series === undefined ? [] : [{ ...series, name: "series/*" }]), own];
  const entries = listed.flatMap(({ name, columns, key }) => columns.map((column, i): Entry => ({ table: name, place: i + 1, column, isKey: key.includes(column.name) })));
  return exportTable(frame, COLUMNS, entries);
}

const isFigures = ({ name }: ExportTable): boolean => name.startsWith("series/");
