import type { RecordOutcome } from "#core/model/record-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => words().tables.recordTables;

/** What the record holds, by kind and grade; what waits; what is only proposed. */
export function recordTables({ kinds, waiting, steps, proposals }: RecordOutcome): Table[] {
  const grades = [...new Set(kinds.flatMap((k) => k.grades.map(({ reliability, credibility }) => `${reliability}${credibility}`)))].sort();
  return [
    {
      name: "kinds",
      title: say().recordsByKindAndBy,
      columns: [column("kind", say().kind, "text"), column("records", say().records, "number"), column("one-origin", say().onOneOrigin, "number"), column("undated", say().withoutADatedPage, "number"), ...grades.map((grade) => column(grade.toLowerCase(), grade, "number"))],
      rows: kinds.map((k): Cell[] => [wordsOf(k.kind), k.records, k.oneOrigin, k.undated, ...grades.map((grade) => k.grades.find((g) => `${g.reliability}${g.credibility}` === grade)?.records ?? 0)])
    },
    {
      name: "waiting",
      title: say().whatWaitsOneOriginAnd,
      columns: [column("record", say().record, "record"), column("page", say().page, "text"), column("origin", say().origin, "text"), column("since", say().published, "day"), column("until", say().mayBeUsedFrom, "day")],
      rows: waiting.map(({ record, page, origin, since, until }): Cell[] => [record, page ?? say().allOfIt, origin, since, until])
    },
    {
      name: "steps",
      title: say().stepsThatOneHandDrew,
      columns: [column("series", say().series, "text"), column("class", say().classWord, "text"), column("from", say().fromWord, "day"), column("to", say().untilBefore, "day"), column("step", say().step, "number"), column("unit", say().unit, "text"), column("why", say().why, "text")],
      rows: steps.map(({ series, class: name, from, to, step, unit, why }): Cell[] => [series, name, from, to, step, unit, why === "open" ? say().theCycleHasNotPassed : say().takenBackWithinTheCycle])
    },
    {
      name: "proposals",
      title: say().proposalsInNoCountUntil,
      columns: [column("id", say().id, "text"), column("kind", say().wouldBecome, "text"), column("says", say().says, "text"), column("by", say().byWord, "text"), column("coded", say().codedBy, "text"), column("proposed", say().on, "day")],
      rows: proposals.map(({ id, kind, says, by, isMachine, proposed }): Cell[] => [id, wordsOf(kind), says, by, isMachine ? say().aProgram : say().aPerson, proposed])
    }
  ];
}
