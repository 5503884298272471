import { z } from "zod";
import { day, type Day } from "./day.ts";
import { latestDay } from "./day-count.ts";
import { citation } from "./source.ts";
import { id, text } from "./text.ts";

const cited = id.describe("The id of a source of this item");

/** How a corridor did on one day. A day of which nobody tells has no entry: it is unknown, which is no failure. */
export const CORRIDOR_STATES = ["worked", "partly", "failed"] as const;

/** A way out for people: the days for which each side promised it, and what was said of single days. */
export const corridor = z.strictObject({
  id,
  title: text,
  terms: z.array(id).describe("Undertakings of terms.yaml that it belongs to"),
  givers: z.array(id).describe("Parties that promised it"),
  route: text.describe("From where to where"),
  promised: z
    .array(z.strictObject({ readBy: text.describe("Whose reading it is"), parties: z.array(id).describe("Parties and mediators that read it so"), from: day.describe("First day"), to: day.nullable().describe("Last day, inclusive; null = this reading names no end"), source: cited, endSource: cited.optional().describe("The page that names the last day, where it is another") }))
    .min(1)
    .describe("The days promised, as each side reads them"),
  days: z.array(z.strictObject({ on: day.describe("The day that is told of"), state: z.enum(CORRIDOR_STATES).describe("How it did on that day, as this page says"), accordingTo: text, parties: z.array(id).describe("Empty = somebody else"), source: cited })).describe("Only days of which a page tells: any other is unknown, which is no failure"),
  known: day.describe("The day we learnt of it"),
  sources: z.array(citation).min(1)
});
export type Corridor = z.infer<typeof corridor>;

export const corridorsFile = z.strictObject({ about: text.optional(), corridors: z.array(corridor) });

/**
 * Cuts a corridor to a day: pages published by then, the readings, their ends and the days that stand on them.
 *
 * @returns null when no page told of a promise.
 */
export function cutCorridor(item: Corridor, asOf: Day): Corridor | null {
  const sources = item.sources.filter(({ published }) => (published === null ? item.known : latestDay(published)) <= asOf);
  const pages = new Set(sources.map((page) => page.id));
  const promised = item.promised
    .filter(({ source }) => pages.has(source))
    .map((reading) => ({ ...reading, to: reading.endSource === undefined || pages.has(reading.endSource) ? reading.to : null }));
  if (promised.length === 0) return null;
  return { ...item, sources, promised, days: item.days.filter(({ on, source }) => on <= asOf && pages.has(source)) };
}
