import type { Brief } from "#core/model/brief.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { Finding } from "#core/model/finding.ts";
import type { LedgerTerm } from "#core/model/ledger-outcome.ts";
import type { Meeting } from "#core/model/series-outcome.ts";
import type { Round } from "#core/model/round.ts";
import { seriesOf, testedDays } from "#views/charts/pulse-parts.ts";
import { capitalised, listed, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { nameOf, type Names, namesOf } from "#views/names.ts";
import type { PageLinks } from "#views/page/page-links.ts";
import { outlineOf, type PulseFinding } from "#views/report/outline.ts";
import type { Clock, ClockLane, ClockMeeting, ClockSeries, ClockUndertaking } from "./clock.ts";
import { readingsOf } from "./clock-readings.ts";

/** Lists the findings whose nights the clock draws: of each series the first, the registered tests before all others. */
export function clockFindings(brief: Brief): PulseFinding[] {
  const { registered, beside } = outlineOf(brief);
  const drawn = [...registered, ...beside].filter(({ outcome }) => outcome.nights !== null);
  const keyOf = ({ outcome }: PulseFinding) => [outcome.series, ...outcome.classes].join();
  return [...new Map(drawn.reverse().map((finding) => [keyOf(finding), finding])).values()].reverse();
}

/** Gathers what the clock of a brief shows: figures from its findings, contacts with the agenda that the record holds, undertakings under each reading. Null where the brief has no day by day figures. */
export function clockOf(brief: Brief, { rounds }: Pick<CaseContent, "rounds">, links: PageLinks): Clock | null {
  const names = namesOf(brief);
  const series = clockFindings(brief).map((finding) => toSeries(finding, names));
  const meetings = outlineOf(brief).calendar?.outcome.meetings ?? [];
  if (series.length === 0) return null;
  const from = series.map((one) => one.from).sort()[0]!;
  const ends = [...series.map((one) => addDays(one.from, one.observed.length)), ...meetings.flatMap(({ to }) => (to === null ? [] : [addDays(to, 1)]))].sort();
  const to = ends.at(-1)!;
  const told = new Map(rounds.map((round) => [round.id, round]));
  return { from, to, series, lanes: toLanes(meetings.filter((one) => isWithin(one, from, to)), told, names, links), undertakings: undertakingsOf(brief.findings, from, to, links) };
}

function toSeries(finding: PulseFinding, names: Names): ClockSeries {
  const { clock: say } = words();
  const { id, outcome } = finding;
  const nights = outcome.nights!;
  const tested = testedDays(finding);
  return {
    id, unit: outcome.unit, isMain: outcome.role === "registered", from: nights.from, observed: nights.observed,
    expected: nights.expected.map(toShown), low: nights.low.map(toShown), high: nights.high.map(toShown),
    name: capitalised(say.seriesOf(seriesOf(finding, names), outcome.unit)),
    tested: nights.observed.flatMap((_, i) => (tested.has(addDays(nights.from, i)) ? [i] : []))
  };
}

/** Finer than the clock draws or says: whole numbers, and of small ones tenths. */
function toShown(value: number | null): number | null {
  return value === null ? null : value >= 20 ? Math.round(value) : Math.round(value * 10) / 10;
}

function isWithin({ from, to, announced, calledOff }: Meeting, first: Day, end: Day): boolean {
  return [from, to, announced, calledOff].some((day) => day !== null && day >= first && day < end);
}

/** Rounds stand in rows by who sat at the table; every other contact in one row below. */
function toLanes(meetings: readonly Meeting[], told: ReadonlyMap<string, Round>, names: Names, links: PageLinks): ClockLane[] {
  const { lane: say } = words().clock;
  const lanes = new Map<string, ClockLane & { readonly meetings: ClockMeeting[] }>();
  for (const meeting of meetings) {
    const sat = meeting.partiesPresent.map((party) => nameOf(party, names)).sort();
    const [key, label] = meeting.countsAsRound ? [`0 ${9 - sat.length} ${sat.join()}`, sat.length === 0 ? say.noParty : say.rounds(listed(sat))] : ["1", say.others];
    const lane = lanes.get(key) ?? { label, meetings: [] };
    lane.meetings.push(toMeeting(meeting, told.get(meeting.id), names, links));
    lanes.set(key, lane);
  }
  return [...lanes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, lane]) => lane);
}

function toMeeting({ id, title, kind, countsAsRound: counts, from, to, announced, calledOff, place }: Meeting, round: Round | undefined, names: Names, links: PageLinks): ClockMeeting {
  const { clock: say } = words();
  const raised = [...new Set(round?.agenda.map(({ topic }) => nameOf(topic, names)) ?? [])];
  const format = round === undefined ? wordsOf(kind) : say.format(wordsOf(kind), wordsOf(round.level), place);
  return { id, title, format, agenda: raised.length === 0 ? null : listed(raised), counts, from, to, announced, calledOff, href: links.round(id) };
}

function undertakingsOf(findings: readonly Finding[], from: Day, to: Day, links: PageLinks): ClockUndertaking[] {
  const terms = findings.flatMap(({ outcome }) => (outcome.assay === "ledger@1" && outcome.kind === "term" ? [outcome] : []));
  const shown = terms.flatMap((outcome: LedgerTerm): ClockUndertaking[] => {
    const readings = readingsOf(outcome).filter(({ start, end }) => start < dayNumber(to) && (end ?? start) > dayNumber(from));
    return readings.length === 0 ? [] : [{ id: outcome.term, title: outcome.title, href: links.record(`terms/${outcome.term}`), readings }];
  });
  return shown.sort((a, b) => startOf(a) - startOf(b));
}

/** Where the first of its windows begins. */
function startOf({ readings }: ClockUndertaking): number {
  return Math.min(...readings.map(({ start }) => start));
}
