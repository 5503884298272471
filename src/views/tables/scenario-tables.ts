import type { ScenarioIndicator, ScenarioOutcome } from "#core/model/scenario-outcome.ts";
import { addDays } from "#core/model/day-count.ts";
import { formatNumber, listed } from "#views/format.ts";
import { words } from "#views/language.ts";
import { gradesOf } from "./grades.ts";
import { type Cell, column, type Table } from "./table.ts";

/** Every indicator with its state, its reading and its past; the readings that are drawn; the questions and the pages. */
export function scenarioTables(outcome: ScenarioOutcome): Table[] {
  return [indicatorsTable(outcome), questionsTable(outcome), pagesTable(outcome), readingsTable(outcome)];
}

function indicatorsTable({ scenario, indicators }: ScenarioOutcome): Table {
  const record = `scenarios/${scenario}`;
  return {
    name: "indicators",
    title: "Indicators: state, reading, and how often each trips",
    columns: [
      column("indicator", "Indicator", "text"), column("state", "State", "text"), column("as-of", "As of", "day"), column("reading", "Reading", "text"), column("threshold", "Trips at", "text"),
      column("tripped-from", "Last tripped from", "day"), column("tripped-to", "to", "day"), column("open", "Since then", "text"), column("tripped-share", "Days tripped", "share"), column("spells", "Spells", "number"),
      column("past-from", "Counted from", "day"), column("days", "Days judged", "number"), column("whose", "Whose figures", "text"), column("why", "Why this threshold", "text"), column("recomputed", "Computed again", "text"), column("caveat", "What it cannot tell", "text"), column("record", "Record", "record")
    ],
    rows: indicators.map((one): Cell[] => [
      one.what, words().phrases.indicatorState(one), one.judged?.day ?? null, readingOf(one), one.threshold,
      one.spell?.from ?? null, one.spell?.to ?? null, one.spell === null ? null : one.spell.open ? "tripped" : "not tripped", one.past === null ? null : one.past.met / one.past.judged, one.past?.spells ?? null,
      one.past?.from ?? null, one.past?.judged ?? null, whoseOf(one), one.reason, one.recomputed, one.caveat, record
    ])
  };
}

function readingOf({ rules }: ScenarioIndicator): string | null {
  const read = rules.flatMap(({ last, unit, ownUnit }) => (last === null ? [] : [words().phrases.readingInWords(last.value, unit, ownUnit) + (last.threshold === null ? "" : ` against ${formatNumber(last.threshold)}`)]));
  return read.length === 0 ? null : listed(read);
}

function whoseOf({ rules, lacking }: ScenarioIndicator): string {
  const claimants = [...new Set(rules.map(({ claimant, isClaim }) => `${claimant}${isClaim ? ": a belligerent's claim" : ""}`))];
  return [...claimants, ...lacking.map(({ series, text }) => `${series}: ${text}`)].join("; ");
}

function questionsTable({ questions }: ScenarioOutcome): Table {
  return {
    name: "questions",
    title: "Questions asked of it",
    columns: [column("question", "Question", "text"), column("deadline", "Deadline", "day"), column("record", "Record", "record")],
    rows: questions.map(({ id, title, deadline }): Cell[] => [title, deadline, `forecasts/${id}`])
  };
}

function pagesTable({ scenario, pages }: ScenarioOutcome): Table {
  return {
    name: "pages",
    title: "Pages that speak of the scenario",
    columns: [column("page", "Page", "text"), column("published", "Published", "day"), column("grades", "Grades", "text"), column("record", "Record", "record")],
    rows: pages.map((page): Cell[] => [page.name, page.published, gradesOf([page]), `scenarios/${scenario}`])
  };
}

function readingsTable({ indicators }: ScenarioOutcome): Table {
  return {
    name: "readings",
    title: "Readings as drawn: of each week the one nearest to the threshold or farthest beyond it",
    columns: [column("indicator", "Indicator", "text"), column("series", "Series", "text"), column("from", "Week from", "day"), column("value", "Reading", "number"), column("threshold", "Trips at", "number")],
    rows: indicators.flatMap(({ what, rules }) =>
      rules.flatMap(({ name, track: { from, stepDays, values, thresholds } }) => values.map((value, i): Cell[] => [what, name, addDays(from, i * stepDays), value, thresholds[i] ?? null]))
    ),
    isApart: true
  };
}
