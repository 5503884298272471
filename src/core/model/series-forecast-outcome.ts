import { z } from "zod";
import { day } from "./day.ts";
import { lack } from "./sentence.ts";
import { id } from "./text.ts";

const interval = z.tuple([z.number(), z.number()]);

/** What a forecast says of a month. */
const spread = z.strictObject({ median: z.number(), interval50: interval, interval80: interval, interval90: interval });
export type ForecastSpread = z.infer<typeof spread>;

export const SERIES_BASELINES = ["conflictology", "last-value"] as const;

const baseline = z.strictObject({ id: z.enum(SERIES_BASELINES), ...spread.shape, crps: z.number().nullable().describe("null = not yet to be scored") });

/** One month, forecast on what was public when it began. */
const forecastMonth = z.strictObject({
  month: day.describe("Its first day"),
  known: day.describe("Last day whose figure was used"),
  nights: z.int(),
  reported: z.int().describe("Nights with a report; what was forecast and the baselines are for as many"),
  came: z.number().nullable().describe("null = open: not over, or too few nights have a report"),
  forecast: spread,
  crps: z.number().nullable(),
  baselines: z.array(baseline).describe("Those that could answer")
});
export type ForecastMonth = z.infer<typeof forecastMonth>;

/** The interval widened or narrowed so that it would have held past months as often as it says. */
const conformal = z.discriminatedUnion("status", [
  z.strictObject({
    status: z.literal("assessed"),
    level: z.number(),
    interval: interval.describe("Of the month to come"),
    margin: z.number().describe("By which both ends were moved out, in widths of the interval"),
    months: z.int().describe("Past months that could be treated so, each by those before it alone"),
    held: z.int().describe("Of them, how many fell inside"),
    heldBefore: z.int().describe("The same for the interval as it was drawn")
  }),
  z.strictObject({ status: z.literal("not-assessable"), level: z.number(), ...lack.shape })
]);
export type ConformalForecast = z.infer<typeof conformal>;

const common = {
  assay: z.literal("forecast@1"),
  kind: z.literal("series"),
  series: id,
  what: z.enum(["total", "gain"]),
  model: z.enum(["pulse-null", "momentum-null", "resampled-changes"]),
  unit: z.enum(["night", "day"])
};

/** How many in the month to come, and what the same model would have said of each month before. */
export const seriesForecastOutcome = z.discriminatedUnion("status", [
  z.strictObject({
    ...common,
    status: z.literal("assessed"),
    draws: z.int(),
    next: forecastMonth.describe("The first month that begins after the newest figure"),
    months: z.array(forecastMonth).describe("Months that had begun by then, oldest first"),
    unfitted: z.int().describe("Months for which no model could be fitted on what was known"),
    past: z.array(z.strictObject({ month: day, came: z.number() })).describe("Months with enough reports before the first forecast, for as many nights as have one"),
    conformal
  }),
  z.strictObject({ ...common, status: z.literal("not-assessable"), ...lack.shape })
]);
export type SeriesForecastOutcome = z.infer<typeof seriesForecastOutcome>;
export type SeriesForecastAssessed = Extract<SeriesForecastOutcome, { status: "assessed" }>;
