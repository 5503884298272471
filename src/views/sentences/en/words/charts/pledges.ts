import { capitalised, countOf, formatDay, formatShare, ratioAgainst, ratioInterval } from "#views/format.ts";

/** The windows of undertakings that could be measured, and how long undertakings held. */
export const pledgeChartWords = {
  source: "Figures and their claimants: under each undertaking. Undertakings: terms.yaml, every step and window with its page.",
  windowsTitle: (windows: number, kept: number, broken: number) => `Of ${countOf(windows, "window")} that could be measured ${kept} ${kept === 1 ? "was" : "were"} kept and ${broken} broken`,
  window: (label: string, ratio: number, ends: readonly [number | null, number | null], word: string) => `${label}: ${ratioAgainst(ratio, "expected")}, 90 % interval ${ratioInterval(...ends)}, ${word}`,
  windowsSubtitle: (asOf: string) => `Rate against expectation, log scale, under each reading of the window; as of ${formatDay(asOf)}`,
  promised: "what was promised",
  warned: "warnings of it, by another hand",
  interval: "90 % interval",
  partlyKept: (from: number, to: number) => `partly kept: ${formatShare(from)} to ${formatShare(to)} of what was to be expected; kept to the left, broken to the right`,
  whenHeading: "When a word is given",
  when: (mass: number) => `A window is called kept, partly kept or broken when the probability of it is at least ${formatShare(mass)}.`,
  warnings: ", warnings",
  heldTitle: (medianDays: number | null) => (medianDays === null ? "Fewer than half were called broken while they were followed" : `Half were called broken within ${countOf(medianDays, "day")}`),
  afterAWeek: (share: number, interval: readonly [number, number] | null) => `; after a week ${formatShare(share)} not yet called broken${interval === null ? "" : `, 90 % interval ${formatShare(interval[0])} to ${formatShare(interval[1])}`}`,
  curve: (party: string | null, events: number, n: number) => `${capitalised(party === null ? "all undertakings" : `those of ${party}`)}: ${events} of ${n} called broken`,
  heldSubtitle: (asOf: string) => `Share not yet called broken by anybody but the giver, days since agreed or begun, log scale; as of ${formatDay(asOf)}`,
  intervalOfAll: "90 % interval of all together",
  curveKey: (party: string | null, events: number, n: number) => `${party === null ? "all, by anybody's word" : `${party}, by the word of others`}: ${events} of ${n} called broken`,
  breakHeading: "What a break is here",
  breaks: ["A promise counts as broken on the first day on which somebody calls it so: a claim, not a finding.", "One that lapsed, or whose end had passed, is followed no further."],
  days: "days",
  none: "none",
  all: "all"
};
