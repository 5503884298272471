import { z } from "zod";
import { day, type Day, partialDay } from "./day.ts";
import { latestDay } from "./day-count.ts";
import { credibility } from "./grade.ts";
import { LADDER } from "./ladder-rungs.ts";
import { citation } from "./source.ts";
import { id, text } from "./text.ts";

const cited = id.describe("The id of a source of this item");
const moment = z.union([partialDay, z.iso.datetime()]).describe("A day, or an hour in UTC");

const reading = z.strictObject({
  readBy: text.describe("Whose reading of the window it is"),
  parties: z.array(id).describe("Parties and mediators of the case whose reading it is"),
  from: moment.nullable().describe("null = this reading names no start"),
  to: moment.nullable().describe("A day is the last one, inclusive; an hour is the end; null = this reading names no end"),
  source: cited,
  endSource: cited.optional().describe("The page that names the end, where it is another"),
  note: text.optional()
});
export type TermReading = z.infer<typeof reading>;

const step = z.strictObject({
  status: z.enum(LADDER),
  on: partialDay,
  accordingTo: text,
  parties: z.array(id).describe("Parties and mediators of the case who say so; empty = somebody else"),
  of: z.array(id).optional().describe("Whose part the step speaks of, where it is one; absent = the undertaking as a whole; empty = no party's part, so that it is no word on what was kept"),
  where: z.enum(["air", "ground"]).optional().describe("Set where they speak of one only"),
  source: cited,
  note: text.optional()
});
export type LadderStep = z.infer<typeof step>;

const breaches = z.strictObject({
  counter: text.describe("Who counts"),
  party: id.nullable().describe("The party that counts; null = somebody else, or not named"),
  against: id.describe("Whose breaches"),
  count: z.int().nonnegative().nullable().describe("null = said in words only"),
  countSaid: text.optional(),
  unit: text,
  harm: z.literal(true).optional().describe("Set where people killed or hurt are counted, which is no count of breaches"),
  window: text.describe("What the count covers, in the words of the record"),
  statedOn: day.optional(),
  source: cited,
  note: text.optional(),
  credibility
});
export type BreachCount = z.infer<typeof breaches>;

const judged = z.strictObject({ answer: z.enum(["yes", "no", "unclear"]), reason: text });

/** An undertaking: who promised what, in which window as each party reads it, how far up the ladder it came, and who counts whose breaches. */
export const term = z.strictObject({
  id,
  title: text,
  givers: z.array(id).describe("Parties that undertook it; empty = nobody did, it was proposed to them"),
  giverNote: text.optional(),
  to: z.array(text).min(1),
  act: id.describe("stop, withdraw, open, exchange, allow …"),
  targets: z.array(id).min(1),
  region: text,
  announced: day,
  known: day.describe("The day we learnt of it"),
  monitor: text,
  termsPublic: z.enum(["yes", "partly", "no", "not yet told"]).describe("“not yet told” stands only where a case was cut to a day"),
  windows: z.array(reading),
  ladder: z.array(step).min(1),
  breachCounts: z.array(breaches),
  observations: z.array(z.strictObject({ observer: text, what: text, source: cited })),
  measuredBy: z.array(z.strictObject({ named: text, series: id.optional(), classes: z.array(id).optional() })).describe("What the record names as a measure, and the series of the case that holds it"),
  judgement: z
    .strictObject({
      by: text,
      costToGiver: z.strictObject({ level: z.enum(["low", "medium", "high"]), reason: text }),
      reversible: z.boolean(),
      stallerWouldToo: judged,
      outcomeNote: text,
      conflicts: z.array(text)
    })
    .nullable()
    .describe("What is a coder's opinion and not in a source"),
  sources: z.array(citation).min(1)
});
export type Term = z.infer<typeof term>;

export const termsFile = z.strictObject({ about: text.optional(), terms: z.array(term) });

/** What stands for a field that only later pages tell. */
export const NOT_YET_TOLD = "not yet told";

/**
 * Cuts an undertaking to a day: pages published by then (an undated one counts from the day we learnt of it), and of readings, their ends, steps, counts and
 * observations those whose own day and page had come. A coder's opinion was formed on all pages, and so were what is written of the monitor, of the terms
 * and of measures: they are left out, or not yet told, until the last page was public.
 *
 * @returns null when no step of it was public.
 */
export function cutTerm(item: Term, asOf: Day): Term | null {
  const sources = item.sources.filter(({ published }) => (published === null ? item.known : latestDay(published)) <= asOf);
  const pages = new Set(sources.map((page) => page.id));
  const told = <T extends { readonly source: string }>(entries: readonly T[]) => entries.filter(({ source }) => pages.has(source));
  const ladder = told(item.ladder).filter(({ on }) => latestDay(on) <= asOf);
  if (ladder.length === 0) return null;
  const whole = sources.length === item.sources.length;
  return {
    ...item,
    sources,
    ladder,
    windows: told(item.windows).map((reading) => ({ ...reading, to: reading.endSource === undefined || pages.has(reading.endSource) ? reading.to : null })),
    breachCounts: told(item.breachCounts).filter(({ statedOn }) => statedOn === undefined || statedOn <= asOf),
    observations: told(item.observations),
    ...(whole ? {} : { monitor: NOT_YET_TOLD, termsPublic: NOT_YET_TOLD, measuredBy: [], judgement: null })
  };
}
