import { z } from "zod";
import { day, type Day } from "./day.ts";
import { latestDay } from "./day-count.ts";
import { seriesRule } from "./series-rule.ts";
import { citation } from "./source.ts";
import { id, text } from "./text.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: "wanted a SHA-256, 64 hexadecimal digits" });
const slug = z.string().regex(/^[a-z0-9-]{1,200}$/, { error: "wanted the name of a market as in its address" });
const probability = z.number().gt(0, { error: "wanted a probability above 0" }).lt(1, { error: "wanted a probability below 1" });

const resolver = z
  .strictObject({
    series: z.array(seriesRule).min(1).optional().describe("Answered *yes* by the first day, after the opening and up to the deadline, on which one of these is met"),
    daysAfter: z.int().positive().optional().describe("So many days after the deadline the rule is still read, where it is met only at the end of what began by then"),
    documents: text.optional().describe("Whose word settles it, in words")
  })
  .refine(({ series, documents }) => series !== undefined || documents !== undefined, { error: "wanted a rule on a series, or documents" });

/** A question's rule as it stood from a day on. It is never edited: a change is a new version. */
export const ruleVersion = z.strictObject({
  from: day.describe("First day it held; of the first version, the day of the opening"),
  resolver,
  rule: text.describe("When the answer is *yes*, in words"),
  persistence: text.describe("How long it must last, in words"),
  why: text.optional().describe("Why the rule was changed; the first version has none"),
  hash: hash.describe("SHA-256 of the version without this field and of what the question asks (title, opening, deadline, cluster, market, retrospective), as canonical JSON: `earnest check` tells it")
});
export type RuleVersion = z.infer<typeof ruleVersion>;

const filed = z.strictObject({
  by: text.describe("Who says so"),
  on: day.describe("The day it was filed, and is public from"),
  p: probability.describe("That the answer is *yes*"),
  note: text.optional().describe("The reasoning"),
  rule: hash.describe("The version of the rule it was filed under, and is scored under")
});
export type FiledProbability = z.infer<typeof filed>;

const baseRate = z.strictObject({
  on: day.describe("The day it was worked out: a forecast before it could not know of it"),
  text,
  windows: z.strictObject({ met: z.int().nonnegative(), of: z.int().positive() }).optional().describe("In how many past windows of the question's length the rule was met"),
  range: z.strictObject({ low: probability, high: probability }).optional().describe("Where it is no one number; a range is shown and not scored")
});

const market = z.strictObject({
  slug: slug.describe("Name of the market; its last trades stand in benchmarks.csv"),
  continuedAs: z.array(slug).optional().describe("Names under which the same market went on, in the order of time"),
  match: z.enum(["exact", "close", "loose"]).describe("loose = only a bound, which is never scored"),
  note: text.optional()
});

export const ANSWERS = ["yes", "no", "annulled"] as const;

const resolution = z.strictObject({
  rule: hash.describe("The version of the rule that was applied"),
  answer: z.enum(ANSWERS).describe("annulled is not *no*: nothing filed is scored"),
  on: day.describe("The day it was settled, and is public from"),
  cameOn: day.optional().describe("The day on which it came true, or could no longer: what was filed on or after it is in no score. Where series alone settle it, it is read off them, too"),
  evidence: text,
  by: text
});
export type Resolution = z.infer<typeof resolution>;
export type Answer = Resolution["answer"];

/** A question about what will happen, the history of the rule by which it is settled, and every probability ever given. */
export const forecastQuestion = z.strictObject({
  id,
  title: text.describe("The question itself"),
  opened: day.describe("First day from which a probability may be filed"),
  deadline: day.describe("Last day on which it can still come true, inclusive"),
  retrospective: z.literal(true).optional().describe("Written after its deadline: it tests the scoring and is no evidence of skill"),
  cluster: id.describe("Nested or near-duplicate questions share one, and count as one in every interval"),
  scenario: id.optional().describe("Of scenarios.yaml"),
  rules: z.array(ruleVersion).min(1),
  baseRate: baseRate.optional(),
  market: market.optional(),
  probabilities: z.array(filed),
  resolutions: z.array(resolution).describe("One for each version of the rule under which a probability was filed"),
  known: day,
  sources: z.array(citation)
});
export type ForecastQuestion = z.infer<typeof forecastQuestion>;

export const forecastsFile = z.strictObject({ about: text.optional(), forecasts: z.array(forecastQuestion) });

/** Returns the version of the rule that held on a day; before the first one, the first. */
export function ruleOn({ rules }: Pick<ForecastQuestion, "rules">, on: Day): RuleVersion {
  return rules.filter(({ from }) => from <= on).at(-1) ?? rules[0]!;
}

/** Returns how a question was answered under a version of its rule; null = it was not. */
export function resolutionUnder({ resolutions }: Pick<ForecastQuestion, "resolutions">, rule: string): Resolution | null {
  return resolutions.find((one) => one.rule === rule) ?? null;
}

/**
 * Cuts a question to what had been said of it by a day: versions of its rule, probabilities and answers from their own days, its base rate from the day it was
 * worked out, its pages from theirs.
 *
 * @returns null when it had not been opened.
 */
export function cutForecast(item: ForecastQuestion, asOf: Day): ForecastQuestion | null {
  if (item.opened > asOf) return null;
  const { baseRate: rate, ...rest } = item;
  return {
    ...rest,
    rules: item.rules.filter(({ from }) => from <= asOf),
    ...(rate === undefined || rate.on > asOf ? {} : { baseRate: rate }),
    probabilities: item.probabilities.filter(({ on }) => on <= asOf),
    resolutions: item.resolutions.filter(({ on }) => on <= asOf),
    sources: item.sources.filter(({ published }) => (published === null ? item.known : latestDay(published)) <= asOf)
  };
}

/** Tells whether a question waits for its answer under the rule in force on a day; one that was written after its deadline never does. */
export function isOpen(question: ForecastQuestion, on: Day): boolean {
  return question.retrospective === undefined && resolutionUnder(question, ruleOn(question, on).hash) === null;
}

/** Lists the days on which something was said of a question. */
export function saidOn({ opened, retrospective, rules, probabilities, resolutions }: ForecastQuestion): Day[] {
  if (retrospective) return [];
  return [opened, ...rules.map(({ from }) => from), ...probabilities.map(({ on }) => on), ...resolutions.map(({ on }) => on)];
}
