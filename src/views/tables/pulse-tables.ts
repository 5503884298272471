import { addDays } from "#core/model/day-count.ts";
import type { PulseAssessed, PulseOutcome } from "#core/model/pulse-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

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
    title: "Night by night",
    columns: [
      column("night", "Night", "day"),
      column("observed", "Reported", "number"),
      column("expected", "Expected", "number"),
      column("low90", "90 % band, from", "number"),
      column("high90", "to", "number")
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
    title: "Every window",
    columns: [
      column("window", "Window", "text"), column("role", "Role", "text"), column("nights", "Nights", "number"),
      column("observed", "Reported", "number"), column("expected", "Expected", "number"), column("ratio", "Against expectation", "ratio"),
      column("low90", "90 % from", "limit"), column("high90", "to", "limit"), column("low95", "95 % from", "limit"), column("high95", "to", "limit"),
      column("p", "p", "p"), column("p-above", "Shifts at least as high", "p"), column("p-adjusted", "p, adjusted", "p"), column("detectable", "Smallest rise found", "ratio")
    ],
    rows: windows.map((w): Cell[] => [
      wordsOf(w.id), w.role, w.nights, w.observed, w.expected, w.effect?.ratio ?? null,
      w.effect?.interval90[0] ?? null, w.effect?.interval90[1] ?? null, w.effect?.interval95[0] ?? null, w.effect?.interval95[1] ?? null,
      w.pValue, w.pAbove, w.pAdjusted, w.detectableRise
    ])
  };
}

/** The score of the tested nights at every shift of the calendar, the true one first. */
export function shiftsTable({ shifts }: PulseAssessed): Table {
  return {
    name: "shifts",
    title: "Every shifted calendar",
    columns: [column("shift", "Shifted by (nights)", "number"), column("z", "Score z", "number")],
    rows: shifts.values.map((z, i) => [i, z])
  };
}

/** Each episode in the tested nights. */
export function episodesTable({ episodes }: PulseOutcome): Table {
  return {
    name: "episodes",
    title: "Every episode",
    columns: [
      column("from", "First day", "day"), column("to", "Last day", "day"), column("rounds", "Rounds", "text"), column("parties", "At the table", "text"),
      column("nights", "Nights reported", "number"), column("observed", "Reported", "number"), column("expected", "Expected", "number"),
      column("ratio", "Against expectation", "ratio"),
      column("during-nights", "Nights during", "number"), column("during-observed", "Reported during", "number"), column("during-expected", "Expected during", "number"),
      column("during-pooled", "During counted", "text")
    ],
    rows: episodes.map((e): Cell[] => [
      e.from, e.to, e.rounds.join(" "), e.partiesPresent.map(wordsOf).join(" "), e.nights, e.observed, e.expected,
      e.expected > 0 ? e.observed / e.expected : null,
      e.duringNights, e.duringObserved, e.duringExpected, e.duringNights === 0 ? "no night during" : e.duringPooled ? "yes" : "too long, apart"
    ])
  };
}

/** The same question asked in other ways. */
export function sensitivitiesTable({ sensitivities }: PulseAssessed): Table {
  return {
    name: "sensitivities",
    title: "Asked another way, without stars",
    columns: [
      column("way", "Way", "text"), column("on", "On", "text"), column("ratio", "Against expectation", "ratio"), column("z", "Score z", "number"),
      column("p", "p", "p"), column("n", "Rests on", "number"), column("lack", "Why not", "text")
    ],
    rows: sensitivities.map((s): Cell[] => [wordsOf(s.id), s.on, s.ratio, s.z, s.pValue, s.n, s.lack === null ? null : wordsOf(s.lack.reason)])
  };
}

/** What tests in common use would say. */
export function usualTestsTable({ usualTests }: PulseAssessed): Table {
  return {
    name: "usual-tests",
    title: "What the usual tests would say",
    columns: [column("test", "Test", "text"), column("ratio", "Estimate", "ratio"), column("low95", "95 % from", "limit"), column("high95", "to", "limit"), column("p", "p", "p")],
    rows: usualTests.map((t): Cell[] => [words().phrases.usualTestName(t.id), t.ratio, ...t.interval95, t.pValue])
  };
}
