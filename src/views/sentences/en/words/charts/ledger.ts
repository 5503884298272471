import { countOf, formatDay, formatNumber, formatShare, listed } from "#views/format.ts";

/** The ladder of undertakings, what was delivered of accords on exchanges, and each side's counts of breaches. */
export const ledgerChartWords = {
  source: "Steps, counts and figures as they were said: terms.yaml, exchanges.yaml and accords.yaml, each with its page and grades in the table.",
  noWord: "no word on it",
  neverAgreed: "never agreed",
  rungs: { floated: "floated", tabled: "tabled", agreed: "agreed", started: "started", kept: "kept", "partly-kept": "partly kept", broken: "broken", lapsed: "lapsed", unverifiable: "unverifiable" },
  ladderTitle: (terms: number, signed: number, done: number) => `Of ${countOf(terms, "undertaking")} ${signed} ${signed === 1 ? "was" : "were"} signed by somebody and ${done} begun`,
  share: (party: string, kept: number, n: number, where: string, interval: readonly [number, number] | null) =>
    `${party} kept ${kept} of ${n} ${where} by the word of others${interval === null ? "" : `, 90 % interval of the share ${formatShare(interval[0])} to ${formatShare(interval[1])}`}`,
  ladderSubtitle: (asOf: string) => `What was said of each undertaking, days since its first step, log scale; at the end of a row what is claimed of it; as of ${formatDay(asOf)}`,
  firstDay: "first day",
  whoseHeading: "Whose word a mark is",
  whose: (above: string, below: readonly string[]) => [`Above the line: ${above}. Below it: ${listed(below)}. On the line: several at once, or somebody else.`, "A step is what somebody says of it; later words do not take earlier ones back."],
  deliveredTitle: (figures: number, whole: number, short: number, open: number) => `Of ${countOf(figures, "figure")} agreed on exchanges ${whole} came whole, ${short} short; ${open} were under way when the record ends`,
  figure: (accord: string, what: string, to: string) => `${accord}: ${what} to ${to}`,
  delivered: (range: string, agreed: number) => `${range} of ${formatNumber(agreed)}`,
  open: ", open",
  inDays: (days: number, narrow: boolean) => (narrow ? `, ${days} d` : `, in ${countOf(days, "day")}`),
  recordEnds: (day: string) => `The record of exchanges ends on ${formatDay(day)}.`,
  deliveredSubtitle: (asOf: string, followedTo: string) => `Share delivered of what was agreed, least to most of the figures that can be judged; as of ${formatDay(asOf)}, record to ${formatDay(followedTo)}`,
  least: "the least that was delivered",
  most: "to the most, where figures rival each other",
  noUpperEnd: "at least so many: no upper end is told",
  countsHeading: "What counts as delivered",
  counts: ["The exchanges that carry the accord out are added; where one gives no figure, the claims of the whole stand, said to be claims.", "Open: short, with its last exchange on the last day of the record of exchanges, which cuts it off."],
  none: "none",
  all: "all",
  noFigure: "∅ no figure",
  breachesTitle: (counts: number) => `${countOf(counts, "count")} of the other side's breaches: claims, side by side`,
  breachesBy: (term: string, party: string) => `${term}: breaches by ${party}`,
  countBy: (count: string, counter: string, statedOn: string | null) => `${count} by ${counter}${statedOn === null ? "" : ` on ${formatDay(statedOn)}`}`,
  breachesSpoken: (title: string, groups: readonly string[]) => `${title}. ${groups.join(". ")}. No interval: they are claims, and nothing adds them.`,
  breachesSubtitle: (asOf: string) => `Each ring is one count somebody gave, log scale; units and spans differ, the table says which; as of ${formatDay(asOf)}`,
  oneCount: "one count, as claimed"
};
