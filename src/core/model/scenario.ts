import { z } from "zod";
import { day } from "./day.ts";
import { citation } from "./source.ts";
import { id, text } from "./text.ts";
import { seriesRule } from "./series-rule.ts";

/** What would be seen first if a scenario came: a threshold on a series with its reason, or a series that the case does not hold. */
const indicator = z.strictObject({
  id,
  what: text,
  rules: z.array(seriesRule).describe("Tripped when any of them is met; empty = the case holds no series for it"),
  lacking: text.optional().describe("Which series is missing and why; only where there is no rule"),
  threshold: text.describe("In words"),
  reason: text.describe("Why this threshold"),
  caveat: text
});
export type Indicator = z.infer<typeof indicator>;

/** What may follow if the talks collapse. */
export const scenario = z.strictObject({
  id,
  title: text,
  ifTalks: text.describe("Completes: it may come if talks …"),
  notSameAs: text.describe("What is easily taken for it and is not"),
  indicators: z.array(indicator).min(1),
  questions: z.array(id).describe("Questions of forecasts.yaml"),
  known: day,
  sources: z.array(citation)
});
export type Scenario = z.infer<typeof scenario>;

export const scenariosFile = z.strictObject({ about: text.optional(), scenarios: z.array(scenario) });
