import { z } from "zod";
import { day, partialDay } from "./day.ts";
import { sourceLine } from "./evidence.ts";
import { id, text } from "./text.ts";

const row = z.strictObject({
  event: id,
  title: text,
  kind: id,
  place: text.nullable().describe("In the words of the record; null = none is told"),
  happened: partialDay,
  happenedNote: text.nullable(),
  firstPublished: day.nullable().describe("Of the pages that can be judged and are dated to the day"),
  known: day,
  lagDays: z.int().nullable().describe("From the day it happened to the first page; below 0 = told of beforehand; null = one of the days is not known"),
  pages: z.array(sourceLine.pick({ reliability: true, credibility: true })),
  undated: z.int(),
  origins: z.int()
});
export type EventRow = z.infer<typeof row>;

const retold = z.strictObject({
  event: id,
  title: text,
  happened: partialDay,
  known: day,
  page: sourceLine,
  words: text.describe("By which the page dates it, quoted"),
  lagDays: z.int().nullable(),
  late: z.boolean().describe("More days had gone by than such a word allows")
});
export type Retold = z.infer<typeof retold>;

/** What happened as the record has it, with three dates each: happened, published, known. */
export const eventOutcome = z.strictObject({
  assay: z.literal("event@1"),
  status: z.literal("assessed"),
  kinds: z.array(z.strictObject({ kind: id, events: z.int() })),
  lag: z.strictObject({
    events: z.int().describe("With both days known"),
    medianDays: z.number().nullable(),
    greatest: z.strictObject({ event: id, title: text, days: z.int() }).nullable(),
    before: z.int().describe("Told of before they happened")
  }),
  pages: z.array(z.strictObject({ reliability: sourceLine.shape.reliability, pages: z.int() })),
  undated: z.int().describe("Pages without a date"),
  recentDays: z.int().describe("How long “recent” may be said"),
  retold: z.array(retold),
  events: z.array(row)
});
export type EventOutcome = z.infer<typeof eventOutcome>;
