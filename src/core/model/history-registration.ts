import { z } from "zod";
import { day } from "./day.ts";
import { HISTORY_SIGNS } from "./history.ts";
import { fixed } from "./registration.ts";
import { id, text } from "./text.ts";

const chance = z.number().gt(0).lt(1);

/** The plan for what past talks are asked: the outcome, the range to begin with, and when signs may move it. */
export const historyRegistration = z
  .strictObject({
    registered: day,
    note: text.optional(),
    outcome: fixed(text).describe("What is asked, in one sentence"),
    horizonDays: fixed(z.int().positive()),
    base: z.strictObject({
      low: chance,
      high: chance,
      reason: text,
      figures: z.array(z.strictObject({ name: text, events: z.int().nonnegative(), n: z.int().positive() })).min(1).describe("Shares that it rests on")
    }),
    leaveOut: fixed(z.array(text)).describe("Conflicts of the table that are the case's own war: they calibrate nothing in it"),
    minKnown: fixed(z.int().positive()).describe("Windows with the outcome, and without it, in which a sign must be known to be usable"),
    shrink: fixed(z.number().gt(0).max(1)).describe("Share of a sign's decibans that counts"),
    mostDecibans: fixed(z.number().positive()).describe("All signs together move the odds by no more, up or down"),
    families: fixed(z.array(z.strictObject({ id, signs: z.array(z.enum(HISTORY_SIGNS)).min(2) }))).describe("Signs that tell of much the same"),
    dependence: fixed(z.number().min(0).max(1)).describe("Within a family of m signs present, each counts 1 / (1 + (m − 1) × this)"),
    level: fixed(z.literal(0.95)).describe("Of the interval of skill that must lie above nothing, and of all others"),
    minConflicts: fixed(z.int().min(8)).describe("Fewer conflicts, and skill is not told"),
    draws: fixed(z.int().min(99))
  })
  .refine(({ base }) => base.low < base.high, { path: ["base", "high"], error: "wanted more than the low end" });
export type HistoryRegistration = z.infer<typeof historyRegistration>;
