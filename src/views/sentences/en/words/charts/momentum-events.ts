import { capitalised, countOf, formatDay, formatPercent, formatShare } from "#views/format.ts";

/** Where counts of events come from, and how that hangs on the background. */
export const momentumEventsChartWords = {
  under: (series: string, regions: number, party: string, from: string, to: string, asOf: string) =>
    `${capitalised(series)}${regions > 1 ? `, ${countOf(regions, "region")}` : ""}, calendar of ${party}; ${formatDay(from)} to ${formatDay(to)}; as of ${formatDay(asOf)}`,
  source: (series: string) => `Figures: ${series}; their claimant is named in the details.`,
  share: (part: string, share: number, low: number, high: number) => `${part}: ${formatPercent(share)}, it could be ${formatPercent(low)} to ${formatPercent(high)}`,
  shareLabel: (part: string, share: number, low: number, high: number) => `${part}: ${formatPercent(share)} (${formatPercent(low)} to ${formatPercent(high)})`,
  sharesTitle: (share: number, low: number, high: number) => `${formatPercent(share)} of what is expected follows from past counts (${formatPercent(low)} to ${formatPercent(high)})`,
  sharesSubtitle: (under: string) => `Share of the expected counts. ${under}`,
  shareKey: "share of the expected counts",
  interval: "90 % interval, by draws from the model",
  degrees: (shared: number, perRegion: number) => `${shared}${perRegion > 0 ? ` and ${perRegion} a region` : ""}`,
  /** The same below the axis; a phone has room for two lines and not for a long one. */
  degreesShort: (shared: number, perRegion: number, narrow: boolean) => `${shared}${perRegion > 0 ? `${narrow ? "\n+" : "+"}${perRegion}` : ""}`,
  rung: (degrees: string, isChosen: boolean, share: number) => `${capitalised(degrees)} degrees of freedom${isChosen ? ", the chosen one" : ""}: ${formatPercent(share)}`,
  chosen: (low: number, high: number) => `Chosen: it could be ${formatShare(low)} to ${formatShare(high)}.`,
  ladderTitle: (stiffest: number, loosest: number) => `The more the background may bend, the less is left to past counts: ${formatPercent(stiffest)} under the stiffest, ${formatPercent(loosest)} under the loosest`,
  ladderSubtitle: (under: string) => `Share of the expected counts that follows from past counts, by the trend’s degrees of freedom. ${under}`,
  bic: "the background that BIC chose, with its 90 % interval",
  other: "another background",
  notMaterial: (below: number) => `below ${formatPercent(below)}: not material`,
  axis: "degrees of freedom of the trend (+ of each region)"
};
