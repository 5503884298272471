import { BASELINES, type BaselineName } from "#core/model/forecast-baselines.ts";
import type { BaselineAnswer, ForecastOutcome } from "#core/model/forecast-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { gradesOf } from "./grades.ts";
import { type Cell, column, type Table } from "./table.ts";

const DIGITS_OF_HASH = 16;
const baselineColumns = BASELINES.map((name) => column(name, name, "text"));

/** The tables behind the record of questions: those that are open, what was filed on them with its reasoning, and those that were answered. */
export function forecastTables({ open, settled }: ForecastOutcome): Table[] {
  return [
    {
      name: "open",
      title: "Open questions",
      columns: [
        column("title", "Question", "text"), column("question", "Record", "record"), column("deadline", "Deadline", "day"), column("left", "Days left", "number"), column("filed", "Probability filed", "text"), ...baselineColumns,
        column("told", "The series so far", "text"), column("resolver", "Settled by", "text"), column("rule", "Rule", "text"), column("hash", "Its hash", "text"), column("versions", "Versions", "number"), column("cluster", "Cluster", "text"), column("grades", "Grades", "text")
      ],
      rows: open.map((row): Cell[] => [
        row.title, `forecasts/${row.question}`, row.deadline, row.daysLeft, row.filed.map(({ by, p }) => `${figure(p)} (${by})`).join("; ") || null, ...BASELINES.map((name) => baselineCell(row.baselines, name)),
        row.told === null ? null : wordsOf(row.told), row.resolver, row.rule, row.hash.slice(0, DIGITS_OF_HASH), row.versions.length, wordsOf(row.cluster), gradesOf(row.pages) || null
      ])
    },
    {
      name: "filed",
      title: "What was filed on open questions",
      columns: [column("title", "Question", "text"), column("question", "Record", "record"), column("by", "By", "text"), column("on", "Filed", "day"), column("p", "Probability", "text"), column("earlier", "Under an earlier rule", "text"), column("note", "Reasoning", "text")],
      rows: open.flatMap((row) => row.filed.map((one): Cell[] => [row.title, `forecasts/${row.question}`, one.by, one.on, figure(one.p), one.underEarlierRule ? "yes" : null, one.note]))
    },
    ...[false, true].map((isApart): Table => ({
      name: isApart ? "retrospective" : "answered",
      title: isApart ? "Written after the answer was known: a test of the code, no evidence of skill" : "Answered questions",
      columns: [
        column("title", "Question", "text"), column("question", "Record", "record"), column("opened", "Opened", "day"), column("deadline", "Deadline", "day"), column("filed", "First probability filed", "text"), ...baselineColumns,
        column("answer", "Answer", "text"), column("on", "Answered", "day"), column("by", "By", "text"), column("series", "The series", "text"), column("cluster", "Cluster", "text"), column("grades", "Grades", "text")
      ],
      rows: settled.filter(({ retrospective }) => retrospective === isApart).map((row): Cell[] => [
        row.title, `forecasts/${row.question}`, row.opened, row.deadline, row.filed.map(({ by, p }) => `${figure(p)} (${by})`).join("; ") || null, ...BASELINES.map((name) => baselineCell(row.baselines, name)),
        row.answer, row.answeredOn, row.answeredBy, row.series === null ? null : BEARING[row.series.bearing], wordsOf(row.cluster), gradesOf(row.pages) || null
      ])
    }))
  ];
}

const BEARING = { untold: "cannot tell: answered by the record's coder", contradicted: "say the other" } as const;

/** A probability to three digits after the point: near 0 and 1 they matter. */
const figure = (p: number) => String(Number(p.toFixed(3)));

function baselineCell(baselines: readonly BaselineAnswer[], name: BaselineName): Cell {
  const one = baselines.find((answer) => answer.name === name);
  if (one === undefined || one.status === "not-assessable") return one === undefined ? null : `– (${wordsOf(one.reason)})`;
  if (one.status === "assessed") return figure(one.p);
  return `${one.low === one.high ? figure(one.low) : `${figure(one.low)} to ${figure(one.high)}`} (${wordsOf(one.reason)})`;
}
