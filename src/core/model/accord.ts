import { z } from "zod";
import { day, type Day } from "./day.ts";
import { latestDay } from "./day-count.ts";
import { handover } from "./exchange.ts";
import { citation } from "./source.ts";
import { id, text } from "./text.ts";

const cited = id.describe("The id of a source of this item");

/** An accord on an exchange: how many each side was to get, and what is said of the whole once it was carried out. */
export const accord = z.strictObject({
  id,
  title: text,
  agreedOn: day.describe("The day it was made"),
  terms: z.array(id).describe("Undertakings of terms.yaml that it belongs to"),
  agreed: z
    .array(
      z.strictObject({
        ...handover.shape,
        count: z.int().positive().describe("As the accord says"),
        term: id.optional().describe("The undertaking that this figure belongs to, where the accord has several"),
        source: cited
      })
    )
    .min(1)
    .describe("How many of what each side was to get"),
  totals: z
    .array(
      z.strictObject({
        to: handover.shape.to,
        what: handover.shape.what,
        said: text.describe("The figure as it was given: “more than 1,000”"),
        low: z.int().nonnegative().describe("The least that the words allow"),
        high: z.int().nonnegative().nullable().describe("null = no upper end was given"),
        accordingTo: text,
        party: id.nullable().describe("The party that says so; null = somebody else"),
        source: cited
      })
    )
    .describe("Claims of what was delivered in all"),
  judgement: z
    .strictObject({ by: text.describe("Whose judgement it is"), counted: z.array(handover).describe("What was delivered, as the coder counts; null = cannot be told"), note: text.optional(), restsOn: day.describe("Day of the last page it rests on") })
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
