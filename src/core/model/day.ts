import { z } from "zod";
import { isDay } from "./day-count.ts";

/** A calendar day as `YYYY-MM-DD`. Intervals of days are half-open: [from, to). */
export const day = z.string().refine(isDay, { error: "wanted a calendar day written YYYY-MM-DD" }).meta({ format: "date" });
export type Day = z.infer<typeof day>;

/** A day that may be known only to its month or year: `2025-02-18`, `2025-02` or `2025`. */
export const partialDay = z
  .string()
  .refine((text) => /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text) || isDay(text), {
    error: "wanted a day, month or year written YYYY-MM-DD, YYYY-MM or YYYY"
  })
  .meta({ pattern: "^\\d{4}(-\\d{2}){0,2}$" });
export type PartialDay = z.infer<typeof partialDay>;
