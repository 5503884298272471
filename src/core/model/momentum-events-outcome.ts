import { z } from "zod";
import { day } from "./day.ts";
import { lack } from "./sentence.ts";
import { id } from "./text.ts";

const interval = z.tuple([z.number(), z.number()]).describe("The estimate give or take the distance within which so many draws of the parametric bootstrap lie");
const pValue = z.number().gt(0).max(1);

/** A part of the expected counts. The talk excess is negative where fewer are expected after rounds. */
const share = z.strictObject({ id: z.enum(["baseline", "talk", "self", "cross"]), share: z.number(), interval90: interval });
export type MomentumShare = z.infer<typeof share>;

/** What one background of the ladder says. */
const rung = z.strictObject({
  shared: z.int(),
  perRegion: z.int(),
  parameters: z.int(),
  logLikelihood: z.number(),
  bic: z.number().describe("Of the background alone, as if no count brought about another"),
  self: z.number().describe("Counts that a count brings about in its own region"),
  cross: z.number().describe("The same in a region that has it for one of its neighbours, before their mean"),
  epidemicShare: z.number().min(0).max(1).describe("Self and cross, of the expected counts"),
  ratio: z.number().describe("Background in the tested nights against other nights"),
  chosen: z.boolean()
});
export type MomentumRung = z.infer<typeof rung>;

/** The three-part rule, part by part. */
const rule = z.strictObject({
  pulse: z.strictObject({ series: id, pValue, passed: z.boolean() }).nullable().describe("The party's registered pulse test; null = it could not be made"),
  likelihoodRatio: z.strictObject({ statistic: z.number(), pValue, passed: z.boolean() }),
  forecasts: z.strictObject({ passed: z.boolean() }).describe("Better with the talk term than without"),
  sameDirection: z.boolean().nullable().describe("Pulse and the talk term point the same way"),
  equivalence: z.strictObject({ passed: z.boolean() }).describe("The 90 % interval of the talk ratio lies inside the margin"),
  epidemic: z.strictObject({
    share: z.number(),
    interval90: interval,
    least: z.number().describe("Smallest share on this background or any that bends more, yet not within four times the nights of the lags"),
    passed: z.boolean().describe("The lower end of the interval and the smallest share are both material")
  }),
  couldSignal: z.boolean().describe("The rounds are enough for the pulse test to find what would not be plain without it"),
  couldMomentum: z.boolean().describe("The rounds are enough for the interval to fit inside the margin")
});
export type MomentumRule = z.infer<typeof rule>;

/** How the night ahead was forecast, from nothing but what came before it. */
const forecasts = z.strictObject({
  from: day,
  nights: z.int(),
  cells: z.int(),
  withTalk: z.number().describe("Mean log score; smaller is better"),
  withoutTalk: z.number(),
  gain: z.number().describe("Without less with, a night"),
  gainError: z.number().describe("Standard error of the gain over nights"),
  rankedProbability: z.number().describe("Mean ranked probability score with the talk term"),
  calibrationZ: z.number().describe("Above 0: counts lie farther from the forecasts than these allow"),
  transforms: z.array(z.number()).describe("Density of the probability integral transform, ten bins")
});

const common = {
  assay: z.literal("momentum@1"),
  track: z.literal("events"),
  trial: id,
  role: z.enum(["registered", "descriptive"]),
  party: id.describe("Whose calendar it is"),
  series: id,
  regions: z.array(id).describe("Columns that had enough reports"),
  leftOut: z.array(id).describe("Columns that had not"),
  unit: z.enum(["night", "day"]),
  episodes: z.int()
};

/** Do counts follow the talks, or each other? Track A: the endemic–epidemic model. */
export const momentumEventsOutcome = z.discriminatedUnion("status", [
  z.strictObject({
    ...common,
    status: z.literal("assessed"),
    verdict: z.enum(["signalling", "momentum", "undetermined"]).nullable().describe("Only the registered trial has one"),
    forcedByRounds: z.boolean().describe("With so few rounds neither of the two could have come out"),
    rule,
    shares: z.array(share).min(2),
    talk: z.strictObject({
      nights: z.int().describe("Tested nights that were fitted"),
      ratio: z.number(),
      interval90: interval,
      interval95: interval,
      direct: z.number().describe("Counts that the talk term adds or takes away"),
      total: z.number().nullable().describe("The same with what those bring about in turn; null = excitation does not die out"),
      totalInterval90: interval.nullable(),
      detectable: z.number().describe("Ratio found with 80 % power"),
      logErrorIfIndependent: z.number().nullable().describe("Standard error of its logarithm, were regions independent given the past; null = not to be had")
    }),
    spread: z.strictObject({ self: z.number(), cross: z.number(), eigenvalue: z.number(), lagWeights: z.array(z.number()) }),
    ladder: z.array(rung).min(1),
    forecasts: forecasts.nullable().describe("null = no night to forecast"),
    fit: z.strictObject({
      from: day,
      to: day.describe("Last night, inclusive"),
      cells: z.int().describe("Nights times regions that were fitted"),
      missing: z.int(),
      logLikelihood: z.number(),
      dispersions: z.array(z.strictObject({ from: day, psi: z.number() })),
      shockSd: z.number().describe("Standard deviation of the factor by which all regions move together in a night")
    }),
    level: z.number(),
    margin: z.strictObject({ low: z.number(), high: z.number() }),
    materialShare: z.number(),
    bootstrapRuns: z.int()
  }),
  z.strictObject({ ...common, status: z.literal("not-assessable"), ...lack.shape })
]);
export type MomentumEventsOutcome = z.infer<typeof momentumEventsOutcome>;
export type MomentumEventsAssessed = Extract<MomentumEventsOutcome, { status: "assessed" }>;
