import { z } from "zod";
import { day, type Day } from "./day.ts";
import { latestDay } from "./day-count.ts";
import { HANDED_OVER, handover } from "./exchange.ts";
import { citation } from "./source.ts";
import { id, text } from "./text.ts";

const cited = id.describe("The id of a source of this item");

/** An accord on an exchange: how many each side was to get, and what is said of the whole once it was carried out. */
export const accord = z.strictObject({
  id,
  title: text,
  agreedOn: day,
  terms: z.array(id).describe("Undertakings of terms.yaml that it belongs to"),
  agreed: z.array(z.strictObject({ to: id, what: z.enum(HANDED_OVER), count: z.int().positive(), term: id.optional().describe("The undertaking that this figure belongs to, where the accord has several"), source: cited })).min(1),
  totals: z
    .array(
      z.strictObject({
        to: id,
        what: z.enum(HANDED_OVER),
        said: text.describe("The figure as it was given: “more than 1,000”"),
        low: z.int().nonnegative(),
        high: z.int().nonnegative().nullable().describe("null = no upper end was given"),
        accordingTo: text,
        party: id.nullable(),
        source: cited
      })
    )
    .describe("Claims of what was delivered in all"),
  judgement: z
    .strictObject({ by: text, counted: z.array(handover), note: text.optional(), restsOn: day.describe("Day of the last page it rests on") })
    .nullable()
    .describe("How the coder counted what was delivered, and what is a coder's opinion"),
  known: day.describe("The day we learnt of it"),
  sources: z.array(citation).min(1)
});
export type Accord = z.infer<typeof accord>;

export const accordsFile = z.strictObject({ about: text.optional(), accords: z.array(accord) });

/**
 * Cuts an accord to a day: pages published by then, and the figures that stand on them; a coder's opinion only once all it rests on was public.
 *
 * @returns null when it had not been made, or no page told how much was agreed.
 */
export function cutAccord(item: Accord, asOf: Day): Accord | null {
  const sources = item.sources.filter(({ published }) => (published === null ? item.known : latestDay(published)) <= asOf);
  const pages = new Set(sources.map((page) => page.id));
  const agreed = item.agreed.filter(({ source }) => pages.has(source));
  if (item.agreedOn > asOf || agreed.length === 0) return null;
  return {
    ...item,
    sources,
    agreed,
    totals: item.totals.filter(({ source }) => pages.has(source)),
    judgement: item.judgement !== null && item.judgement.restsOn <= asOf ? item.judgement : null
  };
}
