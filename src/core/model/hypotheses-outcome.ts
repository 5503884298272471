import { z } from "zod";
import { sourceLine } from "./evidence.ts";
import { FITS } from "./hypothesis.ts";
import { lack } from "./sentence.ts";
import { id, text } from "./text.ts";

const column = z.strictObject({ id, name: text, says: text });

const row = z.strictObject({
  id,
  title: text,
  question: text,
  party: id.nullable(),
  series: id.nullable(),
  claimant: text.nullable().describe("Whose figures they are; null = records alone, or a series that was not public"),
  /** First digits of the finding it comes from; null = it comes from records, or there is none. */
  finding: z.string().regex(/^[0-9a-f]{16}$/).nullable(),
  records: z.array(z.strictObject({ record: z.string(), pages: z.array(sourceLine.pick({ name: true, reliability: true, credibility: true })) })),
  word: id.nullable().describe("What it says; null = nothing"),
  silent: id.nullable().describe("Why it says nothing: cannot-tell, not-assessable, no-finding, several-findings, not-public, not-judged; null = it speaks"),
  ratings: z.array(z.strictObject({ coder: id, fits: z.array(z.strictObject({ fit: z.enum(FITS), reason: text })).describe("In the order of the hypotheses") })).describe("Of the word it says; empty where it says nothing"),
  spread: z.int().min(0).max(4).nullable().describe("Steps on the scale between its best and its worst fit, by the coder who sees least; null where it says nothing")
});
export type HypothesesRow = z.infer<typeof row>;

const line = z.strictObject({
  hypothesis: id,
  inconsistency: z.number().nonnegative(),
  contradictions: z.int(),
  strong: z.int().describe("Of the contradictions"),
  fitting: z.int(),
  atRisk: z.int().describe("Items that say something, and of which some word would have contradicted it")
});
export type HypothesesLine = z.infer<typeof line>;

const places = z.array(z.array(id)).describe("Fewest contradictions first; those that tie stand together");

const dropped = z.strictObject({
  kind: z.enum(["item", "claimant", "records", "party"]),
  what: text.nullable().describe("Which item, which claimant's figures or which party was left out; null = all records"),
  items: z.int().describe("That said something and were left out"),
  first: z.array(id),
  firstFlips: z.boolean().describe("Others stand first, or it stands there no longer alone"),
  orderFlips: z.boolean()
});
export type HypothesesDrop = z.infer<typeof dropped>;

const coding = z.strictObject({
  coder: id,
  lines: z.array(line).describe("In the order of the hypotheses"),
  places,
  drops: z.array(dropped),
  first: id.nullable().describe("null = cannot be told"),
  why: z.enum(["tied", "hangs-on-one-item", "not-put-at-risk"]).nullable().describe("Why not")
});
export type HypothesesCoding = z.infer<typeof coding>;

const agreement = z.strictObject({ alpha: z.number().max(1).nullable(), ratings: z.int(), same: z.int(), opposed: z.int().describe("One contradicts, the other fits") });

const common = {
  assay: z.literal("hypotheses@1"),
  coders: z.array(z.strictObject({ id, who: text })),
  hypotheses: z.array(column),
  items: z.array(row)
};

/** Which explanation is contradicted least, how far two coders agree, and what it hangs on. */
export const hypothesesOutcome = z.discriminatedUnion("status", [
  z.strictObject({
    ...common,
    status: z.literal("assessed"),
    codings: z.array(coding).min(1),
    first: id.nullable().describe("By every coder; null = cannot be told"),
    why: z.enum(["tied", "hangs-on-one-item", "not-put-at-risk", "coders-differ"]).nullable(),
    discriminating: z.array(id).describe("Items with the greatest spread; those that tie stand together"),
    idle: z.array(id).describe("Items that say something and set no hypothesis apart from another, whoever codes"),
    agreement: agreement.nullable().describe("null = one coder only")
  }),
  z.strictObject({ ...common, status: z.literal("not-assessable"), ...lack.shape })
]);
export type HypothesesOutcome = z.infer<typeof hypothesesOutcome>;
export type HypothesesAssessed = Extract<HypothesesOutcome, { status: "assessed" }>;
