import { z } from "zod";
import { day } from "./day.ts";
import { lack } from "./sentence.ts";
import { id } from "./text.ts";

const common = { assay: z.literal("audit@1"), claim: id };

const placebo = z.strictObject({
  months: z.int(),
  dates: z.int().describe("Dates with both windows complete"),
  atLeastAsMuch: z.int()
});

/** What a published claim looks like when it is recomputed. */
export const auditOutcome = z.union([
  z.strictObject({
    ...common,
    status: z.literal("assessed"),
    kind: z.literal("window-ratio"),
    windowDays: z.int(),
    statedWindowDays: z.int(),
    before: z.strictObject({ from: day, to: day.describe("First day after it"), published: z.number(), ours: z.number(), reported: z.int() }),
    after: z.strictObject({ from: day, to: day, published: z.number(), ours: z.number(), reported: z.int() }),
    ratio: z.number(),
    publishedPercent: z.number(),
    percentOfPublishedTotals: z.number(),
    percentOfTruncatedMeans: z.number(),
    percentInStatedWindow: z.number().nullable(),
    poissonZ: z.number().describe("What the claim amounts to if days were independent Poisson counts"),
    placebos: z.array(placebo)
  }),
  z.strictObject({
    ...common,
    status: z.literal("assessed"),
    kind: z.literal("large-strike-near-rounds"),
    rounds: z.int(),
    withStrike: z.int(),
    publishedRounds: z.int(),
    publishedWithStrike: z.int(),
    expectedByChance: z.number(),
    pAbove: z.number().gt(0).max(1),
    shifts: z.int()
  }),
  z.strictObject({
    ...common,
    status: z.literal("assessed"),
    kind: z.literal("lull-then-surge"),
    test: id,
    before: z.strictObject({ ratio: z.number(), low: z.number().nullable(), high: z.number().nullable(), pAdjusted: z.number() }).nullable(),
    after: z.strictObject({ ratio: z.number(), low: z.number().nullable(), high: z.number().nullable(), pAdjusted: z.number() }).nullable(),
    contrast: z.strictObject({ ratio: z.number(), low: z.number().nullable(), high: z.number().nullable(), pAdjusted: z.number() }),
    detectable: z.number().nullable()
  }),
  z.strictObject({ ...common, status: z.literal("not-assessable"), kind: z.string(), ...lack.shape })
]);
export type AuditOutcome = z.infer<typeof auditOutcome>;
