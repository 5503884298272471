import { capitalised, countOf, formatDay, formatNumber, formatShare, listed } from "#views/format.ts";

const SPACING = { inhibition: "’s salvos keep their distance", excitation: "’s salvos come in clusters", "cannot-tell": "’s salvos show no clear spacing", beside: ", beside the registered test" } as const;

/** How long a party's salvos wait for the next. */
export const momentumSalvosChartWords = {
  title: (party: string, spacing: "inhibition" | "excitation" | "cannot-tell" | null, pairs: number, expected: number) => `${party}${SPACING[spacing ?? "beside"]}: ${formatNumber(pairs)} close pairs, ${formatNumber(expected)} by chance`,
  subtitle: (unit: "night" | "day", least: number, classes: readonly string[], from: string, to: string, asOf: string) =>
    `Share of ${unit}s with a salvo, at least ${formatNumber(least)} ${listed(classes)}, by ${unit}s since the last; ${formatDay(from)} to ${formatDay(to)}; as of ${formatDay(asOf)}`,
  source: (series: string, salvos: number, nights: number, unit: "night" | "day") => `Figures: ${series}. ${countOf(salvos, "salvo")} in ${countOf(nights, unit)}; their claimant is named in the details.`,
  share: "share of the waits that ended here, with its 95 % interval",
  hazard: "fitted hazard, all else at its mean, with its 95 % band",
  onAny: (unit: "night" | "day", base: number) => `share on any ${unit}, ${formatShare(base)}`,
  wait: (unit: "night" | "day", since: number, rate: number, low: number, high: number) => `${unit} ${since}: ${formatShare(rate)}, it could be ${formatShare(low)} to ${formatShare(high)}`,
  fitted: (unit: "night" | "day", hazard: number, low: number, high: number) => ` The fitted hazard at ${unit} 7 is ${formatShare(hazard)}, it could be ${formatShare(low)} to ${formatShare(high)}.`,
  spoken: (party: string, unit: "night" | "day", waits: readonly string[], base: number, fitted: string, within: number, pairs: number, expected: number) =>
    `${capitalised(party)}’s salvos by ${unit}s since the last. ${capitalised(waits.join("; "))}. On any ${unit} ${formatShare(base)}.${fitted} Pairs within ${within} ${unit}s: ${pairs}, by chance ${formatNumber(expected)}.`,
  axis: (unit: "night" | "day") => `${unit}s since the last salvo`
};
