import { z } from "zod";
import { id } from "./text.ts";
import { day } from "./day.ts";

const days = z.int().positive();

/** What is read off a series for one day. Days without a report are left out of every mean, and are never zero. */
const reading = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("level") }).describe("The day's own figure"),
  z.strictObject({ kind: z.literal("mean"), days, reported: days.describe("Days that must have a report") }).describe("Mean of the last days, the day itself among them"),
  z.strictObject({ kind: z.literal("ratio"), days, against: days, reported: days, reportedAgainst: days }).describe("Mean of the last days over the mean of the days before those"),
  z.strictObject({ kind: z.literal("change"), days }).describe("The day's figure less that of so many days before"),
  z.strictObject({ kind: z.literal("growth"), readings: days }).describe("Per cent above the figure of so many readings before: of trading days, for a price"),
  z.strictObject({ kind: z.literal("count"), figure: z.number(), within: days }).describe("How many of the last days have at least this figure")
]);

/** A rule that a series meets on a day or does not: the same for indicators of scenarios and for resolvers of forecast questions. */
export const seriesRule = z.strictObject({
  series: id,
  classes: z.array(id).min(1).describe("Columns that are summed"),
  reading,
  atLeast: z.number().optional().describe("Met at or above it"),
  atMost: z.number().optional().describe("Met at or below it"),
  lasting: z.strictObject({ days, of: days }).optional().describe("Met on so many of the last days, the day itself among them; absent = on the day alone"),
  months: z.array(z.int().min(1).max(12)).min(1).optional().describe("Read in these months only; absent = all year"),
  on: day.optional().describe("Read on this day alone; absent = on any day")
}).refine(({ atLeast, atMost }) => (atLeast === undefined) !== (atMost === undefined), { error: "wanted either atLeast or atMost" });
export type SeriesRule = z.infer<typeof seriesRule>;
