/** What a column holds. A `list` and a `json` are JSON text; a `date` is `YYYY-MM-DD`, an `instant` an hour in UTC. */
export type ExportType = "text" | "integer" | "number" | "boolean" | "date" | "instant" | "list" | "json";

/** null = missing, which is neither 0 nor an empty text. */
export type ExportCell = string | number | boolean | null;

/** What is said of a column: the data dictionary and every file are made from it. */
export interface ExportColumn {
  readonly name: string;
  readonly type: ExportType;
  readonly meaning: string;
  /** What a missing value means; null = none is missing. */
  readonly missing: string | null;
  readonly unit?: string;
  /** The table whose key the column holds, and the column of it. */
  readonly refersTo?: { readonly table: string; readonly column: string };
}

/** Under which terms rows may be used, and whose they are. */
export interface ExportTerms {
  readonly licence: string;
  readonly sources: readonly { readonly title: string; readonly path?: string }[];
}

/** A table as it is exported, whatever the format. */
export interface ExportTable extends Partial<ExportTerms> {
  /** Also the name of its file; a slash is a folder. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportCell[])[];
  /** The columns that together tell rows apart. */
  readonly key: readonly string[];
}

/** A column with how it is read from what a row is made of. */
export interface ReadColumn<T> extends ExportColumn {
  read(of: T): ExportCell;
}

/**
 * Makes a table of the one list that says what its columns are and how each is read.
 * @throws RangeError for two columns of one name: a reader could not tell them apart.
 */
export function exportTable<T>(frame: Omit<ExportTable, "columns" | "rows">, columns: readonly ReadColumn<T>[], rows: readonly T[]): ExportTable {
  const twice = columns.find(({ name }, i) => columns.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) < i);
  if (twice) throw new RangeError(`Cannot make the table ${frame.name}: wanted each column once, current value is ${twice.name} twice`);
  return { ...frame, columns: columns.map(({ read: _read, ...said }) => said), rows: rows.map((row) => columns.map(({ read }) => read(row))) };
}

/** Declares a column that is never missing. */
export function told<T>(name: string, type: ExportType, meaning: string, read: (of: T) => ExportCell, more: Partial<ExportColumn> = {}): ReadColumn<T> {
  return { name, type, meaning, missing: null, read, ...more };
}

/** Declares a column that may be missing, and says what that means. */
export function mayLack<T>(name: string, type: ExportType, meaning: string, missing: string, read: (of: T) => ExportCell | undefined, more: Partial<ExportColumn> = {}): ReadColumn<T> {
  return { name, type, meaning, missing, read: (of) => read(of) ?? null, ...more };
}
