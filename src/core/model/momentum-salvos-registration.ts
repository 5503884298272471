import { z } from "zod";
import { day } from "./day.ts";
import { id, text } from "./text.ts";

/** A value fixed before looking, with the reason for it. */
const fixed = <T extends z.ZodType>(value: T) => z.strictObject({ value, reason: text });

const test = z.strictObject({
  id,
  role: z.enum(["registered", "secondary"]).describe("One registered test a party; secondary ones have no verdict"),
  party: id.describe("Whose salvos and whose calendar"),
  series: id,
  classes: z.array(id).min(1).describe("Columns that are summed"),
  threshold: fixed(z.number().positive()).describe("A night with at least so many is a salvo"),
  from: fixed(day).describe("First night that is counted"),
  reason: text
});
export type SalvoTest = z.infer<typeof test>;

/** The plan of the salvo clock. Calendar, eligible period, level and margin are those of the pulse plan. */
export const momentumSalvosRegistration = z.strictObject({
  registered: day,
  note: text.optional(),
  windows: fixed(z.array(id).min(1)).describe("Windows of the pulse plan: the first is tested, the others are looked at"),
  minSalvos: fixed(z.int().min(10)),
  clockDf: fixed(z.int().positive()).describe("Degrees of freedom of the hazard over nights since the last salvo"),
  clockNights: fixed(z.int().min(5)).describe("Longer waits are told apart no more"),
  nightsPerDf: fixed(z.number().positive()).describe("Nights per degree of freedom of the trend"),
  levelNights: fixed(z.int().positive()),
  closeWithin: fixed(z.int().positive()),
  blockNights: fixed(z.int().min(7)),
  tests: z.array(test).min(1)
});
export type MomentumSalvosRegistration = z.infer<typeof momentumSalvosRegistration>;
