import { z } from "zod";
import { day } from "./day.ts";
import { lack } from "./sentence.ts";
import { id, text } from "./text.ts";

const interval = z.tuple([z.number().nullable(), z.number().nullable()]).describe("null = the end was not reached");

/** A rate ratio with its intervals by test inversion with refit. 1 = as expected. */
const effect = z.strictObject({ ratio: z.number(), interval90: interval, interval95: interval });
export type PulseEffect = z.infer<typeof effect>;

/** One window of nights around the rounds, pooled over the episodes. */
const windowResult = z.strictObject({
  id,
  role: z.enum(["confirmatory", "exploratory"]),
  kind: z.enum(["before", "during", "after", "contrast"]),
  first: z.int().nullable().describe("First night, counted from the round; null for a window without fixed nights"),
  last: z.int().nullable(),
  nights: z.int().describe("Nights with a report; each counted once"),
  episodes: z.int(),
  observed: z.number(),
  expected: z.number(),
  z: z.number().describe("Efficient score, less the mean of the shifts, over their standard deviation"),
  pValue: z.number().gt(0).max(1).describe("Two-sided about the mean of the shifts"),
  pAbove: z.number().gt(0).max(1).describe("Share of shifts that show at least as much"),
  pAdjusted: z.number().gt(0).max(1).describe("Confirmatory: Holm over the parties; exploratory: max-T over the windows"),
  effect: effect.nullable(),
  equivalent: z.boolean().nullable().describe("90 % interval inside the margin"),
  detectableRise: z.number().nullable().describe("Rate ratio found with 80 % power")
});
export type PulseWindowResult = z.infer<typeof windowResult>;

const episode = z.strictObject({
  from: day,
  to: day,
  rounds: z.array(id),
  partiesPresent: z.array(id),
  nights: z.int(),
  observed: z.number(),
  expected: z.number(),
  duringNights: z.int(),
  duringPooled: z.boolean().describe("false = longer than the registered limit, reported apart"),
  duringObserved: z.number(),
  duringExpected: z.number()
});
export type PulseEpisode = z.infer<typeof episode>;

/** The same question asked another way; no stars. */
const sensitivity = z.strictObject({
  id,
  /** What the sensitivity was run on, e.g. the episode left out; null where there is nothing to name. */
  on: text.nullable(),
  ratio: z.number().nullable(),
  z: z.number().nullable(),
  pValue: z.number().nullable(),
  n: z.int().describe("Episodes, shifts or nights it rests on"),
  lack: lack.nullable()
});
export type PulseSensitivity = z.infer<typeof sensitivity>;

/** What a test in common use would say of the same nights; shown beside, never used. */
const usualTest = z.strictObject({ id, ratio: z.number(), interval95: interval, pValue: z.number() });
export type UsualTest = z.infer<typeof usualTest>;

/** Day by day: what was reported, what the talk-blind model expects, and its 90 % band. Entry i is night `from` + i. */
const nights = z.strictObject({
  from: day,
  observed: z.array(z.number().nullable()),
  expected: z.array(z.number().nullable()),
  low: z.array(z.number().nullable()),
  high: z.array(z.number().nullable())
});

const fit = z.strictObject({
  from: day,
  to: day.describe("Last night, inclusive"),
  nights: z.int(),
  missing: z.int(),
  trendDf: z.int(),
  dispersions: z.array(z.strictObject({ from: day, theta: z.number() })),
  logLikelihood: z.number()
});

export const PULSE_ROLES = ["registered", "secondary", "stratum", "control", "companion", "descriptive"] as const;

const common = {
  assay: z.literal("pulse@1"),
  role: z.enum(PULSE_ROLES),
  party: id.describe("Whose calendar it is"),
  series: id,
  classes: z.array(id),
  unit: z.enum(["night", "day"]),
  episodes: z.array(episode),
  nights: nights.nullable()
};

/** Does violence rise or fall around rounds of talks? */
export const pulseOutcome = z.discriminatedUnion("status", [
  z.strictObject({
    ...common,
    status: z.literal("assessed"),
    verdict: z.enum(["rise", "fall", "no-change", "cannot-tell"]).nullable().describe("Only the registered test has one"),
    margin: z.strictObject({ low: z.number(), high: z.number() }),
    level: z.number(),
    confirmatory: id,
    windows: z.array(windowResult).min(1),
    fit,
    shifts: z.strictObject({
      from: day,
      to: day.describe("First night after the eligible period"),
      observed: z.number(),
      values: z.array(z.number()).describe("z of the confirmatory window at every circular shift, the identity first")
    }),
    sensitivities: z.array(sensitivity),
    usualTests: z.array(usualTest)
  }),
  z.strictObject({ ...common, status: z.literal("not-assessable"), ...lack.shape })
]);
export type PulseOutcome = z.infer<typeof pulseOutcome>;
export type PulseAssessed = Extract<PulseOutcome, { status: "assessed" }>;
