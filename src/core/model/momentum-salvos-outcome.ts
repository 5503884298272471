import { z } from "zod";
import { day } from "./day.ts";
import { lack } from "./sentence.ts";
import { id } from "./text.ts";

const share = z.number().min(0).max(1);
const interval = z.tuple([z.number().nullable(), z.number().nullable()]).describe("null = the end was not reached");

/** How often a salvo came so many nights after the last one. */
const wait = z.strictObject({
  since: z.int().positive().describe("Nights since the last salvo"),
  orMore: z.boolean().describe("true = so many nights or more"),
  nights: z.int(),
  salvos: z.int(),
  rate: share,
  low: share.describe("95 % interval, Wilson"),
  high: share
});

/** The fitted hazard by nights since the last salvo, all else at its mean, with a pointwise 95 % interval. */
const smooth = z.strictObject({ since: z.int().positive(), hazard: share, low: share, high: share });

/** Do salvos avoid or seek each other, against shuffles inside blocks of nights. */
const spacing = z.strictObject({
  within: z.int().positive().describe("Salvos at most so many nights apart are a close pair"),
  blockNights: z.int().positive(),
  draws: z.int(),
  pairs: z.int(),
  expected: z.number().describe("Mean of the shuffles"),
  z: z.number(),
  pValue: z.number().gt(0).max(1),
  pAdjusted: z.number().gt(0).max(1).describe("Registered: Holm over the parties"),
  wider: z.strictObject({ blockNights: z.int().positive(), expected: z.number(), pValue: z.number().gt(0).max(1) }).describe("The same with blocks twice as long; no stars"),
  verdict: z.enum(["inhibition", "excitation", "cannot-tell"]).nullable().describe("Only the registered test has one")
});

/** One window of nights around the rounds, pooled over the episodes. */
export const salvoWindow = z.strictObject({
  id,
  role: z.enum(["confirmatory", "exploratory"]),
  first: z.int().nullable(),
  last: z.int().nullable(),
  nights: z.int(),
  salvos: z.int(),
  expected: z.number().describe("By the talk-blind clock"),
  z: z.number(),
  pValue: z.number().gt(0).max(1).describe("Two-sided about the mean of the shifts"),
  pAbove: z.number().gt(0).max(1),
  pAdjusted: z.number().gt(0).max(1).describe("Confirmatory and registered: Holm over the parties"),
  oddsRatio: z.number().nullable().describe("0 = no salvo in the window; null = could not be found"),
  interval90: interval,
  interval95: interval,
  equivalent: z.boolean(),
  detectable: z.number().describe("Odds ratio found with 80 % power"),
  pIfNone: z.number().gt(0).max(1).describe("p, had no salvo fallen in the window: the most that a fall could show"),
  expectedNeeded: z.number().describe("Salvos to be expected in the window before `no change` could be shown")
});
export type SalvoWindowResult = z.infer<typeof salvoWindow>;

const sizeCommon = { threshold: z.number(), salvos: z.int(), inWindow: z.int(), median: z.number() };
const size = z.discriminatedUnion("status", [
  z.strictObject({ ...sizeCommon, status: z.literal("assessed"), ratio: z.number().describe("Mean size in the tested nights against elsewhere"), interval95: interval, theta: z.number() }),
  z.strictObject({ ...sizeCommon, status: z.literal("not-assessable"), ...lack.shape })
]);
export type SalvoSize = z.infer<typeof size>;

/** A salvo that the clock did not expect. */
const offSchedule = z.strictObject({ day, size: z.number(), since: z.int(), hazard: share, window: id.nullable().describe("Window of talks that it fell in") });
export type OffScheduleSalvo = z.infer<typeof offSchedule>;

const common = {
  assay: z.literal("momentum@1"),
  track: z.literal("salvos"),
  role: z.enum(["registered", "secondary"]),
  party: id.describe("Whose salvos and whose calendar"),
  series: id,
  classes: z.array(id),
  unit: z.enum(["night", "day"]),
  threshold: z.number()
};

/** Do large salvos keep a clock of their own, and do talks move it? */
export const momentumSalvosOutcome = z.discriminatedUnion("status", [
  z.strictObject({
    ...common,
    status: z.literal("assessed"),
    from: day,
    to: day.describe("Last night, inclusive"),
    nights: z.int().describe("Nights with a report on which a salvo could come"),
    silent: z.int().describe("Nights without a report"),
    salvos: z.int(),
    base: share.describe("Salvos a night"),
    waits: z.array(wait),
    smooth: z.array(smooth),
    spacing,
    episodes: z.int(),
    verdict: z.enum(["rise", "fall", "no-change", "cannot-tell"]).nullable().describe("Of the tested window; null where too few rounds or not registered"),
    windows: z.array(salvoWindow).describe("Empty where there are too few rounds"),
    talkLack: lack.nullable(),
    size: size.nullable(),
    offSchedule: z.array(offSchedule),
    fit: z.strictObject({ parameters: z.int(), trendDf: z.int(), logLikelihood: z.number(), level: z.number().describe("Log odds a unit of log level") })
  }),
  z.strictObject({ ...common, status: z.literal("not-assessable"), ...lack.shape })
]);
export type MomentumSalvosOutcome = z.infer<typeof momentumSalvosOutcome>;
export type MomentumSalvosAssessed = Extract<MomentumSalvosOutcome, { status: "assessed" }>;
