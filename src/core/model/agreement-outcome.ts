import { z } from "zod";
import { lack } from "./sentence.ts";
import { id } from "./text.ts";

const common = { assay: z.literal("agreement@1"), question: id };

/** How far coders agree on one question, beyond what chance would give. */
export const agreementOutcome = z.discriminatedUnion("status", [
  z.strictObject({
    ...common,
    status: z.literal("assessed"),
    metric: z.enum(["nominal", "ordinal", "interval"]),
    units: z.int().describe("Coded at least twice"),
    coders: z.int(),
    oneHand: z.boolean().describe("One person did every pass: how steady, not how agreed"),
    alpha: z.number().describe("1 is full agreement, 0 is chance"),
    agreed: z.int().describe("Units on which all codings are the same"),
    interval: z
      .discriminatedUnion("status", [
        z.strictObject({ status: z.literal("assessed"), level: z.number(), low: z.number(), high: z.number(), undefinedDraws: z.int().describe("Resamples that held one value only, left out") }),
        z.strictObject({ status: z.literal("not-assessable"), ...lack.shape })
      ])
      .describe("Not given with few units, or where one value prevails: it would be far too narrow"),
    prevalence: z.array(z.strictObject({ value: id, codings: z.int() })).describe("How often each value was given: alpha falls when one prevails")
  }),
  z.strictObject({ ...common, status: z.literal("not-assessable"), ...lack.shape })
]);
export type AgreementOutcome = z.infer<typeof agreementOutcome>;
export type AgreementAssessed = Extract<AgreementOutcome, { status: "assessed" }>;
