import { z } from "zod";
import { day } from "./day.ts";
import { lack } from "./sentence.ts";
import { id, text } from "./text.ts";

const estimate = z.strictObject({ value: z.number(), low: z.number(), high: z.number() }).describe("With its 95 % limits");

const change = z.strictObject({
  day: day.describe("First day of the new level"),
  earliest: day.describe("95 % limits of that day; both can be the day"),
  latest: day,
  before: z.number().describe("Mean a day (or week) of the segment before"),
  after: z.number(),
  ratio: estimate.nullable().describe("after / before; null where a level is not above 0"),
  difference: estimate,
  shape: z.enum(["sudden", "gradual", "either"]).describe("Whether a step or a smooth course describes the two segments better"),
  breaks: z.array(z.strictObject({ day, text })).describe("Changes in the way of counting near it"),
  silentDays: z.int().describe("Days without a report within the limits of the date"),
  rounds: z.array(id).describe("Rounds within the registered number of days")
});
export type Change = z.infer<typeof change>;

const segment = z.strictObject({ from: day, to: day.describe("Last day, inclusive"), reported: z.int(), mean: z.number() });

const trend = z.strictObject({
  blocks: z.int().describe("Of which more than half of the weeks have a mean"),
  blockDays: z.int(),
  z: z.number(),
  inflation: z.number().min(1).describe("By how much autocorrelation widens the variance"),
  pValue: z.number().gt(0).max(1),
  slope: estimate.describe("Growth of the daily (or weekly) figure in 30 days")
});

const common = {
  assay: z.literal("change@1"),
  role: z.enum(["registered", "descriptive"]),
  party: id.nullable(),
  series: id,
  classes: z.array(id),
  measure: z.enum(["count", "weekly-gain"]),
  unit: z.enum(["night", "day", "week"])
};

/** What fell or rose, when, and by how much? */
export const changeOutcome = z.discriminatedUnion("status", [
  z.strictObject({
    ...common,
    status: z.literal("assessed"),
    from: day,
    to: day.describe("Last day, inclusive"),
    reported: z.int().describe("Days (or weeks) with a report"),
    silent: z.int(),
    dispersion: z.number().nullable().describe("variance = mean + dispersion × mean²; null for gains"),
    inflation: z.number().min(1).describe("By how much autocorrelation makes sums over a block vary beyond independent days"),
    penalty: z.number().describe("Least gain in −2 log-likelihood for which a change is kept"),
    minSegmentDays: z.int(),
    halvingDays: z.number().nullable().describe("A passing halving of the last level shorter than this would more likely be missed than seen"),
    segments: z.array(segment).min(1),
    changes: z.array(change),
    path: z.array(z.strictObject({ from: z.number(), to: z.number(), days: z.array(day) })).describe("The changes for every k, from the smallest on; the registered k lies in one"),
    chosen: z.number().describe("The registered k"),
    trend: trend.nullable(),
    nearRounds: z.strictObject({ changes: z.int(), near: z.int(), withinDays: z.int(), expected: z.number(), pAbove: z.number(), shifts: z.int() }).nullable(),
    breaks: z.array(z.strictObject({ day, text })),
    weeks: z.array(z.number().nullable()).describe("Mean a day of each week from `from` on, or its gain; null = fewer than four reports")
  }),
  z.strictObject({ ...common, status: z.literal("not-assessable"), ...lack.shape })
]);
export type ChangeOutcome = z.infer<typeof changeOutcome>;
export type ChangeAssessed = Extract<ChangeOutcome, { status: "assessed" }>;
