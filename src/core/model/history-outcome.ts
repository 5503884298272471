import { z } from "zod";
import { day } from "./day.ts";
import { HISTORY_ROUTES, HISTORY_SIGNS, SIGN_VALUES } from "./history.ts";
import { lack } from "./sentence.ts";
import { id, text } from "./text.ts";

const range = z.strictObject({ low: z.number(), high: z.number() });
export type ChanceRange = z.infer<typeof range>;

/** In how many windows a sign was there, where the outcome came and where not. */
const signCount = z.strictObject({
  yesCame: z.int(),
  knownCame: z.int(),
  yesNot: z.int(),
  knownNot: z.int(),
  ratio: z.number().describe("Share of windows with the sign where the outcome came over that where it did not, smoothed: (k + ½) / (n + 1)"),
  decibans: z.number(),
  low: z.number().describe("Of the ratio, as if each conflict were one witness"),
  high: z.number(),
  usable: z.boolean().describe("Known in enough windows on both sides")
});
export type SignCount = z.infer<typeof signCount>;

const sign = z.strictObject({
  id: z.enum(HISTORY_SIGNS),
  all: signCount.describe("Against the outcome, by whatever route"),
  same: signCount.describe("Against the outcome through the same talks"),
  usable: z.boolean(),
  decibans: z.number(),
  present: z.enum(SIGN_VALUES).describe("In this case, as could be known on the day"),
  from: day.nullable().describe("Since when it could be known; null where nothing is told"),
  reason: text.nullable(),
  records: z.array(text)
});
export type HistorySignRow = z.infer<typeof sign>;

/** How much better than the base rate signs forecast, each conflict by the others. */
const skill = z.strictObject({
  ours: z.number().describe("Brier score of the forecasts by signs"),
  base: z.number().describe("Brier score of the base rate of the other conflicts"),
  difference: z.number().describe("base − ours: above 0, signs are better"),
  low: z.number(),
  high: z.number(),
  level: z.number(),
  n: z.int(),
  conflicts: z.int(),
  shown: z.boolean().describe("The whole interval lies above 0")
});
export type HistorySkill = z.infer<typeof skill>;

const calibration = z.strictObject({
  brier: z.number().describe("With every forecast at the mean of its bin"),
  miscalibration: z.number(),
  discrimination: z.number(),
  uncertainty: z.number(),
  bins: z.array(z.strictObject({ forecast: z.number(), n: z.int(), events: z.int(), recalibrated: z.number(), low: z.number(), high: z.number() })).max(3)
});
export type HistoryCalibration = z.infer<typeof calibration>;

const route = z.strictObject({ route: z.enum(HISTORY_ROUTES), n: z.int(), ...range.shape });

/** What each window would have been given by the others, and what came. */
const forecast = z.strictObject({
  window: id,
  conflict: text,
  decided: day,
  base: z.number().describe("Share of the other conflicts' windows with the outcome"),
  decibans: z.number(),
  forecast: z.number(),
  range: range.describe("What the signs would have made of the range to begin with, had they been let"),
  then: z.strictObject({ n: z.int(), forecast: z.number() }).nullable().describe("By windows of other conflicts that had ended by that day alone; null where there were too few"),
  came: z.boolean(),
  route: z.enum(HISTORY_ROUTES),
  held: z.boolean().nullable(),
  own: z.boolean().describe("Of the case's own war")
});
export type HistoryForecast = z.infer<typeof forecast>;

const asked = {
  assay: z.literal("verdict@1"),
  kind: z.literal("history"),
  outcome: text,
  horizonDays: z.int(),
  baseRange: range,
  range: range.describe("The same, unless signs may move it"),
  shifted: z.boolean(),
  figures: z.array(z.strictObject({ name: text, events: z.int(), n: z.int(), share: z.number() })),
  leftOut: z.array(text)
};

/** What follows, if past talks are a guide. */
export const historyOutcome = z.discriminatedUnion("status", [
  z.strictObject({
    ...asked,
    status: z.literal("assessed"),
    windows: z.int().describe("Without the case's own war"),
    conflicts: z.int(),
    came: z.int(),
    signs: z.array(sign),
    skill,
    sameTalks: skill.describe("The same for the outcome through the same talks"),
    best: z.strictObject({ sign: z.enum(HISTORY_SIGNS), decibans: z.number(), nullMedian: z.number(), pValue: z.number() }).nullable().describe("The usable sign that is furthest from nothing, beside the furthest of signs that mean nothing"),
    calibration,
    routes: z.array(route).describe("Of the windows with the outcome"),
    throughTheseTalks: range.describe("Range times the interval of the share that came through the same talks"),
    carried: z.strictObject({ steps: z.array(z.strictObject({ sign: z.enum(HISTORY_SIGNS), decibans: z.number() })), total: z.number(), held: z.number().describe("Within what all signs together may move"), range }),
    forecasts: z.array(forecast)
  }),
  z.strictObject({ ...asked, status: z.literal("not-assessable"), ...lack.shape })
]);
export type HistoryOutcome = z.infer<typeof historyOutcome>;
export type HistoryAssessed = Extract<HistoryOutcome, { status: "assessed" }>;
