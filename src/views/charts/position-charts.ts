import type { Day } from "#core/model/day.ts";
import type { PositionIssue, PositionOutcome, PositionSummary } from "#core/model/position-outcome.ts";
import { capitalised, formatNumber, formatSpan } from "#views/format.ts";
import { words } from "#views/language.ts";
import type { Chart } from "./chart.ts";
import { holderKey, shapeOf, STATUS_SHAPES } from "./holder-styles.ts";
import { positionCourseChart } from "./position-course-chart.ts";
import { positionMapChart } from "./position-map-chart.ts";

/** Returns the picture of one issue over time, or of all issues on one day. */
export function positionCharts(outcome: PositionOutcome, asOf: Day): Chart[] {
  if (outcome.kind === "summary") return [mapOf(outcome, asOf)];
  return outcome.places.some(({ low }) => low !== null) ? [courseOf(outcome, asOf)] : [];
}

function mapOf(outcome: PositionSummary, asOf: Day): Chart {
  const { charts: { positions: say }, phrases } = words();
  const { issues, pairs, holders, windowDays } = outcome;
  const nameOf = (id: string) => holders.find((one) => one.id === id)?.name ?? id;
  const title = capitalised(pairs.map(({ a, b, open, apart }) => say.pair(nameOf(a), nameOf(b), open, issues.length, apart)).join("; "));
  const told = issues.map(({ title: issue, courses, pairs: own }) => `${issue}: ${courses.map(({ holder, now, n, first, last }) => `${nameOf(holder)} ${now === null ? say.noPlace : say.placed(phrases.placeInWords(now.low, now.high), n, formatSpan(first!, last!))}`).join("; ")}; ${own.map(({ state }) => say.they(phrases.stateInWords(state))).join("; ")}`);
  const spoken = `${title}. ${told.join(". ")}.`;
  return {
    name: "map", title, subtitle: say.mapSubtitle(windowDays, asOf), spoken, source: say.source, table: "ranges",
    key: [...holderKey(holders), { mark: "window", text: say.shared }],
    notes: { heading: say.readHeading, lines: [...say.read, ...issues.map(({ title: issue, ends }) => say.ends(issue, ends.low, ends.high))] },
    draw: (space) => positionMapChart(outcome, space, spoken)
  };
}

function courseOf(outcome: PositionIssue, asOf: Day): Chart {
  const { charts: { positions: say }, phrases } = words();
  const { holders, courses, places, trials, scale } = outcome;
  const nameOf = (id: string) => holders.find((one) => one.id === id)?.name ?? id;
  const parties = holders.filter(({ isParty }) => isParty);
  const isOfParties = (id: string) => parties.some((one) => one.id === id);
  const now = courses.filter(({ holder }) => isOfParties(holder)).map(({ holder, now: range }) => (range === null ? say.withoutPlace(nameOf(holder)) : say.at(nameOf(holder), phrases.placeInWords(range.low, range.high))));
  const title = say.issue(outcome.title, now);
  const moves = trials.filter(({ basis, n }) => basis === "own" && n > 0).map(({ holder, word, n, first, last, least, most }) => say.moved(nameOf(holder), phrases.moveInWords(word), n, formatSpan(first!, last!), least, most));
  const spells = outcome.pairs.filter(({ a, b }) => isOfParties(a) && isOfParties(b)).flatMap(({ a, b, spells: own }) => own.map(({ from, state, cause }) => say.spell(from, nameOf(a), nameOf(b), phrases.stateInWords(state), phrases.causeInWords(cause))));
  const spoken = `${title}. ${[...moves, ...spells].join(". ")}.`;
  const shown = new Set(places.filter(({ low }) => low !== null).map(shapeOf));
  const thin = places.some((place) => place.thin) ? [say.thin] : [];
  return {
    name: "course", isOneOfMany: true, title, subtitle: say.courseSubtitle(places.filter(({ low }) => low !== null).length, asOf), spoken, source: say.source, table: "places",
    key: [...holderKey(holders, true), ...STATUS_SHAPES.filter((shape) => shown.has(shape)).map(({ mark, says }) => ({ mark, text: say.statuses[says] }))],
    notes: { heading: say.rulerHeading, lines: [...scale.map(({ at, means }) => `${formatNumber(at)}: ${means}`), say.strip, ...thin] },
    draw: (space) => positionCourseChart(outcome, asOf, space, spoken)
  };
}
