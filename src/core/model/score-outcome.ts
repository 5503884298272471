import { z } from "zod";
import { lack } from "./sentence.ts";
import { id } from "./text.ts";

const common = { assay: z.literal("score@1"), forecaster: id };

const parts = z.strictObject({ reliability: z.number(), resolution: z.number(), uncertainty: z.number() });

const skill = z.discriminatedUnion("status", [
  z.strictObject({
    status: z.literal("assessed"),
    baseline: id,
    score: z.enum(["brier", "crps"]),
    forecasts: z.int().describe("Those that the baseline answered too"),
    clusters: z.int().describe("Forecasts that hang together are one"),
    ours: z.number(),
    theirs: z.number(),
    skill: z.number().describe("1 − ours / theirs; above 0 is better than the baseline"),
    interval: z.strictObject({ level: z.number(), low: z.number(), high: z.number() })
  }),
  z.strictObject({ status: z.literal("not-assessable"), baseline: id, ...lack.shape })
]);
export type Skill = z.infer<typeof skill>;

const recalibrated = z.array(z.strictObject({ forecast: z.number(), n: z.int(), events: z.int(), recalibrated: z.number(), low: z.number(), high: z.number() }));

/** Forecasts of whether something happens. */
const events = z.strictObject({
  kind: z.literal("event"),
  brier: z.number(),
  logScore: z.number().describe("In nats, with what came given at least the registered least probability"),
  murphy: parts,
  corrected: parts.describe("Without the bias of few forecasts a probability"),
  corp: z.strictObject({ miscalibration: z.number(), discrimination: z.number(), uncertainty: z.number() }),
  reliability: recalibrated.describe("Probability by probability. low and high: where it would lie if every forecast were calibrated"),
  bins: recalibrated.max(3).describe("The same in at most three bins of like size, the forecast of each their mean")
});

/** Forecasts of how many. */
const counts = z.strictObject({
  kind: z.literal("count"),
  crps: z.number(),
  fairCrps: z.number().nullable().describe("As if draws were a sample; null unless every forecast is an ensemble"),
  logScore: z.number().nullable().describe("null unless every forecast is a distribution"),
  dawidSebastiani: z.number().nullable().describe("null where a forecast has no spread"),
  pit: z.array(z.number()).describe("Heights of the histogram; near 1 where forecasts are calibrated")
});

/** How good forecasts were, and whether better than something simple. */
export const scoreOutcome = z.discriminatedUnion("status", [
  z.strictObject({
    ...common,
    status: z.literal("assessed"),
    forecasts: z.int(),
    clusters: z.int(),
    open: z.int().describe("Not resolved, or annulled: in no score"),
    scores: z.discriminatedUnion("kind", [events, counts]),
    skills: z.array(skill)
  }),
  z.strictObject({ ...common, status: z.literal("not-assessable"), open: z.int(), ...lack.shape })
]);
export type ScoreOutcome = z.infer<typeof scoreOutcome>;
export type ScoreAssessed = Extract<ScoreOutcome, { status: "assessed" }>;
