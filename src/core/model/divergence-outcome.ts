import { z } from "zod";
import { lack } from "./sentence.ts";
import { id } from "./text.ts";

const common = { assay: z.literal("divergence@1"), question: id };

/** How far capitals differ in what they answer to one question. */
export const divergenceOutcome = z.discriminatedUnion("status", [
  z.strictObject({
    ...common,
    status: z.literal("assessed"),
    values: z.array(id).describe("The answers that could be given"),
    capitals: z.array(z.strictObject({ capital: id, readings: z.int(), counts: z.array(z.int()).describe("By answer") })),
    events: z.int().describe("Events that at least two of these capitals answered on"),
    readings: z.int().describe("Readings that were used"),
    leftOut: z.int().describe("Answers of capitals with too few, or on events that no other of these capitals answered on"),
    notAddressed: z.int().describe("Readings that do not speak of it: no answer, and not counted as one"),
    rawBits: z.number().describe("Divergence of the counts as they stand, which few readings make too large"),
    chanceBits: z.number().describe("Mean divergence when readings are dealt to capitals at random within each event"),
    bits: z.number().describe("rawBits less chanceBits; below 0 is less than chance gives"),
    interval: z.strictObject({ level: z.number(), low: z.number(), high: z.number() }),
    pValue: z.number().describe("Of the smoothed divergence among random dealings"),
    dealings: z.int(),
    halves: z
      .strictObject({ withinBits: z.number(), betweenBits: z.number() })
      .describe("Mean divergence of two halves of one capital's readings, and of halves of two capitals' readings, of like sizes")
  }),
  z.strictObject({ ...common, status: z.literal("not-assessable"), notAddressed: z.int(), ...lack.shape })
]);
export type DivergenceOutcome = z.infer<typeof divergenceOutcome>;
export type DivergenceAssessed = Extract<DivergenceOutcome, { status: "assessed" }>;
