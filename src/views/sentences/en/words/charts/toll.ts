import { countOf, formatDay, formatNumber } from "#views/format.ts";

/** The cost of the war a day, by claimant. */
export const tollChartWords = {
  aDay: " a day",
  notToBeTold: "not to be told",
  window: (window: string, range: string, unit: string, days: string | null) => `${window}: ${range} ${unit}${days === null ? "" : ` ${days}`}`,
  noneCanBeJudged: (title: string) => `${title}: no claim can be judged`,
  headline: (title: string, range: string, time: string) => `${title}: ${range}${time}`,
  suspected: "suspected, ",
  moved: (kind: string, amount: number, month: string) => `${kind}, ${formatNumber(amount)} in ${formatDay(month)}`,
  spoken: (headline: string, windows: readonly string[], means: number, claims: number, claimants: readonly string[], episodes: number) =>
    `${headline}. ${windows.join(". ")}. ${countOf(means, "monthly mean")} and ${countOf(claims, "claim")} by ${claimants.join("; ")}; ${countOf(episodes, "episode")} of talks.`,
  revisions: (marks: number, told: readonly string[]) => ` ${countOf(marks, "mark")} of revisions, which are no events${told.length === 0 ? "" : `: ${told.join("; ")}`}.`,
  subtitle: (unit: string, asOf: string) => `${unit}, by claimant; as of ${formatDay(asOf)}`,
  source: (claimants: readonly string[]) => `Claimants: ${claimants.join("; ")}. Pages and grades stand in the tables.`,
  months: (least: number, leastMonth: string, most: number, mostMonth: string) => `Month by month from ${formatNumber(least)} a day (${formatDay(leastMonth)}) to ${formatNumber(most)} (${formatDay(mostMonth)})`,
  atMost: (most: number) => `at most ${formatNumber(most)}`,
  countedOn: (days: string) => `, counted ${days}`,
  aDayOfTheirTime: " a day of their own time",
  limits: (claims: number, limit: string, of: string) => `${countOf(claims, "claim")} of ${limit}${of}`,
  claims: (claims: number, range: string, ceilings: number, limit: string, of: string) => `${countOf(claims, "claim")}${claims === 1 ? " of" : ", from"} ${range}${limit === "" ? "" : `, and ${countOf(ceilings, "claim")} of ${limit}`}${of}`,
  meanOfMonth: (claimant: string) => `mean of a month, with its range: ${claimant}`,
  theSame: (claimants: readonly string[]) => `the same: ${claimants.join("; ")}`,
  claimOnItsDay: "a claim on its day",
  claimOverItsTime: "a claim over its own time, from low to high",
  ceiling: "a claim that says “at most”: beside the range",
  unjudged: "a claim that cannot be judged: in no range",
  revised: "a revision of earlier days came in: no event",
  recovered: "bodies of earlier dead were found: no event",
  suspectedByRule: "suspected by rule of being of earlier days",
  rounds: "rounds of talks"
};
