import type { Day } from "#core/model/day.ts";
import type { PositionIssue, PositionOutcome, PositionSummary } from "#core/model/position-outcome.ts";
import { capitalised, countOf, formatDay, formatNumber, formatSpan, listed, spellCount } from "#views/format.ts";
import { words } from "#views/language.ts";
import type { Chart } from "./chart.ts";
import { holderKey, shapeOf, STATUS_SHAPES } from "./holder-styles.ts";
import { positionCourseChart } from "./position-course-chart.ts";
import { positionMapChart } from "./position-map-chart.ts";

const SOURCE = "Every place is set by hand from excerpts and is its coder's judgement; the width is what the words leave open. Each with its page: positions.yaml.";

/** Returns the picture of one issue over time, or of all issues on one day. */
export function positionCharts(outcome: PositionOutcome, asOf: Day): Chart[] {
  if (outcome.kind === "summary") return [mapOf(outcome, asOf)];
  return outcome.places.some(({ low }) => low !== null) ? [courseOf(outcome, asOf)] : [];
}

function mapOf(outcome: PositionSummary, asOf: Day): Chart {
  const { issues, pairs, holders, windowDays } = outcome;
  const nameOf = (id: string) => holders.find((one) => one.id === id)?.name ?? id;
  const title = capitalised(pairs.map(({ a, b, open, apart }) => `the ranges of ${nameOf(a)} and ${nameOf(b)} meet on ${open === 0 ? "none" : spellCount(open)} of ${countOf(issues.length, "issue")} and lie apart on ${spellCount(apart)}`).join("; "));
  const told = issues.map(({ title: issue, courses, pairs: own }) => `${issue}: ${courses.map(({ holder, now, n, first, last }) => `${nameOf(holder)} ${now === null ? "no place" : `${words().phrases.placeInWords(now.low, now.high)}, n ${n}, ${formatSpan(first!, last!)}`}`).join("; ")}; ${own.map(({ state }) => `they ${words().phrases.stateInWords(state)}`).join("; ")}`);
  const spoken = `${title}. ${told.join(". ")}.`;
  return {
    name: "map", title, subtitle: `Hull of the places stated in the last ${countOf(windowDays, "day")}, each issue on its own ruler from 0 to 1; as of ${formatDay(asOf)}`, spoken, source: SOURCE, table: "ranges",
    key: [...holderKey(holders), { mark: "window", text: "what two parties' ranges share" }],
    notes: { heading: "How to read it", lines: ["A ruler runs from one side's furthest demand to the other's and scores nobody; what the marks between mean is told under each issue.", "n counts the places in the range. With one place the range is one statement.", "Rows are in the order of the case.", ...issues.map(({ title: issue, ends }) => `${issue}: 0 is “${ends.low}”, 1 is “${ends.high}”.`)] },
    draw: (space) => positionMapChart(outcome, space, spoken)
  };
}

function courseOf(outcome: PositionIssue, asOf: Day): Chart {
  const { holders, courses, places, trials, scale } = outcome;
  const nameOf = (id: string) => holders.find((one) => one.id === id)?.name ?? id;
  const parties = holders.filter(({ isParty }) => isParty);
  const isOfParties = (id: string) => parties.some((one) => one.id === id);
  const now = courses.filter(({ holder }) => isOfParties(holder)).map(({ holder, now: range }) => `${nameOf(holder)} ${range === null ? "without a place now" : `at ${words().phrases.placeInWords(range.low, range.high)}`}`);
  const title = `${outcome.title}: ${listed(now)}`;
  const moves = trials.filter(({ basis, n }) => basis === "own" && n > 0).map(({ holder, word, n, first, last, least, most }) => `${nameOf(holder)} ${words().phrases.moveInWords(word)}, n ${n}, ${formatSpan(first!, last!)}, change at least ${formatNumber(least)} and at most ${formatNumber(most)}`);
  const spells = outcome.pairs.filter(({ a, b }) => isOfParties(a) && isOfParties(b)).flatMap(({ a, b, spells: own }) => own.map(({ from, state, cause }) => `from ${formatDay(from)} ${nameOf(a)} and ${nameOf(b)} ${words().phrases.stateInWords(state)}, since ${words().phrases.causeInWords(cause)}`));
  const spoken = `${title}. ${[...moves, ...spells].join(". ")}.`;
  const shown = new Set(places.filter(({ low }) => low !== null).map(shapeOf));
  const thin = places.some((place) => place.thin) ? ["(E) marks a place that rests on sources graded E alone."] : [];
  return {
    name: "course", isOneOfMany: true, title, subtitle: `Places on the ruler by the day they were stated (n ${places.filter(({ low }) => low !== null).length}); bands: range of each party; as of ${formatDay(asOf)}`, spoken, source: SOURCE, table: "places",
    key: [...holderKey(holders, true), ...STATUS_SHAPES.filter((shape) => shown.has(shape)).map(({ mark, text }) => ({ mark, text }))],
    notes: { heading: "What the ruler means, and how to read it", lines: [...scale.map(({ at, means }) => `${formatNumber(at)}: ${means}`), "Strip below: filled where ranges meet, hollow where they meet only by a place its holder has left, a line where they lie apart, empty where one has none.", ...thin] },
    draw: (space) => positionCourseChart(outcome, asOf, space, spoken)
  };
}
