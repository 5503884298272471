import { z } from "zod";
import { day, type Day, partialDay } from "./day.ts";
import { latestDay } from "./day-count.ts";
import { citation } from "./source.ts";
import { id, text } from "./text.ts";

const cited = id.describe("The id of a source of this draft");

/** What can become of a text before anybody is bound by it, in rising order: handed over is not negotiated, and a signature is not yet a deed. */
export const DRAFT_STEPS = ["floated", "handed-over", "tabled", "agreed-ad-referendum", "initialled", "agreed"] as const;
/** What befalls a text besides, and is no step up: a leak tells that it exists, and not how far it came. */
export const DRAFT_ASIDES = ["leaked", "withdrawn", "rejected"] as const;

const status = z.strictObject({
  status: z.enum([...DRAFT_STEPS, ...DRAFT_ASIDES]).describe("Handed over is not negotiated; agreed ad referendum and initialled are not done"),
  on: partialDay.nullable().describe("null = no day is known"),
  accordingTo: text,
  source: cited,
  note: text.optional()
});
export type DraftStatus = z.infer<typeof status>;

/** One of several answers to one question; they stand side by side and nobody averages them. */
const said = z.strictObject({ says: text, accordingTo: text, source: cited });

const place = z
  .tuple([z.number().min(0).max(1), z.number().min(0).max(1)])
  .refine(([low, high]) => low <= high, { path: [1], error: "wanted the higher end second" })
  .describe("Where on the issue's scale, 0 to 1, as an interval: a coder's judgement, not in a source");
export type Place = z.infer<typeof place>;

const copy = z.strictObject({ ...said.shape, place: place.optional() });
export type ClauseCopy = z.infer<typeof copy>;

const topic = z
  .string()
  .max(200)
  .regex(/^([a-z0-9]+(-[a-z0-9]+)*|other: \S.*)$/, { error: "wanted the id of an issue, or “other: ” and what it is about" })
  .describe("An issue of the case, whose scale places the clause; or `other: ` and a few words, where no scale does");

/** One clause of a draft, in our own words. */
const clause = z
  .strictObject({
    n: z.string().min(1).max(40).describe("Its number in the text, or a name where numbers were not seen; `-3` for the third clause of an earlier text, taken out"),
    topic,
    summary: text.describe("In our own words, never the text itself"),
    place: place.nullable().describe("The coder's judgement on the issue's scale; null = none, for the reason given"),
    placeReason: text.optional().describe("Why there is no place"),
    copies: z.array(copy).default([]).describe("Copies or proposals that differ, each with who says so and its own place"),
    changedFrom: z.strictObject({ draft: id.describe("A parent of this draft"), n: z.string().min(1).max(40).describe("The number of the clause there") }).nullable().describe("The clause of a parent that it follows; null = none"),
    change: z.enum(["same", "reworded", "softened", "dropped", "new"]).describe("The coder's own word against that clause; `dropped` marks a clause that this text takes out"),
    softenedFor: id.optional().describe("The party in whose favour, where softened"),
    note: text.optional(),
    sources: z.array(cited).min(1)
  })
  .superRefine((one, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (one.place === null && one.placeReason === undefined) refuse("place", "wanted a place, or a placeReason");
    if ((one.changedFrom === null) !== (one.change === "new")) refuse("change", `wanted ${one.changedFrom === null ? "new, since it follows no clause" : "another word than new, since it follows a clause"}`);
    if ((one.softenedFor === undefined) === (one.change === "softened")) refuse("change", "wanted softened together with softenedFor, or neither");
  });
export type Clause = z.infer<typeof clause>;

/** A text on the table: whose it is and what it comes from, what became of it and when, and its clauses in our own words. One file a draft, named as its id. */
export const draft = z
  .strictObject({
    id,
    title: text,
    lineage: z.strictObject({ parents: z.array(id).describe("Drafts that it was made from; empty = a root"), note: text.optional() }).describe("What it was made from"),
    date: partialDay.describe("The date of the text"),
    dateSaid: z.array(said).default([]).describe("Dates that others give"),
    published: partialDay.nullable().describe("When the text was first seen in print; null = never, or not known"),
    known: day.describe("The day we learnt of it"),
    seenAs: text.describe("What of the text was before the coder: whole, excerpts, reprints"),
    numberOfPoints: z.array(said).default([]).describe("How many points it has, where that is disputed"),
    note: text.optional(),
    statuses: z.array(status).min(1).describe("Never taken back, only followed by others"),
    authors: z.array(said).describe("Who is said to have written it: claims side by side"),
    clauses: z.array(clause).min(1).describe("What it says, clause by clause"),
    notSeen: text.optional().describe("Which parts no page seen shows: not seen is not dropped"),
    sources: z.array(citation).min(1)
  })
  .superRefine(({ clauses }, context) => {
    const seen = new Set<string>();
    clauses.forEach(({ n }, i) => {
      if (seen.has(n)) context.addIssue({ code: "custom", path: ["clauses", i, "n"], message: "wanted each clause once" });
      seen.add(n);
    });
  });
export type Draft = z.infer<typeof draft>;

/**
 * Cuts a draft to a day: pages published by then (an undated one counts from the day we learnt of it), and of statuses, authors, clauses and copies those
 * with such a page. A clause counts from its first page on; its place was judged later, from all of them.
 *
 * @returns null when neither the date of the text nor its publication had come, or no page of it was out.
 */
export function cutDraft(item: Draft, asOf: Day): Draft | null {
  const begins = [item.date, ...(item.published === null ? [] : [item.published])].map(latestDay).sort()[0]!;
  const sources = item.sources.filter(({ published }) => (published === null ? item.known : latestDay(published)) <= asOf);
  if (begins > asOf || sources.length === 0) return null;
  const pages = new Set(sources.map((page) => page.id));
  const told = <T extends { readonly source: string }>(entries: readonly T[]) => entries.filter(({ source }) => pages.has(source));
  return {
    ...item,
    sources,
    dateSaid: told(item.dateSaid),
    numberOfPoints: told(item.numberOfPoints),
    statuses: told(item.statuses).filter(({ on }) => on === null || latestDay(on) <= asOf),
    authors: told(item.authors),
    clauses: item.clauses.flatMap((one) => {
      const own = one.sources.filter((page) => pages.has(page));
      return own.length === 0 ? [] : [{ ...one, sources: own, copies: told(one.copies) }];
    })
  };
}
