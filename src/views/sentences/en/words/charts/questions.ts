import { countOf, formatDay, formatNumber } from "#views/format.ts";

/** The open questions, with what was filed on each and the simple answers beside it. */
export const questionsChartWords = {
  spoken: (open: number, filed: number) => `${countOf(open, "open question")}, ${formatNumber(filed)} of them with a probability.`,
  nobody: (open: number) => `Nobody has filed a probability on ${countOf(open, "open question")}`,
  filedOn: (filed: number, open: number) => `${filed === open ? "Each" : filed} of ${countOf(open, "open question")} has a probability on record`,
  subtitle: (asOf: string) => `Probability of yes, from 0 to 100 %, by deadline; as of ${formatDay(asOf)}`,
  source: "Questions, rules and probabilities: forecasts.yaml of the case. Last trades: benchmarks.csv. Past windows: the series of the case.",
  filed: "filed",
  baseRate: "base rate",
  baseRateRange: "base rate as a range, in no score",
  conflictology: "conflictology: the last twelve months",
  lastValue: "last value",
  market: "market",
  marketTooOld: "market, too old to be scored",
  question: (title: string, deadline: string, answers: readonly string[]) => `${title} By ${formatDay(deadline)}; ${answers.join("; ")}.`,
  noneFiled: "∅ none filed"
};
