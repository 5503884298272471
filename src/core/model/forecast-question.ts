import { z } from "zod";
import { day } from "./day.ts";
import { citation } from "./source.ts";
import { id, text } from "./text.ts";

/** A question about what will happen, the rules by which it is settled, and every probability ever given. */
export const forecastQuestion = z.strictObject({
  id,
  title: text.describe("The question itself"),
  opened: day,
  deadline: day,
  known: day,
  sources: z.array(citation)
});
export type ForecastQuestion = z.infer<typeof forecastQuestion>;

export const forecastsFile = z.strictObject({ about: text.optional(), forecasts: z.array(forecastQuestion) });
