import { z } from "zod";
import { day, type Day } from "./day.ts";
import { seriesRule } from "./series-rule.ts";
import { citation } from "./source.ts";
import { id, text } from "./text.ts";

const lacking = z.strictObject({
  series: id.describe("A series that the case may lack; a rule may name it"),
  text: text.describe("What it would hold, and why it is not here")
});

/** What would be seen first if a scenario came: a threshold on a series with its reason, or a series that the case does not hold. */
const indicator = z
  .strictObject({
    id,
    what: text,
    rules: z.array(seriesRule).describe("Tripped when any of them is met; empty where no series is at hand to write one for"),
    lacking: z.array(lacking).min(1).optional().describe("Series that the case does not hold: without them the indicator is not assessable. Whoever adds one has it assessed"),
    pastFrom: day.optional().describe("First day of the past from which the threshold was taken; how often it trips is counted from here. Absent = from the first day of the series"),
    threshold: text.describe("In words"),
    reason: text.describe("Why this threshold"),
    caveat: text,
    recomputed: text.optional().describe("Where the figures of the reason, computed again from the series of the case, came out otherwise")
  })
  .refine(({ rules, lacking: missing }) => rules.length > 0 || missing !== undefined, { path: ["rules"], error: "wanted a rule, or under lacking the series that one would need" });
/** As of a day before it was written, why a threshold was taken and what is wrong with it is not known. */
export type Indicator = Omit<z.infer<typeof indicator>, "reason" | "caveat"> & { readonly reason: string | null; readonly caveat: string | null };

/** What may follow if the talks collapse. */
export const scenario = z.strictObject({
  id,
  title: text,
  ifTalks: text.describe("Completes: it may come if talks …"),
  notSameAs: text.describe("What is easily taken for it and is not"),
  indicators: z.array(indicator).min(1),
  questions: z.array(id).describe("Questions of forecasts.yaml"),
  known: day.describe("The day on which the thresholds were fixed"),
  sources: z.array(citation).describe("Pages that speak of the scenario; empty where it is our own")
});
export type Scenario = Omit<z.infer<typeof scenario>, "indicators"> & { readonly indicators: readonly Indicator[] };

export const scenariosFile = z.strictObject({ about: text.optional(), scenarios: z.array(scenario) });

/**
 * Cuts a scenario to a day. Its rules are ours and are read as of any day, as a registered plan is; what was written about them later, and the questions
 * asked later, are left out.
 */
export function cutScenario(item: Scenario, asOf: Day): Scenario {
  if (asOf >= item.known) return item;
  return { ...item, indicators: item.indicators.map(({ recomputed: _later, ...one }) => ({ ...one, reason: null, caveat: null })), questions: [] };
}
