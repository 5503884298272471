import { z } from "zod";
import { day, type Day, partialDay } from "./day.ts";
import { latestDay } from "./day-count.ts";
import { citation } from "./source.ts";
import { id, text } from "./text.ts";

const cited = id.describe("The id of a source of this item");

const account = z.strictObject({
  what: text.describe("What the page says happened, in our own words"),
  numbers: z.record(z.string(), z.number()).optional().describe("Counts that the page gives, each a claim; what it does not give has no entry, which is not zero"),
  source: cited
});

/** Something that happened: what, when, where, as the pages tell it. Rival accounts stand side by side. */
export const event = z.strictObject({
  id,
  title: text,
  kind: id.describe("talks, summit, truce, exchange, attack, statement …"),
  happened: partialDay.describe("As exactly as it is known"),
  happenedNote: text.optional().describe("Set where the day was inferred, or is one of several"),
  place: text.optional().describe("Where, in the words of the record"),
  actor: text.optional().describe("Who did or said it, in the words of the record"),
  stance: text.optional().describe("What the coder of the record called it: a judgement"),
  thread: id.optional().describe("Events of one contact or undertaking share a thread"),
  term: id.optional().describe("The undertaking of terms.yaml that it is about"),
  accounts: z.array(account).describe("What each page says of it, side by side"),
  datedInWords: z.array(z.strictObject({ source: cited, words: text.describe("As they stand on the page") })).default([]).describe("Pages that give no day and say “recent”, “last week”: their words, quoted"),
  known: day.describe("The day we learnt of it"),
  sources: z.array(citation).min(1)
});
export type Event = z.infer<typeof event>;

export const eventsFile = z.strictObject({ about: text.optional(), events: z.array(event) });

/**
 * Cuts an event to a day: its pages published by then (an undated one counts from the day we learnt of it), and what those pages say. The coder's
 * word for a stance was found on all pages, and is left out until the last dated one.
 *
 * @returns null when no page of it was public.
 */
export function cutEvent(item: Event, asOf: Day): Event | null {
  const sources = item.sources.filter(({ published }) => (published === null ? item.known : latestDay(published)) <= asOf);
  if (sources.length === 0) return null;
  const pages = new Set(sources.map((page) => page.id));
  const { stance, ...rest } = item;
  const isWhole = item.sources.every((page) => page.published === null || pages.has(page.id));
  return {
    ...rest,
    ...(isWhole && stance !== undefined ? { stance } : {}),
    sources,
    accounts: item.accounts.filter(({ source }) => pages.has(source)),
    datedInWords: item.datedInWords.filter(({ source }) => pages.has(source))
  };
}
