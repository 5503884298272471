import { z } from "zod";
import { day } from "./day.ts";
import { sourceLine } from "./evidence.ts";
import { lack } from "./sentence.ts";
import { id, text } from "./text.ts";

/** What an indicator says: stale = its series ended too long ago to speak of the day; out-of-season = it is not judged in these months. */
export const INDICATOR_STATES = ["tripped", "not-tripped", "stale", "out-of-season", "not-assessable"] as const;
export type IndicatorState = (typeof INDICATOR_STATES)[number];

const spell = z.strictObject({ from: day, to: day, days: z.int().positive(), open: z.boolean().describe("No day since was judged and found unmet") });
const lacking = z.strictObject({ series: id, text });
const figure = z.number().nullable();

/** One rule of an indicator as it was read. */
const rule = z.strictObject({
  series: id,
  name: text,
  claimant: text,
  isClaim: z.boolean().describe("The figures are a belligerent's claim"),
  kind: text.describe("What is read: mean, ratio, growth …"),
  unit: z.enum(["times", "per-cent", "days", "own"]).describe("Of what is read; own = the unit of the series"),
  ownUnit: text,
  side: z.enum(["at-least", "at-most"]),
  last: z.strictObject({ day, value: z.number(), threshold: figure, met: z.boolean().nullable() }).nullable().describe("The newest reading"),
  lastDay: day.describe("Last day of the series with a figure"),
  crosses: z.array(z.strictObject({ day, text })).describe("Changes of the way of counting that the newest reading looks back across"),
  track: z
    .strictObject({ from: day, stepDays: z.int().positive(), values: z.array(figure), thresholds: z.array(figure) })
    .describe("For drawing, to four digits: of every step the reading nearest to the threshold or farthest beyond it, and the threshold of that day")
});
export type ScenarioRule = z.infer<typeof rule>;

const indicator = z.strictObject({
  id,
  what: text,
  threshold: text,
  reason: text.nullable().describe("null as of a day before it was written"),
  caveat: text.nullable().describe("null as of a day before it was written"),
  recomputed: text.nullable().describe("Where the figures of the reason came out otherwise when computed again"),
  state: z.enum(INDICATOR_STATES),
  judged: z.strictObject({ day, met: z.boolean() }).nullable().describe("The newest day that could be judged"),
  spell: spell.nullable().describe("The newest run of days on which it was met"),
  past: z.strictObject({ from: day, to: day, judged: z.int(), met: z.int(), spells: z.int() }).nullable().describe("How often it was met in the past that its threshold was taken from, and since"),
  recent: z.array(spell).describe("Runs of days on which it was met, as far as they are drawn"),
  lacking: z.array(lacking),
  rules: z.array(rule)
});
export type ScenarioIndicator = z.infer<typeof indicator>;

const told = {
  assay: z.literal("scenario@1"),
  scenario: id,
  title: text,
  ifTalks: text,
  notSameAs: text,
  fixed: day.describe("The day on which the thresholds were fixed"),
  drawnFrom: day,
  pages: z.array(sourceLine).describe("Pages that speak of the scenario"),
  indicators: z.array(indicator),
  questions: z.array(z.strictObject({ id, title: text, deadline: day }))
};

/** What the indicators of one scenario say on a day. */
export const scenarioOutcome = z.discriminatedUnion("status", [
  z.strictObject({ ...told, status: z.literal("assessed") }),
  z.strictObject({ ...told, status: z.literal("not-assessable"), ...lack.shape })
]);
export type ScenarioOutcome = z.infer<typeof scenarioOutcome>;
