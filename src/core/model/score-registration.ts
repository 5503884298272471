import { z } from "zod";
import { day } from "./day.ts";
import { fixed } from "./registration.ts";
import { text } from "./text.ts";

/** The plan by which forecasts of one case are scored, and what the simple answers are that they are held against. */
export const scoreRegistration = z.strictObject({
  registered: day,
  note: text.optional(),
  minForecasts: fixed(z.int().positive()).describe("Fewer answered forecasts than this: no score"),
  minClusters: fixed(z.int().min(2)).describe("Fewer clusters than this: no skill"),
  leastProbability: fixed(z.number().gt(0).lt(0.5)).describe("Least that what came is counted to have been given, in the log score"),
  bins: fixed(z.int().min(2)).describe("Of the histogram of the probability integral transform"),
  draws: fixed(z.int().min(99)).describe("Of bands and intervals"),
  level: fixed(z.number().gt(0.5).lt(1)).describe("Of bands and intervals"),
  counts: fixed(z.literal("first")).describe("Which of one forecaster's probabilities on one question is scored"),
  pastDays: fixed(z.int().positive()).describe("How far back `conflictology` looks from the day of filing"),
  judgedShare: fixed(z.number().gt(0).max(1)).describe("Share of a past window's days that must have been judged"),
  freshDays: fixed(z.int().positive()).describe("An older figure or trade does not say how things stood on the day of filing")
});
export type ScoreRegistration = z.infer<typeof scoreRegistration>;
