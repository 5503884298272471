import { z } from "zod";
import { day } from "./day.ts";
import { lack } from "./sentence.ts";
import { id, text } from "./text.ts";

const interval = z.tuple([z.number().nullable(), z.number().nullable()]).describe("null = the end was not reached");
const pValue = z.number().gt(0).max(1);

/** What a window brought, with the effects that the shifts, computed anew without it, do not reject. */
const effect = z.strictObject({
  size: z.number(),
  interval90: interval,
  interval95: interval,
  equivalent: z.boolean().describe("90 % interval inside the margin"),
  detectable: z.number().nullable().describe("Effect found with 80 % power")
});
export type RippleEffect = z.infer<typeof effect>;

/** What the days of a window brought beyond the ordinary, and the shifts' answer. */
const estimate = {
  id,
  role: z.enum(["confirmatory", "exploratory"]),
  first: z.int().describe("First trading day, counted from the first close after the round"),
  last: z.int(),
  effect: effect.nullable().describe("null = not sought, or none inside three ordinary moves"),
  t: z.number().describe("Mean standardised return of the episodes over its standard error"),
  pShift: pValue.describe("Share of shifted calendars with a t at least as far from their mean"),
  pAdjusted: pValue.describe("Confirmatory: its own, and for single assets Holm over the assets; exploratory: max-T over the windows")
};

const tested = z.strictObject({ value: z.number(), pValue });

/** One window over all assets, in ordinary moves: 1 = a standard deviation of what the window brings when nothing happens. */
const pooledWindow = z.strictObject({
  ...estimate,
  mean: z.number().describe("Mean standardised return over assets and episodes"),
  pairs: z.int().describe("Assets × episodes"),
  correlation: z.number().describe("Mean correlation of the estimation residuals over all pairs; 0 between episodes"),
  kolariPynnonen: tested.describe("The headline: Boehmer's t, shrunk for assets that move together"),
  boehmer: tested,
  patell: tested,
  rank: tested
});
export type RipplePooledWindow = z.infer<typeof pooledWindow>;

const assetWindow = z.strictObject({
  ...estimate,
  meanCar: z.number().describe("Mean of the summed abnormal returns"),
  meanAbnormal: z.number().describe("The same, a day"),
  ordinary: z.number().describe("Standard deviation of the window's sum when nothing happens, mean over the episodes")
});
export type RippleAssetWindow = z.infer<typeof assetWindow>;

/** Mean abnormal return summed from the first day drawn on; entry i is trading day `from` + i. null = past the end of the period. */
const track = z.strictObject({
  from: z.int(),
  mean: z.array(z.number().nullable()),
  low: z.array(z.number().nullable()).describe("90 % by the spread of the episodes"),
  high: z.array(z.number().nullable()),
  placeboLow: z.array(z.number().nullable()).describe("5 % of the shifted calendars lie below"),
  placeboHigh: z.array(z.number().nullable())
});
export type RippleTrack = z.infer<typeof track>;

const asset = z.strictObject({
  id,
  name: text,
  role: z.enum(["asset", "control"]),
  series: id,
  class: id,
  change: z.enum(["log", "difference"]),
  unit: text.describe("Of effect and returns"),
  market: text.nullable().describe("What its column counts; null = its mean alone"),
  verdict: z.enum(["rise", "fall", "no-move", "cannot-tell"]).nullable().describe("By the shifts alone, Holm over the prices; only the registered calendar has one"),
  windows: z.array(assetWindow),
  track
});
export type RippleAssetResult = z.infer<typeof asset>;

const episode = z.strictObject({
  from: day,
  to: day.describe("Last day of its first round"),
  rounds: z.array(id),
  close: day.describe("First close after it, day 0"),
  movedDays: z.int().describe("Calendar days from the round's end to that close"),
  returns: z.array(z.number()).describe("Standardised return of each asset in the confirmatory window, in the assets' order")
});
export type RippleEpisode = z.infer<typeof episode>;

/** The same question without one episode; no stars. */
const without = z.strictObject({ close: day, mean: z.number(), pShift: pValue, pKolariPynnonen: pValue });

const common = { assay: z.literal("ripple@1"), role: z.enum(["registered", "secondary"]) };

/** What do markets make of rounds of talks? */
export const rippleOutcome = z.discriminatedUnion("status", [
  z.strictObject({
    ...common,
    status: z.literal("assessed"),
    verdict: z.enum(["rise", "fall", "no-move", "cannot-tell"]).nullable().describe("Only the registered calendar has one"),
    level: z.number(),
    margin: z.number().describe("In ordinary moves"),
    confirmatory: id,
    windows: z.array(pooledWindow).min(1),
    assets: z.array(asset),
    episodes: z.array(episode),
    withoutOne: z.array(without).describe("The confirmatory window with each episode left out, in their order"),
    leftOut: z.int().describe("Episodes of the period without a full window"),
    clock: z.strictObject({ from: day, to: day, days: z.int().describe("Days on which every asset has a price, with the day before"), estimation: z.int() }),
    shifts: z.strictObject({ from: day, to: day.describe("Last close a calendar may be shifted to"), values: z.array(z.number()).describe("t of the confirmatory window at every shift, the identity first") })
  }),
  z.strictObject({ ...common, status: z.literal("not-assessable"), ...lack.shape })
]);
export type RippleOutcome = z.infer<typeof rippleOutcome>;
export type RippleAssessed = Extract<RippleOutcome, { status: "assessed" }>;
