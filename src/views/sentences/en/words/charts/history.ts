import { countOf, formatDay, formatDecibans, formatScore, formatShare, formatSignRatio } from "#views/format.ts";

/** What past talks say: signs, calibration, routes, and what the signs that are here would carry. */
export const historyChartWords = {
  source: "Past talks: history/processes.csv and second-coding.csv, our own coding with the pages of each window. Signs of this case: signs.yaml.",
  signsTitle: (signs: number, usable: number, apart: number) => `Of ${signs} signs ${usable} are known often enough, and ${apart === 0 ? "none" : apart} of them ${apart > 1 ? "tell" : "tells"} outcomes apart`,
  present: { yes: "yes", no: "no", unknown: "unknown" },
  here: { yes: "● here", no: "○ not here", unknown: "? unknown" },
  /** The sign of each alone, where there is no room for more. */
  hereShort: { yes: "●", no: "○", unknown: "?" },
  sign: (sign: string, all: { readonly ratio: number; readonly low: number; readonly high: number; readonly yesCame: number; readonly knownCame: number; readonly yesNot: number; readonly knownNot: number }, usable: boolean, present: string) =>
    `${sign}: ratio ${formatSignRatio(all.ratio)}, 95 % interval ${formatSignRatio(all.low)} to ${formatSignRatio(all.high)}, ${all.yesCame} of ${all.knownCame} where the outcome came and ${all.yesNot} of ${all.knownNot} where not${usable ? "" : ", too few"}; in this case ${present}`,
  signFigures: (ratio: number, low: number, high: number) => `${formatSignRatio(ratio)} (${formatSignRatio(low)} to ${formatSignRatio(high)})`,
  signsSubtitle: (windows: number, conflicts: number, asOf: string) => `How many times likelier where the outcome came, log scale; ${countOf(windows, "past window")} of ${countOf(conflicts, "conflict")}; signs of this case as of ${formatDay(asOf)}`,
  usable: "usable: known in enough windows with the outcome and without",
  tooFew: "known in too few",
  signInterval: "95 % interval, each conflict one witness",
  rightHeading: "What stands at the right",
  right: ["● the sign is here, ○ it is not, ? the record does not say."],
  calibrated: (sizes: readonly number[]) => `What came lies within what calibrated forecasts would show, in bins of ${sizes.join(", ")}`,
  outside: (bins: number) => `In ${countOf(bins, "bin")} more or less came than calibrated forecasts would show`,
  bin: (forecast: number, events: number, n: number, low: number, high: number) => `${formatScore(forecast)} forecast, ${events} of ${n} came, ${formatScore(low)} to ${formatScore(high)} if calibrated`,
  brier: (s: { readonly ours: number; readonly base: number; readonly difference: number; readonly low: number; readonly high: number; readonly n: number; readonly conflicts: number }) =>
    `Brier score ${formatScore(s.ours)} with signs, ${formatScore(s.base)} with the base rate, better by ${formatScore(s.difference)}, 95 % interval ${formatScore(s.low)} to ${formatScore(s.high)}, ${s.n} windows of ${s.conflicts} conflicts.`,
  calibrationSubtitle: (windows: number, baseRate: number) => `Across: mean forecast of a bin, each conflict by the others; upward: share that came; ${windows} windows, ${formatShare(baseRate)} with the outcome`,
  shareThatCame: "share that came",
  calibrationBand: "95 % band if forecasts were calibrated",
  asForecast: "as forecast; the level line is the base rate",
  nOf: (n: number, of: number) => `${n} of ${of}`,
  routesTitle: (n: number, came: number, route: string) => `${n} of ${came} outcomes came ${route}`,
  route: (route: string, n: number, came: number, low: number, high: number) => `${route}: ${n} of ${came}, 95 % interval ${formatShare(low)} to ${formatShare(high)}`,
  routeFigures: (n: number, came: number, low: number, high: number) => `${n} of ${came}   (${formatShare(low)} to ${formatShare(high)})`,
  routesSubtitle: (came: number, windows: number) => `Share of the past windows with the outcome: ${came} of ${windows}, which is no base rate, since the table holds talks that history kept, most of them found because they ended in an accord`,
  share: "share",
  wilson: "95 % interval (Wilson)",
  none: "none",
  all: "all",
  carriedTitle: (held: number, shown: boolean) => `Illustrative: the signs that are here would carry ${formatDecibans(held)}${shown ? "" : ", and move nothing"}`,
  together: (total: number, most: number, low: number, high: number) => `Together ${formatDecibans(total)}, held within plus or minus ${most} dB. The range would be ${formatShare(low)} to ${formatShare(high)}.`,
  carriedSubtitle: (asOf: string) => `Decibans at half weight, one sign after the other; as of ${formatDay(asOf)}`,
  oneSign: "one sign",
  allTogether: "all together",
  mayMove: (most: number) => `all signs together may move ${most} dB, no more`,
  heldWithin: "all together, held within what they may move",
  noShift: "no shift",
  whyHeading: "Why it moves nothing",
  why: ["Signs may move the range only when forecasts from them are shown to beat the base rate on past talks, each conflict forecast by the others."]
};
