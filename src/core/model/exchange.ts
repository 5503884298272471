import { z } from "zod";
import { day, type Day, partialDay } from "./day.ts";
import { latestDay } from "./day-count.ts";
import { citation } from "./source.ts";
import { id, text } from "./text.ts";

/** What is handed over. Civilians and wounded are parts of the people. */
export const HANDED_OVER = ["people", "civilians", "wounded", "bodies"] as const;
export type HandedOver = (typeof HANDED_OVER)[number];

/** So many of something to one party. */
export const handover = z.strictObject({
  to: id.describe("Party of the case that gets them"),
  what: z.enum(HANDED_OVER).describe("Civilians and wounded are parts of the people, and are not added to them"),
  count: z.int().nonnegative().nullable().describe("null = not published or not seen, which is not zero")
});
export type Handover = z.infer<typeof handover>;

const rival = z.strictObject({
  accordingTo: text,
  party: id.nullable().describe("The party that says so; null = somebody else"),
  counts: z.array(handover).describe("How many of what to whom, by this claim"),
  detail: text.optional().describe("What else this claim says"),
  source: id.describe("The id of a source of this item")
});

/** A handover of prisoners or bodies: how many each side got, and who says otherwise; or one that failed, or a quarrel about one. */
export const exchange = z.strictObject({
  id,
  on: partialDay.describe("The day of it, as exactly as it is known"),
  datePrecision: text.optional().describe("Set where the day is not certain"),
  kind: id.describe("In the words of the record: prisoners, bodies, aborted, dispute …"),
  ordinal: z.int().positive().optional().describe("The number one side gives it"),
  ordinalBasis: text.optional().describe("Who counts so"),
  accord: id.optional().describe("Entry of accords.yaml that it carries out"),
  announced: z.strictObject({ counts: z.array(handover).min(1).describe("How many of what to whom"), accordingTo: text }).optional().describe("What was to be handed over, where that is known"),
  delivered: z.array(handover).describe("Empty where nothing was handed over; else the figure that both sides give, or the better founded one, as the coder judged"),
  claims: z.array(rival).describe("What each side says, rival figures among it: side by side, never averaged"),
  mediator: text.describe("Who brought it about, in the words of the record"),
  disputes: z.array(text).describe("What the sides quarrel over"),
  note: text.optional(),
  restsOn: day.describe("Day of the last page that the delivered figures, the disputes and the note rest on"),
  known: day.describe("The day we learnt of it"),
  sources: z.array(citation).min(1)
});
export type Exchange = z.infer<typeof exchange>;

export const exchangesFile = z.strictObject({ about: text.optional(), exchanges: z.array(exchange) });

/**
 * Cuts an exchange to a day: pages published by then, and the claims that stand on them. What the coder made of all pages, the delivered figures, the
 * disputes and the note, is left out until the last page that it rests on; a page that is added later takes nothing back.
 *
 * @returns null when it had not happened, or nothing told of it.
 */
export function cutExchange(item: Exchange, asOf: Day): Exchange | null {
  const sources = item.sources.filter(({ published }) => (published === null ? item.known : latestDay(published)) <= asOf);
  if (latestDay(item.on) > asOf || sources.length === 0) return null;
  const pages = new Set(sources.map((page) => page.id));
  const told = { ...item, sources, claims: item.claims.filter(({ source }) => pages.has(source)) };
  if (item.restsOn <= asOf) return told;
  const { note: _note, ...rest } = told;
  return { ...rest, delivered: item.delivered.map((one) => ({ ...one, count: null })), disputes: [] };
}
