import { z } from "zod";
import { day } from "./day.ts";
import { id, text } from "./text.ts";

const fixed = <T extends z.ZodType>(value: T) => z.strictObject({ value, reason: text });

/** What a measure's word is worth: the deed that was promised, a warning of it by another hand, or what flew beside it and answers for nothing. */
export const MEASURE_ROLES = ["deed", "warning", "beside"] as const;

const measure = z.strictObject({
  id,
  role: z.enum(MEASURE_ROLES),
  party: id.describe("Whose acts the series counts"),
  acts: z.array(id).min(1).describe("Acts of undertakings it answers to"),
  targets: z.array(id).min(1).describe("It answers to an undertaking on any of these targets"),
  where: z.enum(["air", "ground"]),
  series: id,
  classes: z.array(id).min(1).describe("Columns that are summed"),
  middleUtcHour: z.number().min(0).max(24).describe("Hour, UTC, from the start of the day of booking, at which what is booked to it has its middle: it lies in a window when that hour does"),
  fitFrom: fixed(day).describe("First night of the fit"),
  thetaBlocks: fixed(z.array(day)).describe("First nights of the blocks with an own dispersion, after the first"),
  nightsPerDf: fixed(z.number().positive()),
  reason: text
});
export type PledgeMeasure = z.infer<typeof measure>;

const unseen = z.strictObject({
  acts: z.array(id).min(1).optional().describe("Set where it holds for these acts only"),
  targets: z.array(id).min(1),
  where: z.enum(["air", "ground"]).optional().describe("Set where only this part of the undertaking is not seen"),
  reason: id.describe("Named in the views: not-separable, no-series …"),
  why: text
});
export type PledgeUnseen = z.infer<typeof unseen>;

/** The plan of the pledge assay for one case: what counts as kept, which series answers to which undertaking, and what nothing here can see. */
export const pledgeRegistration = z
  .strictObject({
    registered: day,
    note: text.optional(),
    thresholds: z.strictObject({ kept: z.number().gt(0).lt(1), partly: z.number().gt(0).max(1), reason: text }).describe("Rate ratio below which an undertaking is kept, and below which partly"),
    mass: fixed(z.number().gt(0.5).lt(1)).describe("Probability that a word needs"),
    prior: fixed(z.literal("flat-on-log-ratio")),
    dayStartsUtcHour: fixed(z.number().min(0).max(24)).describe("Hour, UTC, of the day before at which a day of a window begins: local midnight"),
    longestNights: fixed(z.int().positive()).describe("Where an open window is cut"),
    reportedShare: fixed(z.number().gt(0).max(1)).describe("Share of a window's nights that must have a report"),
    minPlacebos: fixed(z.int().positive()).describe("Windows of the same length that do not overlap"),
    measures: z.array(measure).min(1),
    unseen: z.array(unseen)
  })
  .refine(({ thresholds }) => thresholds.kept < thresholds.partly, { path: ["thresholds", "partly"], error: "wanted more than the threshold for kept" });
export type PledgeRegistration = z.infer<typeof pledgeRegistration>;
