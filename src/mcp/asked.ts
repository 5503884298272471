import { z } from "zod";
import type { OpenCase } from "#app/open-case.ts";
import type { Brief } from "#core/model/brief.ts";
import { isDay } from "#core/model/day-count.ts";
import { UsageError } from "#core/model/errors.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import { quoted } from "#core/model/quoted.ts";
import { LONGEST_ANSWER } from "./answer.ts";
import type { McpEffects } from "./effects.ts";

const LONGEST_WORD = 200;
const word = z.string().min(1).max(LONGEST_WORD);

/** The arguments that several tools take. */
export const CASE = { case: word.optional().describe("A case of list_cases; may be left out where there is one alone") };
export const DAYS = {
  asOf: word.optional().describe("Use only what was published on or before this day, YYYY-MM-DD; absent = the newest day of the case's data"),
  knownBy: word.optional().describe("Use only what the case had learnt of by this day, too, YYYY-MM-DD")
};
export const PAGE = {
  limit: z.int().min(1).max(100).optional().describe("Items at most; 20 where it is left out"),
  cursor: word.optional().describe("The next of the page before")
};
export const WORD = word;

/** What a client is told of a tool that only reads. */
export const READS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** Returns the case that is asked for. @throws UsageError with the nearest known one. */
export function caseAsked({ cases }: Pick<McpEffects, "cases">, name: string | undefined): OpenCase {
  const names = [...cases.keys()];
  const found = cases.get(name ?? (names.length === 1 ? names[0]! : ""));
  if (found !== undefined) return found;
  throw new UsageError("unknown-case", `Cannot find the case: wanted one of ${names.join(", ")}, current value is ${name === undefined ? "nothing" : quoted(name)}`, { hint: name === undefined ? undefined : nearestWord(name, names) });
}

/** Returns the brief as of the days asked for. @throws UsageError when one is no day, or lies after the newest of the data. */
export async function briefAsked(one: OpenCase, { asOf, knownBy }: { readonly asOf?: string | undefined; readonly knownBy?: string | undefined }): Promise<Brief> {
  for (const [name, value] of Object.entries({ asOf, knownBy })) {
    if (value !== undefined && !isDay(value)) throw new UsageError("bad-arguments", `Cannot replay: wanted ${name} as a calendar day written YYYY-MM-DD, current value is ${quoted(value)}`);
  }
  if (asOf === undefined && knownBy === undefined) return one.brief(null);
  const { days } = await one.brief(null);
  if (asOf !== undefined && asOf > days.last) throw new UsageError("bad-arguments", `Cannot replay: wanted a day up to ${days.last}, the newest in the data of ${one.id}, current value is ${asOf}`);
  return one.brief(asOf ?? null, knownBy ?? null);
}

/** Returns the one of a name. @throws UsageError with the nearest known name. */
export function oneNamed<T>(what: string, name: string, known: ReadonlyMap<string, T>): T {
  const found = known.get(name);
  if (found !== undefined) return found;
  const names = [...known.keys()];
  const wanted = names.length > 30 ? `one of ${names.length} that are there` : `one of ${names.join(", ") || "none"}`;
  throw new UsageError("bad-arguments", `Cannot find ${what}: wanted ${wanted}, current value is ${quoted(name)}`, { hint: nearestWord(name, names) });
}

/** What says where a page of a list stands. */
export const pageShape = {
  total: z.int().describe("Items in the whole list"),
  next: z.string().nullable().describe("Cursor of the next page; null = this is the last")
};

/** Takes a page out of a list: so many items at most, and no more characters than there is `room` for in an answer. @throws UsageError when the cursor is none. */
export function pageOf<T>(items: readonly T[], { limit = 20, cursor }: { readonly limit?: number | undefined; readonly cursor?: string | undefined }, room = LONGEST_ANSWER): { items: T[]; total: number; next: string | null } {
  const from = cursor === undefined ? 0 : /^\d{1,9}$/.test(cursor) ? Number(cursor) : NaN;
  if (!(from <= items.length)) throw new UsageError("bad-arguments", `Cannot turn to the next page: wanted a cursor that a page gave, current value is ${quoted(cursor)}`);
  const page: T[] = [];
  let characters = 0;
  for (const item of items.slice(from, from + limit)) {
    characters += JSON.stringify(item).length;
    if (page.length > 0 && characters > room) break;
    page.push(item);
  }
  const end = from + page.length;
  return { items: page, total: items.length, next: end < items.length ? String(end) : null };
}

/** A long text in parts that an answer holds. */
export const partShape = { json: z.string().describe("A part of the whole as JSON; the parts one after another are the whole"), characters: z.int().describe("Of the whole"), next: z.string().nullable().describe("Cursor of the next part; null = this is the last") };

/** Takes a part out of a long text. @throws UsageError when the cursor is none. */
export function partOf(text: string, cursor: string | undefined): { json: string; characters: number; next: string | null } {
  const from = cursor === undefined ? 0 : /^\d{1,9}$/.test(cursor) ? Number(cursor) : NaN;
  if (!(from <= text.length)) throw new UsageError("bad-arguments", `Cannot turn to the next part: wanted a cursor that a part gave, current value is ${quoted(cursor)}`);
  const end = Math.min(text.length, from + LONGEST_ANSWER);
  return { json: text.slice(from, end), characters: text.length, next: end < text.length ? String(end) : null };
}
