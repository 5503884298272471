import { z } from "zod";
import { day } from "./day.ts";
import { EVIDENCE_ASPECTS } from "./evidence-words.ts";
import { FITS } from "./hypothesis.ts";
import { id, text } from "./text.ts";

const asked = z
  .strictObject({
    asks: z.enum(EVIDENCE_ASPECTS).describe("Of which assay, and what: its answers are the words that are rated"),
    subject: id.describe("What the finding is about: a series, an undertaking, a claim"),
    calendar: id.optional().describe("Whose rounds; absent = the finding has none"),
    role: id.optional().describe("registered, companion, descriptive …, where a subject has several"),
    classes: z.array(id).optional().describe("Classes of the series, where a subject has several"),
    window: id.optional().describe("Of pulse: which window of nights"),
    party: id.optional().describe("Of pledge: whose part"),
    against: id.optional().describe("Of answer: whose salvos may be answered"),
    where: z.enum(["air", "ground"]).optional().describe("Of pledge: which part")
  })
  .describe("The one finding it comes from");
export type EvidenceAsked = z.infer<typeof asked>;

const borne = z.strictObject({
  record: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/, { error: "wanted <kind>/<id>" }).describe("<kind>/<id>: events, terms, rounds, statements …"),
  pages: z.array(id).min(1).describe("The pages of the record that say it; one that can be judged is enough")
});

const rating = z.strictObject({
  coder: id.describe("A coder of registration.hypotheses"),
  word: id.describe("What the finding could say; of records: recorded"),
  hypothesis: id,
  fit: z.enum(FITS),
  reason: text.describe("In few words")
});
export type EvidenceRating = z.infer<typeof rating>;

/** An item of evidence that competing explanations are held against: a finding, or records; with what each coder makes of every word it could say. */
export const evidenceItem = z
  .strictObject({
    id,
    title: text,
    question: text.describe("What it answers"),
    party: id.nullable().describe("Whose violence it tells of; null = no one party's"),
    series: id.nullable().describe("The series it rests on in the end; null = records alone"),
    known: day.describe("The day it was written down"),
    finding: asked.optional(),
    records: z.array(borne).min(1).optional(),
    ratings: z.array(rating)
  })
  .refine(({ finding, records }) => (finding === undefined) !== (records === undefined), { error: "wanted either a finding or records" });
export type EvidenceItem = z.infer<typeof evidenceItem>;

export const evidenceFile = z.strictObject({ about: text.optional(), evidence: z.array(evidenceItem) });
