import { isDay } from "#core/model/day-count.ts";
import { HISTORY_ROUTES, HISTORY_SIGNS, type HistorySign, type HistoryWindow, SIGN_VALUES, type SignValue } from "#core/model/history.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import { id } from "#core/model/text.ts";
import { type CsvCell, parseCsv } from "./parse-csv.ts";
import type { Parsed } from "./parse-table.ts";

const ANY = () => undefined;
const oneOf = (words: readonly string[]) => (cell: string) => (words.includes(cell) ? undefined : { wanted: `one of ${words.join(", ")}`, hint: nearestWord(cell, words) });
const anId = (cell: string) => (id.safeParse(cell).success ? undefined : { wanted: "an id of lower-case letters, digits and single hyphens" });
const aDay = (cell: string) => (isDay(cell) ? undefined : { wanted: "a calendar day written YYYY-MM-DD" });
const aDayOrNothing = (cell: string) => (cell === "" ? undefined : aDay(cell));
const something = (cell: string) => (cell === "" ? { wanted: "something" } : undefined);

type Check = (cell: string) => { readonly wanted: string; readonly hint?: string | undefined } | undefined;
const SIGNS: Readonly<Record<string, Check>> = Object.fromEntries(HISTORY_SIGNS.map((name) => [name, oneOf(SIGN_VALUES)]));

/** The columns of the table of past talks, in their order. */
export const PROCESS_COLUMNS: Readonly<Record<string, Check>> = {
  id: anId, process: anId, conflict: something, type: oneOf(["civil", "interstate", "mixed"]), parties: something, "talks-start": aDay, "decision-date": aDay, "window-end": aDay, rule: something, "phase-end": aDay, "phase-end-how": something,
  "ceasefire-or-settlement-180d": oneOf(SIGN_VALUES), "violence-halved-90d": oneOf(SIGN_VALUES), outcome: oneOf(["yes", "no"]), "outcome-date": aDayOrNothing, "outcome-route": oneOf(HISTORY_ROUTES), "held-90d": oneOf(["yes", "no", "unknown", "na"]),
  ...SIGNS, confidence: oneOf(["high", "medium", "low"]), coded: aDay, sources: ANY, note: ANY
};

/** The columns of the second coding, in their order. */
export const SECOND_COLUMNS: Readonly<Record<string, Check>> = { id: anId, basis: something, coded: aDay, ...SIGNS, outcome: oneOf(["yes", "no"]), sources: ANY, note: ANY };

/** A file of the table: its path, as findings name it, and its text. */
export interface HistoryText {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads the table of past talks with its second coding: a sign that one coding left unknown is filled from the other, and where the codings
 * contradict each other it is unknown.
 *
 * @returns The windows in the order of the table; or every problem with its line and column.
 */
export function parseHistory(first: HistoryText, second: HistoryText): Parsed<HistoryWindow[]> {
  const [windows, again] = [readRows(first, PROCESS_COLUMNS), readRows(second, SECOND_COLUMNS)];
  const known = windows.rows.map(({ cells }) => cells["id"]!.text);
  const problems = [...windows.problems, ...again.problems, ...windows.rows.flatMap((row) => backwards(first.path, row)), ...(known.length === 0 ? [] : strangers(second.path, again.rows, known))];
  if (problems.length > 0) return { value: undefined, problems };
  const recoded = new Map(again.rows.map((row) => [row.cells["id"]!.text, row]));
  return { value: windows.rows.map((row) => toWindow(row, recoded.get(row.cells["id"]!.text))), problems };
}

interface Row {
  readonly cells: Readonly<Record<string, CsvCell>>;
}

function readRows({ path, text }: HistoryText, columns: Readonly<Record<string, Check>>): { rows: Row[]; problems: readonly Problem[] } {
  const { value, problems: malformed } = parseCsv(path, text);
  if (value === undefined) return { rows: [], problems: malformed };
  const names = Object.keys(columns);
  const [header = [], ...lines] = value;
  const strange = names.findIndex((name, i) => header[i]?.text !== name);
  if (strange >= 0 || header.length > names.length) {
    const at = header[strange < 0 ? names.length : strange];
    return { rows: [], problems: [{ file: path, line: 1, column: at?.column ?? 1, wanted: strange < 0 ? "no further column" : `the column ${names[strange]!}`, found: at === undefined ? "the end of the line" : quoted(at.text) }] };
  }
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const cells of lines) {
    const { line } = cells[0]!;
    if (cells.length !== names.length) problems.push({ file: path, line, column: 1, wanted: `${names.length} cells`, found: String(cells.length) });
    else if (seen.has(cells[0]!.text)) problems.push({ file: path, line, column: 1, wanted: "each id once", found: `${quoted(cells[0]!.text)} a second time` });
    else for (const [i, name] of names.entries()) problems.push(...wrongIn(path, cells[i]!, columns[name]!));
    seen.add(cells[0]!.text);
  }
  const rows = lines.filter((cells) => cells.length === names.length).map((cells) => ({ cells: Object.fromEntries(names.map((name, i) => [name, cells[i]!])) }));
  return { rows, problems };
}

function wrongIn(file: string, { text, line, column }: CsvCell, check: Check): Problem[] {
  const wrong = check(text);
  if (wrong === undefined) return [];
  return [{ file, line, column, wanted: wrong.wanted, found: quoted(text), ...(wrong.hint === undefined ? {} : { hint: wrong.hint }) }];
}

/** A window that ends before it begins, and an outcome that contradicts its own route. */
function backwards(file: string, { cells }: Row): Problem[] {
  const [decided, end, outcome, route] = ["decision-date", "window-end", "outcome", "outcome-route"].map((name) => cells[name]!) as [CsvCell, CsvCell, CsvCell, CsvCell];
  return [
    ...(isDay(decided.text) && isDay(end.text) && end.text <= decided.text ? [{ file, line: end.line, column: end.column, wanted: `a day after ${decided.text}, on which it begins`, found: end.text }] : []),
    ...(outcome.text === "no" && route.text !== "none" ? [{ file, line: route.line, column: route.column, wanted: "none, since no outcome came", found: quoted(route.text) }] : [])
  ];
}

function strangers(file: string, rows: readonly Row[], known: readonly string[]): Problem[] {
  return rows.flatMap(({ cells }) => {
    const { text, line, column } = cells["id"]!;
    const hint = nearestWord(text, known);
    return known.includes(text) ? [] : [{ file, line, column, wanted: "the id of a window of the first coding", found: quoted(text), ...(hint === undefined ? {} : { hint }) }];
  });
}

function toWindow({ cells }: Row, second: Row | undefined): HistoryWindow {
  const at = (name: string) => cells[name]!.text;
  const held = at("held-90d");
  return {
    id: at("id"),
    process: at("process"),
    conflict: at("conflict"),
    type: at("type") as HistoryWindow["type"],
    rule: at("rule"),
    decisionDate: at("decision-date"),
    windowEnd: at("window-end"),
    outcome: at("outcome") === "yes",
    outcomeDate: at("outcome-date") || null,
    route: at("outcome-route") as HistoryWindow["route"],
    held: held === "yes" ? true : held === "no" ? false : null,
    signs: Object.fromEntries(HISTORY_SIGNS.map((sign) => [sign, merged(at(sign), second?.cells[sign]?.text ?? "unknown")])) as Record<HistorySign, SignValue>,
    confidence: at("confidence") as HistoryWindow["confidence"],
    pages: at("sources").split(" ; ").filter((page) => page !== ""),
    note: at("note"),
    known: at("coded")
  };
}

function merged(first: string, second: string): SignValue {
  if (first === "unknown") return second as SignValue;
  return second === "unknown" || second === first ? (first as SignValue) : "unknown";
}
