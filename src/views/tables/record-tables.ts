import type { RecordOutcome } from "#core/model/record-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { type Cell, column, type Table } from "./table.ts";

/** What the record holds, by kind and grade; what waits; what is only proposed. */
export function recordTables({ kinds, waiting, steps, proposals }: RecordOutcome): Table[] {
  const grades = [...new Set(kinds.flatMap((k) => k.grades.map(({ reliability, credibility }) => `${reliability}${credibility}`)))].sort();
  return [
    {
      name: "kinds",
      title: "Records by kind and by the grade of their best page",
      columns: [column("kind", "Kind", "text"), column("records", "Records", "number"), column("one-origin", "On one origin", "number"), column("undated", "Without a dated page", "number"), ...grades.map((grade) => column(grade.toLowerCase(), grade, "number"))],
      rows: kinds.map((k): Cell[] => [wordsOf(k.kind), k.records, k.oneOrigin, k.undated, ...grades.map((grade) => k.grades.find((g) => `${g.reliability}${g.credibility}` === grade)?.records ?? 0)])
    },
    {
      name: "waiting",
      title: "What waits: one origin, and not yet a full update cycle of it",
      columns: [column("record", "Record", "record"), column("page", "Page", "text"), column("origin", "Origin", "text"), column("since", "Published", "day"), column("until", "May be used from", "day")],
      rows: waiting.map(({ record, page, origin, since, until }): Cell[] => [record, page ?? "all of it", origin, since, until])
    },
    {
      name: "steps",
      title: "Steps that one hand drew and that have not stood",
      columns: [column("series", "Series", "text"), column("class", "Class", "text"), column("from", "From", "day"), column("to", "Until before", "day"), column("step", "Step", "number"), column("unit", "Unit", "text"), column("why", "Why", "text")],
      rows: steps.map(({ series, class: name, from, to, step, unit, why }): Cell[] => [series, name, from, to, step, unit, why === "open" ? "the cycle has not passed" : "taken back within the cycle"])
    },
    {
      name: "proposals",
      title: "Proposals: in no count until a person accepts them",
      columns: [column("id", "Id", "text"), column("kind", "Would become", "text"), column("says", "Says", "text"), column("by", "By", "text"), column("coded", "Coded by", "text"), column("proposed", "On", "day")],
      rows: proposals.map(({ id, kind, says, by, isMachine, proposed }): Cell[] => [id, wordsOf(kind), says, by, isMachine ? "a program" : "a person", proposed])
    }
  ];
}
