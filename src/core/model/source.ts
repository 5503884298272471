import { z } from "zod";
import { day, type Day, partialDay } from "./day.ts";
import { credibility, type Reliability, reliability } from "./grade.ts";
import { id, text, webAddress } from "./text.ts";

const DEFAULT_UPDATE_CYCLE_DAYS = 7;

/** A grade of reliability with the time for which it stood and why. */
const reliabilitySpell = z.strictObject({
  grade: reliability,
  from: day.nullable().describe("First day the grade stood; null = from the beginning"),
  to: day.nullable().describe("First day it no longer stood; null = it still stands"),
  reason: text
});

/** An outlet or body that publishes: who it is, how far to trust it, whom it copies. */
export const source = z.strictObject({
  id,
  name: text,
  kind: text.describe("agency, broadcaster, newspaper, ministry, aggregator …"),
  country: z.string().regex(/^[A-Z]{2}$/).describe("ISO 3166 two letters; XX = not known"),
  affiliation: text,
  reliability: z.array(reliabilitySpell).min(1),
  copies: z.array(id).describe("Sources whose texts it was seen to relay: a reprint counts once, with its origin"),
  hosts: z.array(z.string().min(1).max(255)),
  machineCoded: z.literal(true).optional().describe("Set where a program codes its items from texts: each is a proposal until a person accepts it"),
  updateCycleDays: z.int().positive().max(366).default(DEFAULT_UPDATE_CYCLE_DAYS)
});
export type Source = z.infer<typeof source>;

export const sourcesFile = z.strictObject({ about: text.optional(), sources: z.array(source) });

/** Returns the grade that a source stood at on a day; before its first dated grade, that grade. */
export function reliabilityOn({ reliability: spells }: Pick<Source, "reliability">, on: Day): Reliability {
  return (spells.filter(({ from }) => from === null || from <= on).at(-1) ?? spells[0]!).grade;
}

/** Where an item was read: one page of one source, with the item's own grade. */
export const citation = z.strictObject({
  id: id.describe("Name by which fields of this item refer to the page"),
  source: id.describe("Entry of sources.yaml"),
  url: webAddress.nullable(),
  publisher: text.optional(),
  published: partialDay.nullable().describe("When the page was published; null = not dated, counts from `known`"),
  credibility,
  origin: id.optional().describe("Entry of sources.yaml whose text the page carries, where it says so: the reprint and its origin are one witness"),
  accepted: z.strictObject({ by: text, on: day, reason: text }).optional().describe("Who accepted an item that a program coded, when and why"),
  reliabilityOfCopy: reliability.optional().describe("Grade of this very copy where it deviates from the source's"),
  reliabilityOfCopyReason: text.optional()
});
export type Citation = z.infer<typeof citation>;
