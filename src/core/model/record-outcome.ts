import { z } from "zod";
import { day } from "./day.ts";
import { credibility, reliability } from "./grade.ts";
import { id, text } from "./text.ts";

const count = z.int().nonnegative();
const recordName = text.describe("<kind>/<id>");

/** What the record holds: how many records of each kind, how well they are sourced, what waits, and what is only proposed. */
export const recordOutcome = z.strictObject({
  assay: z.literal("record@1"),
  status: z.literal("assessed"),
  kinds: z.array(
    z.strictObject({
      kind: id,
      records: count,
      oneOrigin: count.describe("Records all of whose pages have one origin: a reprint is no second witness"),
      undated: count.describe("Records without a dated page, which count from the day we learnt of them"),
      grades: z.array(z.strictObject({ reliability, credibility, records: count })).describe("By the best page of each record; credibility 1 only with two origins")
    })
  ),
  waiting: z.array(z.strictObject({ record: recordName, page: id.nullable().describe("The page whose parts of the record wait; null = the whole record does"), origin: text, since: day, until: day })),
  steps: z.array(z.strictObject({ series: id, class: id, from: day, to: day, why: z.enum(["open", "reverted"]), step: z.number(), unit: text })),
  proposals: z.array(z.strictObject({ id, kind: id, says: text, by: text, isMachine: z.boolean(), isLead: z.boolean(), proposed: day }))
});
export type RecordOutcome = z.infer<typeof recordOutcome>;
