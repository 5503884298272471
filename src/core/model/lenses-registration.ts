import { z } from "zod";
import { day } from "./day.ts";
import { fixed } from "./registration.ts";
import { text } from "./text.ts";

const share = z.number().gt(0).lt(1);

/** The plan by which readings of capitals are compared, fixed before the answers were counted. */
export const lensesRegistration = z.strictObject({
  registered: day,
  note: text.optional(),
  minAnswers: fixed(z.int().min(2)).describe("A capital with fewer answers to a question is left out, over all events"),
  minAnswersInEvent: fixed(z.int().min(2)).describe("The same, on one event"),
  pseudoCount: fixed(z.number().positive()),
  dealings: fixed(z.int().positive()).describe("Random dealings of readings to capitals, for chance and p"),
  draws: fixed(z.int().positive()).describe("Resamples for the intervals"),
  splits: fixed(z.int().positive()).describe("Random halves, for the spread within capitals"),
  interval: fixed(share).describe("Level of the interval of a divergence"),
  level: fixed(z.number().gt(0).lt(0.5)).describe("Of the tests together, after Benjamini and Hochberg"),
  coders: z.strictObject({
    oneHand: z.boolean().describe("One person did both codings"),
    note: text.describe("How the second coding came about"),
    minUnits: fixed(z.int().min(2)).describe("Fewer statements coded twice: no alpha"),
    minIntervalUnits: fixed(z.int().min(2)).describe("Fewer: no interval"),
    prevails: fixed(share).describe("No interval where one value holds more than this share of the codings"),
    interval: fixed(share)
  })
});
export type LensesRegistration = z.infer<typeof lensesRegistration>;
