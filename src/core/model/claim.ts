import { z } from "zod";
import { day, partialDay } from "./day.ts";
import { citation } from "./source.ts";
import { id, text } from "./text.ts";

const counted = z.strictObject({ series: id, classes: z.array(id).min(1) }).describe("What is counted: columns of a series, summed");

/** “So many in the days before, so many in the days after.” */
const windowRatio = z.strictObject({
  kind: z.literal("window-ratio"),
  counted,
  anchor: day.describe("First day of the second window"),
  statedWindowDays: z.int().positive().describe("The window length that the claim names"),
  windowDays: z.int().positive().describe("The window length that reproduces the published figures"),
  published: z.strictObject({ before: z.number(), after: z.number(), percent: z.number() }).describe("The claim's own figures"),
  placeboMonths: z.array(z.int().positive()).min(1).describe("How far back to look for dates that show as much")
});

/** “A lull before meetings, a surge after.” Answered by the contrast of a registered test. */
const lullThenSurge = z.strictObject({ kind: z.literal("lull-then-surge"), test: id.describe("A registered test of pulse"), window: id.describe("A registered window of it") });

/** “So many of so many rounds had a large strike within so many days.” */
const largeStrikeNearRounds = z.strictObject({
  kind: z.literal("large-strike-near-rounds"),
  counted,
  threshold: z.number().positive().describe("A day with at least so many is a large strike"),
  withinDays: z.int().nonnegative().describe("Days before and after a round that count as near"),
  from: day.describe("First day of the rounds that are counted"),
  to: day.optional().describe("Last day; the end of the figures where absent"),
  party: id.nullable().describe("Only rounds where this party sat; null = all rounds"),
  published: z
    .strictObject({ rounds: z.int().positive(), withStrike: z.int().nonnegative() })
    .describe("The claim's own figures")
    .refine((p) => p.withStrike <= p.rounds, { path: ["withStrike"], error: "wanted at most as many as there are rounds" })
});

/** A published claim to be audited: whose it is, in our words, with its figures. */
export const claim = z.strictObject({
  id,
  title: text,
  claimant: text.describe("Whose claim it is"),
  says: text.describe("The claim in our own words"),
  happened: partialDay,
  known: day,
  sources: z.array(citation).min(1),
  test: z.discriminatedUnion("kind", [windowRatio, lullThenSurge, largeStrikeNearRounds]).describe("How it is recomputed")
});
export type Claim = z.infer<typeof claim>;
export type WindowRatioTest = z.infer<typeof windowRatio>;
export type LargeStrikeTest = z.infer<typeof largeStrikeNearRounds>;

export const claimsFile = z.strictObject({ about: text.optional(), claims: z.array(claim) });
