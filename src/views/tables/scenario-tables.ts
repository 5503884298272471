import type { ScenarioIndicator, ScenarioOutcome } from "#core/model/scenario-outcome.ts";
import { addDays } from "#core/model/day-count.ts";
import { formatNumber, listed } from "#views/format.ts";
import { words } from "#views/language.ts";
import { gradesOf } from "./grades.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => words().tables.scenarioTables;

/** Every indicator with its state, its reading and its past; the readings that are drawn; the questions and the pages. */
export function scenarioTables(outcome: ScenarioOutcome): Table[] {
  return [indicatorsTable(outcome), questionsTable(outcome), pagesTable(outcome), readingsTable(outcome)];
}

function indicatorsTable({ scenario, indicators }: ScenarioOutcome): Table {
  const record = `scenarios/${scenario}`;
  return {
    name: "indicators",
    title: say().indicatorsStateReadingAndHow,
    columns: [
      column("indicator", say().indicator, "text"), column("state", say().state, "text"), column("as-of", say().asOf, "day"), column("reading", say().reading, "text"), column("threshold", say().tripsAt, "text"),
      column("tripped-from", say().lastTrippedFrom, "day"), column("tripped-to", say().to, "day"), column("open", say().sinceThen, "text"), column("tripped-share", say().daysTripped, "share"), column("spells", say().spells, "number"),
      column("past-from", say().countedFrom, "day"), column("days", say().daysJudged, "number"), column("whose", say().whoseFigures, "text"), column("why", say().whyThisThreshold, "text"), column("recomputed", say().computedAgain, "text"), column("caveat", say().whatItCannotTell, "text"), column("record", say().record, "record")
    ],
    rows: indicators.map((one): Cell[] => [
      one.what, words().phrases.indicatorState(one), one.judged?.day ?? null, readingOf(one), one.threshold,
      one.spell?.from ?? null, one.spell?.to ?? null, one.spell === null ? null : one.spell.open ? say().tripped : say().notTripped, one.past === null ? null : one.past.met / one.past.judged, one.past?.spells ?? null,
      one.past?.from ?? null, one.past?.judged ?? null, whoseOf(one), one.reason, one.recomputed, one.caveat, record
    ])
  };
}

function readingOf({ rules }: ScenarioIndicator): string | null {
  const read = rules.flatMap(({ last, unit, ownUnit }) => (last === null ? [] : [words().phrases.readingInWords(last.value, unit, ownUnit) + (last.threshold === null ? "" : say().against(formatNumber(last.threshold)))]));
  return read.length === 0 ? null : listed(read);
}

function whoseOf({ rules, lacking }: ScenarioIndicator): string {
  const claimants = [...new Set(rules.map(({ claimant, isClaim }) => `${claimant}${isClaim ? say().aBelligerentsClaim : ""}`))];
  return [...claimants, ...lacking.map(({ series, text }) => `${series}: ${text}`)].join("; ");
}

function questionsTable({ questions }: ScenarioOutcome): Table {
  return {
    name: "questions",
    title: say().questionsAskedOfIt,
    columns: [column("question", say().question, "text"), column("deadline", say().deadline, "day"), column("record", say().record, "record")],
    rows: questions.map(({ id, title, deadline }): Cell[] => [title, deadline, `forecasts/${id}`])
  };
}

function pagesTable({ scenario, pages }: ScenarioOutcome): Table {
  return {
    name: "pages",
    title: say().pagesThatSpeakOfThe,
    columns: [column("page", say().page, "text"), column("published", say().published, "day"), column("grades", say().grades, "text"), column("record", say().record, "record")],
    rows: pages.map((page): Cell[] => [page.name, page.published, gradesOf([page]), `scenarios/${scenario}`])
  };
}

function readingsTable({ indicators }: ScenarioOutcome): Table {
  return {
    name: "readings",
    title: say().readingsAsDrawnOfEach,
    columns: [column("indicator", say().indicator, "text"), column("series", say().series, "text"), column("from", say().weekFrom, "day"), column("value", say().reading, "number"), column("threshold", say().tripsAt, "number")],
    rows: indicators.flatMap(({ what, rules }) =>
      rules.flatMap(({ name, track: { from, stepDays, values, thresholds } }) => values.map((value, i): Cell[] => [what, name, addDays(from, i * stepDays), value, thresholds[i] ?? null]))
    ),
    isApart: true
  };
}
