import { z } from "zod";
import { day } from "./day.ts";
import { fixed } from "./registration.ts";
import { text } from "./text.ts";

/** The plan of the answer assay: salvos, clocks and windows are those of `momentum.salvos`, level, margin and eligible period those of pulse. */
export const answerRegistration = z.strictObject({
  registered: day,
  note: text.optional(),
  minBlows: fixed(z.int().min(6)).describe("Salvos of the other side that must lie in the period")
});
export type AnswerRegistration = z.infer<typeof answerRegistration>;
