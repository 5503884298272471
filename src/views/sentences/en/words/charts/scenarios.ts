import { capitalised, countOf, formatDay, formatShare, spellCount } from "#views/format.ts";

/** The indicators of a scenario against their thresholds. */
export const scenarioChartWords = {
  claimant: (claimant: string, isClaim: boolean) => `${claimant}${isClaim ? " (a belligerent's claim)" : ""}`,
  subtitle: (span: string, asOf: string) => `What each indicator reads against its threshold, each to its own height, ${span}; as of ${formatDay(asOf)}`,
  source: (claims: readonly string[]) => `Source: ${claims.join("; ")}.`,
  reading: "reading: of each week the one nearest to the threshold or beyond it",
  threshold: "threshold",
  tripped: "tripped",
  after: "after the last day that could be judged",
  notHeld: "not assessable: the case holds no series for it",
  notDrawnHeading: "What is not drawn",
  notDrawn: (from: string) => `Readings before ${formatDay(from)}: the share of days tripped beside each counts them too.`,
  noneRead: "No indicator can be read on this day; the strips show how each stood",
  title: (tripped: number, read: number) => capitalised(`${tripped === 0 ? "none" : spellCount(tripped)} of ${countOf(read, "indicator")} that can be read ${tripped === 1 ? "is" : "are"} tripped`),
  notAssessable: (what: string) => `${what}: not assessable.`,
  neverTripped: "never tripped",
  trippedSince: (day: string) => `tripped since ${formatDay(day)}`,
  lastTripped: (span: string) => `last tripped ${span}`,
  past: (met: number, judged: number, from: string) => `, ${met === 0 ? "on none" : `on ${formatShare(met / judged)}`} of ${countOf(judged, "day")} since ${formatDay(from)}`,
  often: (met: number, judged: number) => ` · tripped ${met === 0 ? "never" : `on ${formatShare(met / judged)} of days`}`,
  also: (what: string) => `${what}, also`,
  tripsAt: (threshold: string, unit: string) => `trips at ${threshold}${unit}`,
  units: { times: " times", "per-cent": " %", days: " days" }
};
