import { z } from "zod";
import { day } from "./day.ts";
import { sourceLine } from "./evidence.ts";
import { BASELINES } from "./forecast-baselines.ts";
import { ANSWERS } from "./forecast-question.ts";
import { lack } from "./sentence.ts";
import { id, text } from "./text.ts";

const name = z.enum(BASELINES);
const baseline = z.discriminatedUnion("status", [
  z.strictObject({
    status: z.literal("assessed"),
    name,
    p: z.number(),
    of: z.int().nullable().describe("Windows it rests on; null = it rests on one figure or trade"),
    from: day.describe("Day of the newest figure or trade it rests on, or on which it was worked out")
  }),
  z.strictObject({ status: z.literal("shown"), name, low: z.number(), high: z.number(), from: day, reason: id }).describe("In no score: a range, a bound, or too old"),
  z.strictObject({ status: z.literal("not-assessable"), name, ...lack.shape })
]);
export type BaselineAnswer = z.infer<typeof baseline>;

const common = { question: id, title: text, opened: day, deadline: day, cluster: id, baselines: z.array(baseline), pages: z.array(sourceLine) };

const openRow = z.strictObject({
  ...common,
  scenario: id.nullable(),
  daysLeft: z.int().describe("Below 0: it waits for its answer"),
  rule: text,
  hash: text.describe("Of the rule in force"),
  resolver: z.enum(["series", "documents", "both"]),
  versions: z.array(z.strictObject({ from: day, hash: text, why: text.nullable() })),
  filed: z.array(z.strictObject({ by: text, on: day, p: z.number(), note: text.nullable(), underEarlierRule: z.boolean() })).describe("The newest of each forecaster"),
  told: z.enum(["yes", "no", "cannot-tell"]).nullable().describe("What the series of the case say so far; null = documents settle it")
});
export type OpenRow = z.infer<typeof openRow>;

const settledRow = z.strictObject({
  ...common,
  retrospective: z.boolean(),
  filed: z.array(z.strictObject({ by: text, on: day, p: z.number() })).describe("The first of each forecaster, which is scored"),
  answer: z.enum(ANSWERS),
  answeredOn: day,
  answeredBy: text,
  series: z
    .strictObject({ bearing: z.enum(["untold", "contradicted"]), judgedTo: day.nullable(), end: day })
    .nullable()
    .describe("untold = the coder of the record answered what the series cannot tell, whose rule is read up to `end`; contradicted = they say the other; null = they agree, or documents settle it")
});
export type SettledRow = z.infer<typeof settledRow>;

/** The questions of a case: those that are open, and those that were answered. */
export const forecastOutcome = z.strictObject({
  assay: z.literal("forecast@1"),
  kind: z.literal("questions"),
  status: z.literal("assessed"),
  open: z.array(openRow),
  settled: z.array(settledRow).describe("Baselines as of the day of filing; of a retrospective question, of its opening")
});
export type ForecastOutcome = z.infer<typeof forecastOutcome>;
