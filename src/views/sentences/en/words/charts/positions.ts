import { countOf, formatDay, formatNumber, listed, spellCount } from "#views/format.ts";

/** Positions on one issue over time, and on all issues on one day. */
export const positionChartWords = {
  source: "Every place is set by hand from excerpts and is its coder's judgement; the width is what the words leave open. Each with its page: positions.yaml.",
  pair: (a: string, b: string, open: number, issues: number, apart: number) => `the ranges of ${a} and ${b} meet on ${open === 0 ? "none" : spellCount(open)} of ${countOf(issues, "issue")} and lie apart on ${spellCount(apart)}`,
  noPlace: "no place",
  placed: (place: string, n: number, span: string) => `${place}, n ${n}, ${span}`,
  they: (state: string) => `they ${state}`,
  mapSubtitle: (windowDays: number, asOf: string) => `Hull of the places stated in the last ${countOf(windowDays, "day")}, each issue on its own ruler from 0 to 1; as of ${formatDay(asOf)}`,
  shared: "what two parties' ranges share",
  readHeading: "How to read it",
  read: ["A ruler runs from one side's furthest demand to the other's and scores nobody; what the marks between mean is told under each issue.", "n counts the places in the range. With one place the range is one statement.", "Rows are in the order of the case."],
  ends: (issue: string, low: string, high: string) => `${issue}: 0 is “${low}”, 1 is “${high}”.`,
  n: (n: number) => `n ${n}`,
  noneInWindow: "∅ no place in the window",
  noneInDays: (days: number) => `∅ no place in the last ${days} days`,
  withoutPlace: (holder: string) => `${holder} without a place now`,
  at: (holder: string, place: string) => `${holder} at ${place}`,
  issue: (title: string, now: readonly string[]) => `${title}: ${listed(now)}`,
  moved: (holder: string, moved: string, n: number, span: string, least: number, most: number) => `${holder} ${moved}, n ${n}, ${span}, change at least ${formatNumber(least)} and at most ${formatNumber(most)}`,
  spell: (from: string, a: string, b: string, state: string, cause: string) => `from ${formatDay(from)} ${a} and ${b} ${state}, since ${cause}`,
  thin: "(E) marks a place that rests on sources graded E alone.",
  thinMark: "(E)",
  courseSubtitle: (n: number, asOf: string) => `Places on the ruler by the day they were stated (n ${n}); bands: range of each party; as of ${formatDay(asOf)}`,
  rulerHeading: "What the ruler means, and how to read it",
  strip: "Strip below: filled where ranges meet, hollow where they meet only by a place its holder has left, a line where they lie apart, empty where one has none.",
  doRangesMeet: "Ranges meet?",
  doTheyMeet: (pair: string) => `${pair} meet?`,
  statuses: {
    own: "in own words, on the table or handed over: makes the range",
    unjudged: "cannot be judged (F or 6): enters nothing",
    reported: "reported by others",
    floated: "floated: never counts as tabled",
    other: "agreed in part, or another status that makes no range"
  }
};
