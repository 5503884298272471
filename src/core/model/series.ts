import { z } from "zod";
import { day, type Day } from "./day.ts";
import { id, text, webAddress } from "./text.ts";

/** A stretch of days in which empty cells mean “no report”, and why. */
const gap = z
  .strictObject({
    from: day,
    to: day.describe("First day after it"),
    reason: text,
    closed: z.literal(true).optional().describe("Set where there is nothing to report on such days, as when a market is closed: an empty cell is no silence then")
  })
  .refine((g) => g.from < g.to, { path: ["to"], error: "wanted a day after the first" });

/** A warning; one that could not be known before a day says from when it holds, so that a replay does not show it earlier. */
const caveat = z.union([text, z.strictObject({ from: day, text })]);

/** What a marked day's revision is: earlier dead added in bulk, bodies found, silent days caught up on, or figures moved or taken back. */
export const REVISION_KINDS = ["bulk-revision", "recovered", "backfill", "reclassified"] as const;

/** What was reported on a day and is no event of it. The cell of the day holds the event alone where the report tells the two apart. */
export const revision = z.strictObject({
  day,
  class: id.optional().describe("Absent = all classes"),
  kind: z.enum(REVISION_KINDS),
  amount: z.number().nullable().describe("What was added, less than zero where it was taken back; null = not told"),
  suspected: z.literal(true).optional().describe("Set where a rule found it and no report says so: the amount then still stands in the cell, and ranges run from without it to with it"),
  text,
  source: text.optional()
});
export type Revision = z.infer<typeof revision>;

/** What stands beside a series' figures: what they count, who says so, and what is wrong with them. */
export const sidecar = z.strictObject({
  id,
  title: text,
  shortTitle: text.optional().describe("How a sentence names the series; the title, where it is absent"),
  unit: text.describe("What one of the figures is one of"),
  classes: z.record(id, text).describe("One entry a column: what the class counts"),
  party: id.nullable().describe("The party whose acts are counted; null = not one party's"),
  claimant: z.strictObject({
    name: text,
    party: id.nullable().describe("Set when the claimant is a belligerent: the figures are its claim"),
    kind: z.enum(["belligerent-claim", "official", "satellite", "research", "machine-coded", "media"]).describe("A figure by a belligerent is a claim; one coded by machine was seen by nobody")
  }).describe("Who says so"),
  source: z.strictObject({ name: text, url: webAddress.nullable(), file: text.optional(), note: text.optional() }),
  licence: text,
  coverage: z.strictObject({ from: day.describe("First day"), to: day.describe("Last day, inclusive") }).describe("The days of the CSV, each with a row"),
  booking: z.strictObject({
    unit: z.enum(["night", "day"]).describe("night = booked to the evening on which the attack night starts"),
    rule: text.describe("By which rule a figure gets its day")
  }).describe("How figures are booked to days"),
  publicationLagDays: z.int().nonnegative().max(366).describe("Days from the day counted to the day its figure is public: a replay shows no figure earlier"),
  updateCycleDays: z.int().positive().max(366).optional().describe("Set for figures that one hand draws and may redraw, as a map: a large step counts only when it has stood so long"),
  gaps: z.array(gap).describe("Every empty cell lies in one of them"),
  breaks: z.array(z.strictObject({ day, text })).describe("Days on which the way of counting changed"),
  caveats: z.array(caveat).describe("What a reader must know before using them"),
  revisions: z.array(revision).optional().describe("Days on which a report also changed what had been reported before")
});
export type Sidecar = z.infer<typeof sidecar>;

/** Daily figures without holes in the calendar: entry i of a class belongs to day `from` + i; null = no report. */
export interface Series {
  readonly sidecar: Sidecar;
  readonly from: Day;
  readonly length: number;
  readonly values: Readonly<Record<string, readonly (number | null)[]>>;
}
