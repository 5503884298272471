import { z } from "zod";
import { day } from "./day.ts";
import { credibility, reliability } from "./grade.ts";
import { fixed } from "./registration.ts";
import { id, text } from "./text.ts";
import { TOLL_MEASURES } from "./toll.ts";

const feed = z.strictObject({
  series: id,
  classes: z.array(id).min(1).describe("Columns that are summed"),
  scale: z.number().positive().optional().describe("What a figure is multiplied by to be in the measure's unit; 1 where it is absent"),
  reliability: reliability.describe("Of the claimant; F = cannot be judged"),
  credibility: credibility.describe("Of its figures; 6 = cannot be judged, and so in no range"),
  reason: text
});
export type TollFeed = z.infer<typeof feed>;

const measure = z.strictObject({
  id,
  title: text,
  measure: z.enum(TOLL_MEASURES),
  who: id,
  place: id,
  counted: z.enum(["in-period", "at-end"]),
  unit: text,
  headline: z.literal(true).optional().describe("Set where the sentence beside every verdict says it; what is missing is always named there"),
  series: z.array(feed).describe("Daily series that feed it; claims of toll.yaml feed it where measure, who, place and counted are its own"),
  reason: text
});
export type TollMeasure = z.infer<typeof measure>;

/** The plan of the toll assay for one case: what is to be told, and from which figures; a measure that nothing feeds is named as missing. */
export const tollRegistration = z.strictObject({
  registered: day,
  note: text.optional(),
  windowDays: fixed(z.int().positive()).describe("Length of the window that ends on the as-of day"),
  covered: fixed(z.number().gt(0).max(1)).describe("Share of a window's days that must have a figure"),
  within: fixed(z.number().gt(0).max(1)).describe("Share of a claim's own days that must lie in a window for it to speak of it"),
  shortestDays: fixed(z.int().positive()).describe("A claim over less does not stand for a day of the war where nothing newer is told"),
  episodeGapDays: fixed(z.int().positive()),
  measures: z.array(measure).min(1)
});
export type TollRegistration = z.infer<typeof tollRegistration>;
