import { z } from "zod";
import { day } from "./day.ts";
import { id, text } from "./text.ts";

/** What somebody or something proposes for the record and nobody has accepted: it is in no count until a person accepts it. */
export const proposal = z.strictObject({
  id,
  kind: id.describe("What it would become: rounds, terms, exchanges …"),
  says: text.describe("What it says, in our own words"),
  proposedBy: z.strictObject({ name: text, kind: z.enum(["person", "machine"]) }).describe("Who or what put it forward"),
  proposed: day.describe("The day it was put forward"),
  wouldConfirm: text.optional().describe("What would have to be found for it to be accepted"),
  record: z.record(z.string(), z.json()).nullable().describe("The record as it would stand; null = a lead, which a person has to write out first")
});
export type Proposal = z.infer<typeof proposal>;

export const proposalsFile = z.strictObject({ about: text.optional(), proposals: z.array(proposal) });
