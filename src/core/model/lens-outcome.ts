import { z } from "zod";
import { agreementOutcome } from "./agreement-outcome.ts";
import { divergenceOutcome } from "./divergence-outcome.ts";
import { sourceLine } from "./evidence.ts";
import { partialDay } from "./day.ts";
import { lack } from "./sentence.ts";
import { CONFIDENCES } from "./statement.ts";
import { id, text } from "./text.ts";

const assay = z.literal("divergence@1");
const given = z.union([id, z.number(), z.null()]);
const asked = z.strictObject({ id, name: text, scale: z.enum(["nominal", "ordinal", "count"]), values: z.array(id).describe("The answers that can be given; empty = a count"), valueNames: z.record(id, text).optional().describe("How values are shown that are no ordinary words"), object: z.literal("unnamed").nullable().describe("unnamed = an answer does not say of whom, so that the same one can accuse opposite sides: never compared") });

/** A divergence in short: enough for a line of a table. */
const brief = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("assessed"), bits: z.number(), low: z.number(), high: z.number(), pValue: z.number().describe("Uncorrected"), capitals: z.int(), readings: z.int() }),
  z.strictObject({ status: z.literal("not-assessable"), ...lack.shape })
]);
export type LensBrief = z.infer<typeof brief>;

const reading = z.strictObject({
  statement: id,
  capital: id,
  speaker: text,
  role: text,
  on: partialDay,
  answers: z.array(given).describe("In the order of the questions; null = not addressed, or not coded"),
  confidence: z.enum(CONFIDENCES).describe("The coder's"),
  summary: text,
  quote: text.nullable(),
  pages: z.array(sourceLine.pick({ reliability: true, credibility: true })),
  origins: z.int().describe("Independent origins of its pages"),
  judged: z.boolean().describe("Some page can be judged on both axes; else it is shown and enters no arithmetic")
});
export type LensReading = z.infer<typeof reading>;

const ofEvent = {
  assay,
  kind: z.literal("event"),
  event: id,
  title: text,
  happened: partialDay,
  term: id.nullable(),
  questions: z.array(asked),
  capitals: z.array(z.strictObject({ id, name: text })).describe("Those that spoke of it, in the order in which they are shown"),
  readings: z.array(reading),
  apart: z.array(z.strictObject({ capital: id, question: id, answers: z.array(given) })).describe("One capital's answers that differ, side by side"),
  divergences: z.array(z.strictObject({ question: id, divergence: brief }))
};

/** How every capital that spoke of one event reads it. */
const eventLens = z.discriminatedUnion("status", [
  z.strictObject({ ...ofEvent, status: z.literal("assessed") }),
  z.strictObject({ ...ofEvent, status: z.literal("not-assessable"), ...lack.shape })
]);

const ofQuestion = {
  assay,
  kind: z.literal("question"),
  question: asked,
  rule: text,
  statements: z.int(),
  unjudged: z.int().describe("Statements of which no page can be judged: left out"),
  capitals: z.array(
    z.strictObject({
      id, name: text, statements: z.int().describe("That can be judged"), answered: z.int(),
      counts: z.array(z.int()).describe("By value"),
      unlike: z.number().nullable().describe("Chance that two of its answers, drawn without putting back, differ; null of fewer than two")
    })
  ),
  counts: z.array(z.strictObject({ statement: id, capital: text, speaker: text, on: partialDay, event: text, count: z.number(), judged: z.boolean() })).describe("Of a question that asks for a count: each a claim, side by side"),
  divergence: divergenceOutcome,
  agreement: agreementOutcome,
  passes: z.strictObject({ both: z.int(), one: z.int(), neither: z.int(), note: text }).describe("Statements coded twice on which both codings, one, or neither found an answer")
};

/** How capitals differ on one question, over all events. */
const questionLens = z.discriminatedUnion("status", [
  z.strictObject({
    ...ofQuestion,
    status: z.literal("assessed"),
    pAdjusted: z.number().describe("Benjamini and Hochberg over the questions that could be tested"),
    tested: z.int().describe("How many those are"),
    level: z.number(),
    differ: z.boolean(),
    withoutLow: brief.describe("Without statements that rest on pages graded D or E alone")
  }),
  z.strictObject({ ...ofQuestion, status: z.literal("not-assessable"), ...lack.shape })
]);

const line = z.strictObject({
  question: id,
  name: text,
  divergence: brief,
  withoutLow: brief.nullable(),
  withinBits: z.number().nullable(),
  betweenBits: z.number().nullable(),
  pAdjusted: z.number().nullable(),
  differ: z.boolean(),
  alpha: z.number().nullable(),
  codedTwice: z.int(),
  answered: z.int()
});
export type LensLine = z.infer<typeof line>;

/** Every question and every event in one finding. */
const caseLens = z.strictObject({
  assay,
  kind: z.literal("case"),
  status: z.literal("assessed"),
  statements: z.int(),
  unjudged: z.int(),
  low: z.int().describe("Statements that rest on pages graded D or E alone"),
  capitals: z.int(),
  level: z.number(),
  interval: z.number(),
  lines: z.array(line),
  events: z.array(z.strictObject({ event: id, title: text, happened: partialDay, statements: z.int(), capitals: z.int(), answers: z.int(), apart: z.int() }))
});

export const lensOutcome = z.union([eventLens, questionLens, caseLens]);
export type LensOutcome = z.infer<typeof lensOutcome>;
export type EventLens = z.infer<typeof eventLens>;
export type QuestionLens = z.infer<typeof questionLens>;
export type CaseLens = z.infer<typeof caseLens>;
