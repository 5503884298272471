import { z } from "zod";
import { day } from "./day.ts";
import { id, text } from "./text.ts";

const fixed = <T extends z.ZodType>(value: T) => z.strictObject({ value, reason: text });

const changeSeries = z.strictObject({
  id,
  role: z.enum(["registered", "descriptive"]),
  party: id.nullable().describe("Whose acts are counted, and whose rounds the dates are held against; null = no one party's"),
  series: id,
  classes: z.array(id).min(1).refine((names) => new Set(names).size === names.length, { error: "wanted each class once" }).describe("Columns that are summed"),
  measure: z.enum(["count", "weekly-gain"]).describe("count = figures day by day; weekly-gain = by how much a level grew in a week"),
  from: fixed(day).describe("First day: from here on reporting is stable"),
  minSegmentDays: fixed(z.int().min(7).multipleOf(7)).describe("Shortest stretch that can be a level of its own, in reported days"),
  reason: text
});
export type ChangeSeries = z.infer<typeof changeSeries>;

/** The plan of the change assay for one case, fixed and hashed before the answer was seen. */
export const changeRegistration = z.strictObject({
  registered: day,
  note: text.optional(),
  penalty: fixed(z.number().positive()).describe("k: a change costs k × log(n) × the inflation of the spread"),
  path: z.strictObject({ from: z.number().positive(), to: z.number().positive(), reason: text }).describe("The range of k over which changes are shown"),
  blockDays: fixed(z.int().min(14).multipleOf(14)).describe("Reported days a block of which the spread is estimated"),
  minBlocks: fixed(z.int().min(4)),
  rounds: z.strictObject({ from: day, to: day.describe("First day after it"), withinDays: z.int().nonnegative(), reason: text }).describe("How near a round is near, and the period within which the changes are shifted"),
  series: z.array(changeSeries).min(1)
}).refine(({ penalty, path }) => path.from <= penalty.value && penalty.value <= path.to, { path: ["path"], error: "wanted a range that holds the penalty" });
export type ChangeRegistration = z.infer<typeof changeRegistration>;
