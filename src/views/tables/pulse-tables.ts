import { addDays } from "#core/model/day-count.ts";
import type { PulseAssessed, PulseOutcome } from "#core/model/pulse-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => words().tables.pulseTables;

/** The tables behind a pulse finding. */
export function pulseTables(outcome: PulseOutcome): Table[] {
  const always = [episodesTable(outcome)];
  const series = outcome.nights === null ? [] : [nightsTable(outcome.nights)];
  if (outcome.status !== "assessed") return [...series, ...always];
  return [...series, windowsTable(outcome), shiftsTable(outcome), ...always, sensitivitiesTable(outcome), usualTestsTable(outcome)];
}

/** Night by night: what was reported, what was expected, and the band. */
export function nightsTable(nights: NonNullable<PulseOutcome["nights"]>): Table {
  return {
    name: "nights",
    title: say().nightByNight,
    columns: [
      column("night", say().night, "day"),
      column("observed", say().reported, "number"),
      column("expected", say().expected, "number"),
      column("low90", say().n90BandFrom, "number"),
      column("high90", say().to, "number")
    ],
    rows: nights.observed.map((observed, i) => [
      addDays(nights.from, i), observed, nights.expected[i] ?? null, nights.low[i] ?? null, nights.high[i] ?? null
    ])
  };
}

/** Each window's estimate with its intervals. */
export function windowsTable({ windows }: PulseAssessed): Table {
  return {
    name: "windows",
    title: say().everyWindow,
    columns: [
      column("window", say().window, "text"), column("role", say().role, "text"), column("nights", say().nights, "number"),
      column("observed", say().reported, "number"), column("expected", say().expected, "number"), column("ratio", say().againstExpectation, "ratio"),
      column("low90", say().n90From, "limit"), column("high90", say().to, "limit"), column("low95", say().n95From, "limit"), column("high95", say().to, "limit"),
      column("p", say().p, "p"), column("p-above", say().shiftsAtLeastAsHigh, "p"), column("p-adjusted", say().pAdjusted, "p"), column("detectable", say().smallestRiseFound, "ratio")
    ],
    rows: windows.map((w): Cell[] => [
      wordsOf(w.id), wordsOf(w.role), w.nights, w.observed, w.expected, w.effect?.ratio ?? null,
      w.effect?.interval90[0] ?? null, w.effect?.interval90[1] ?? null, w.effect?.interval95[0] ?? null, w.effect?.interval95[1] ?? null,
      w.pValue, w.pAbove, w.pAdjusted, w.detectableRise
    ])
  };
}

/** The score of the tested nights at every shift of the calendar, the true one first. */
export function shiftsTable({ shifts }: PulseAssessed): Table {
  return {
    name: "shifts",
    title: say().everyShiftedCalendar,
    columns: [column("shift", say().shiftedByNights, "number"), column("z", say().scoreZ, "number")],
    rows: shifts.values.map((z, i) => [i, z])
  };
}

/** Each episode in the tested nights. */
export function episodesTable({ episodes }: PulseOutcome): Table {
  return {
    name: "episodes",
    title: say().everyEpisode,
    columns: [
      column("from", say().firstDay, "day"), column("to", say().lastDay, "day"), column("rounds", say().rounds, "text"), column("parties", say().atTheTable, "text"),
      column("nights", say().nightsReported, "number"), column("observed", say().reported, "number"), column("expected", say().expected, "number"),
      column("ratio", say().againstExpectation, "ratio"),
      column("during-nights", say().nightsDuring, "number"), column("during-observed", say().reportedDuring, "number"), column("during-expected", say().expectedDuring, "number"),
      column("during-pooled", say().duringCounted, "text")
    ],
    rows: episodes.map((e): Cell[] => [
      e.from, e.to, e.rounds.join(" "), e.partiesPresent.map(wordsOf).join(" "), e.nights, e.observed, e.expected,
      e.expected > 0 ? e.observed / e.expected : null,
      e.duringNights, e.duringObserved, e.duringExpected, e.duringNights === 0 ? say().noNightDuring : e.duringPooled ? say().yes : say().tooLongApart
    ])
  };
}

/** The same question asked in other ways. */
export function sensitivitiesTable({ sensitivities }: PulseAssessed): Table {
  return {
    name: "sensitivities",
    title: say().askedAnotherWayWithoutStars,
    columns: [
      column("way", say().way, "text"), column("on", say().on, "text"), column("ratio", say().againstExpectation, "ratio"), column("z", say().scoreZ, "number"),
      column("p", say().p, "p"), column("n", say().restsOn, "number"), column("lack", say().whyNot, "text")
    ],
    rows: sensitivities.map((s): Cell[] => [wordsOf(s.id), s.on, s.ratio, s.z, s.pValue, s.n, s.lack === null ? null : wordsOf(s.lack.reason)])
  };
}

/** What tests in common use would say. */
export function usualTestsTable({ usualTests }: PulseAssessed): Table {
  return {
    name: "usual-tests",
    title: say().whatTheUsualTestsWould,
    columns: [column("test", say().test, "text"), column("ratio", say().estimate, "ratio"), column("low95", say().n95From, "limit"), column("high95", say().to, "limit"), column("p", say().p, "p")],
    rows: usualTests.map((t): Cell[] => [words().phrases.usualTestName(t.id), t.ratio, ...t.interval95, t.pValue])
  };
}
