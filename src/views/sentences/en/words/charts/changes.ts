import { capitalised, countOf, formatDay, formatNumber } from "#views/format.ts";

/** The levels of a series and their changes. */
export const changeChartWords = {
  weeks: (isGain: boolean) => `${isGain ? "gain" : "mean"} of each week, none where it has too few reports; the level as a line`,
  where: "where a change may lie (95 %), its likeliest day as a line",
  counting: "the counting changed (numbers below)",
  countingHeading: (changes: number) => `Where the counting changed (${changes})`,
  subtitle: (series: string, classes: readonly string[], unit: "night" | "day" | "week", from: string, to: string, asOf: string) =>
    `${capitalised(series)} (${classes.join(", ")}), ${unit === "week" ? "growth a week" : `reported a ${unit}, by week`}; ${formatDay(from)} to ${formatDay(to)}; as of ${formatDay(asOf)}`,
  source: "The series as reported.",
  noChange: (from: string, level: number, what: string, unit: string) => `No change of level since ${formatDay(from)}: about ${formatNumber(level)}${what} a ${unit}`,
  changes: (changes: number, first: number, last: number, what: string, unit: string, day: string) =>
    `${capitalised(countOf(changes, "change"))} of level: from ${formatNumber(first)} to ${formatNumber(last)}${what} a ${unit}, ${changes === 1 ? "" : "the latest "}about ${formatDay(day)}`
};
