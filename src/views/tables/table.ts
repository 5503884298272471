import { formatDay, formatNumber, formatPValue, formatRatio, formatScore, formatShare, noLimit } from "#views/format.ts";
import { nameOf, type Names } from "#views/names.ts";

/** How the values of a column are shown to a person; a `record` is `<kind>/<id>` and leads to that record, a `score` has three decimals, a `finding` is the id of one, a `name` is an id that is called by its name, `names` are such with spaces between. In CSV they stand as they are. */
export type ColumnKind = "text" | "day" | "number" | "ratio" | "limit" | "p" | "share" | "score" | "record" | "finding" | "name" | "names";

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly kind: ColumnKind;
}

export type Cell = string | number | null;

/** A table behind a chart or a finding: the same values on the page and in CSV. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Stands on the finding's own page only, even where it is short. */
  readonly isApart?: boolean;
}

/** Makes a column. */
export function column(key: string, label: string, kind: ColumnKind): Column {
  return { key, label, kind };
}

/** Puts a cell into words. An empty cell says what is missing. */
export function formatCell(cell: Cell, kind: ColumnKind, names: Names = {}): string {
  if (cell === null) return kind === "limit" ? noLimit() : "–";
  if (kind === "record") return String(cell).slice(String(cell).indexOf("/") + 1);
  if (kind === "name") return nameOf(String(cell), names);
  if (kind === "names") return String(cell).split(" ").filter((id) => id !== "").map((id) => nameOf(id, names)).join(", ");
  if (typeof cell === "string") return kind === "day" ? formatDay(cell) : cell;
  if (kind === "share") return formatShare(cell);
  if (kind === "score") return formatScore(cell);
  if (kind === "p") return formatPValue(cell).replace(/^p (= )?/, "");
  return kind === "ratio" || kind === "limit" ? formatRatio(cell) : formatNumber(cell);
}
