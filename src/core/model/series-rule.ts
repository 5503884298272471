import { z } from "zod";
import { day } from "./day.ts";
import { id } from "./text.ts";

const days = z.int().positive();
const reported = days.describe("Days of those that must have a report; fewer = the day cannot be judged");
const reportedAgainst = days.describe("Days of those that are compared with that must have a report");

/** What is read off a series for one day. Days without a report are left out of every mean, and are never zero. */
const reading = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("level") }).describe("The day's own figure"),
    z.strictObject({ kind: z.literal("mean"), days, reported }).describe("Mean of the last days, the day itself among them"),
    z.strictObject({ kind: z.literal("ratio"), days, against: days, reported, reportedAgainst }).describe("Mean of the last days over the mean of the days before those"),
    z.strictObject({ kind: z.literal("change"), days }).describe("The day's figure less that of so many days before"),
    z.strictObject({ kind: z.literal("since"), day }).describe("The day's figure less that of one fixed day before it"),
    z.strictObject({ kind: z.literal("growth"), readings: days }).describe("Per cent above the figure of so many reported figures before: of trading days, for a price"),
    z.strictObject({ kind: z.literal("count"), figure: z.number(), within: days, reported }).describe("How many of the last days have at least this figure"),
    z
      .strictObject({ kind: z.literal("held"), days, throughout: days, against: days, reported, reportedAgainst })
      .describe("The last means of so many days, one for each day of throughout, over the mean of the days before the first of them begins: of those the one farthest from meeting the rule")
  ])
  .superRefine((one, context) => {
    const pairs = [
      ["reported", one.kind === "count" ? one.within : "days" in one ? one.days : Infinity],
      ["reportedAgainst", "against" in one ? one.against : Infinity]
    ] as const;
    for (const [name, most] of pairs) {
      const wanted = (one as Readonly<Record<string, unknown>>)[name];
      if (typeof wanted === "number" && wanted > most) context.addIssue({ code: "custom", path: [name], message: `wanted at most ${most}, the days there are` });
    }
  });
export type RuleReadingKind = z.infer<typeof reading>;

const threshold = z
  .union([
    z.number(),
    z
      .strictObject({ quantile: z.number().gt(0).lt(1), of: days, judged: days })
      .refine(({ judged, of }) => judged <= of, { path: ["judged"], error: "wanted at most as many days as the past has" })
      .describe("A quantile of what was read on so many days before, the day itself left out; with fewer that could be read the day cannot be judged")
  ])
  .describe("A figure, or a quantile of the series' own past");
export type RuleThreshold = z.infer<typeof threshold>;

const lasting = z
  .strictObject({ days, of: days, judged: days.describe("Days of those that must have been judged; fewer = the day cannot be judged") })
  .refine(({ days, judged, of }) => days <= judged && judged <= of, { error: "wanted days at most judged, and judged at most of" });

/** A rule that a series meets on a day or does not: the same for indicators of scenarios and for resolvers of forecast questions. */
export const seriesRule = z
  .strictObject({
    series: id,
    classes: z.array(id).min(1).describe("Columns that are summed"),
    reading,
    atLeast: threshold.optional().describe("Met at or above it"),
    atMost: threshold.optional().describe("Met at or below it"),
    lasting: lasting.optional().describe("Met on so many of the last days, the day itself among them; absent = on the day alone"),
    months: z.array(z.int().min(1).max(12)).min(1).optional().describe("Judged in these months only; absent = all year"),
    on: day.optional().describe("Judged on this day alone; absent = on any day")
  })
  .refine(({ atLeast, atMost }) => (atLeast === undefined) !== (atMost === undefined), { error: "wanted either atLeast or atMost" });
export type SeriesRule = z.infer<typeof seriesRule>;
