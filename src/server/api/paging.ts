import { createHash } from "node:crypto";
import type { Brief } from "#core/model/brief.ts";
import { words } from "#views/language.ts";
import { Problem } from "../problem.ts";
import { DAY_PARAMETERS } from "../query.ts";

/** Entries of the largest page. */
export const MOST_ENTRIES = 1000;

/** A part of a list. */
export interface Paged<T> {
  /** Entries of the whole list. */
  readonly total: number;
  readonly entries: readonly T[];
  /** Address of the page after it; null where it is the last. */
  readonly next: string | null;
}

const CURSOR = /^(\d{1,9})\.([\w-]{16})$/;

/**
 * Cuts a list to the page that was asked for; without `limit` it is the whole list. A cursor holds for the list that it was made of, entry by entry: where that has
 * changed it is refused, so that no entry is passed over or met twice.
 * @throws Problem for a limit or a cursor that is none.
 */
export function pageOf<T>(list: readonly T[], keyOf: (entry: T) => string, path: string, query: ReadonlyMap<string, string>, { asOf, knownBy }: Pick<Brief, "asOf" | "knownBy">): Paged<T> {
  const { problems: say } = words();
  const [limit, cursor] = [query.get("limit"), query.get("cursor")];
  if (limit === undefined && cursor === undefined) return { total: list.length, entries: list, next: null };
  const size = limit === undefined ? MOST_ENTRIES : /^[1-9]\d{0,3}$/.test(limit) ? Number(limit) : NaN;
  if (!(size <= MOST_ENTRIES)) throw new Problem(400, say.badLimit, say.limitWanted(MOST_ENTRIES));
  const filters = [...query].filter(([name]) => name !== "limit" && name !== "cursor" && !DAY_PARAMETERS.some((day) => day === name));
  const of = createHash("sha256").update(JSON.stringify([path, filters, asOf, knownBy ?? null, list.map(keyOf)])).digest("base64url").slice(0, 16);
  const from = cursor === undefined ? 0 : startOf(cursor, of, list.length);
  const to = from + size;
  const address = new URLSearchParams([["asOf", asOf], ...(knownBy === undefined ? [] : [["knownBy", knownBy]]), ...filters, ["limit", String(size)], ["cursor", toCursor(to, of)]]);
  return { total: list.length, entries: list.slice(from, to), next: to < list.length ? `${path}?${address}` : null };
}

function toCursor(from: number, of: string): string {
  return Buffer.from(`${from}.${of}`).toString("base64url");
}

function startOf(cursor: string, of: string, length: number): number {
  const { problems: say } = words();
  const [, from = "", made] = CURSOR.exec(Buffer.from(cursor, "base64url").toString("latin1")) ?? [];
  if (made !== of || !(Number(from) < length) || toCursor(Number(from), of) !== cursor) throw new Problem(400, say.badCursor, say.cursorWanted);
  return Number(from);
}
