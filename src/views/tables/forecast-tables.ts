import { BASELINES, type BaselineName } from "#core/model/forecast-baselines.ts";
import type { BaselineAnswer, ForecastOutcome } from "#core/model/forecast-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { gradesOf } from "./grades.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => words().tables.forecastTables;

const DIGITS_OF_HASH = 16;
const baselineColumns = BASELINES.map((name) => column(name, name, "text"));

/** The tables behind the record of questions: those that are open, what was filed on them with its reasoning, and those that were answered. */
export function forecastTables({ open, settled }: ForecastOutcome): Table[] {
  return [
    {
      name: "open",
      title: say().openQuestions,
      columns: [
        column("title", say().question, "text"), column("question", say().record, "record"), column("deadline", say().deadline, "day"), column("left", say().daysLeft, "number"), column("filed", say().probabilityFiled, "text"), ...baselineColumns,
        column("told", say().theSeriesSoFar, "text"), column("resolver", say().settledBy, "text"), column("rule", say().rule, "text"), column("hash", say().itsHash, "text"), column("versions", say().versions, "number"), column("cluster", say().cluster, "text"), column("grades", say().grades, "text")
      ],
      rows: open.map((row): Cell[] => [
        row.title, `forecasts/${row.question}`, row.deadline, row.daysLeft, row.filed.map(({ by, p }) => `${figure(p)} (${by})`).join("; ") || null, ...BASELINES.map((name) => baselineCell(row.baselines, name)),
        row.told === null ? null : wordsOf(row.told), wordsOf(row.resolver), row.rule, row.hash.slice(0, DIGITS_OF_HASH), row.versions.length, wordsOf(row.cluster), gradesOf(row.pages) || null
      ])
    },
    {
      name: "filed",
      title: say().whatWasFiledOnOpen,
      columns: [column("title", say().question, "text"), column("question", say().record, "record"), column("by", say().byWord, "text"), column("on", say().filed, "day"), column("p", say().probability, "text"), column("earlier", say().underAnEarlierRule, "text"), column("note", say().reasoning, "text")],
      rows: open.flatMap((row) => row.filed.map((one): Cell[] => [row.title, `forecasts/${row.question}`, one.by, one.on, figure(one.p), one.underEarlierRule ? say().yes : null, one.note]))
    },
    ...[false, true].map((isApart): Table => ({
      name: isApart ? "retrospective" : "answered",
      title: isApart ? say().writtenAfterTheAnswerWas : say().answeredQuestions,
      columns: [
        column("title", say().question, "text"), column("question", say().record, "record"), column("opened", say().opened, "day"), column("deadline", say().deadline, "day"), column("filed", say().firstProbabilityFiled, "text"), ...baselineColumns,
        column("answer", say().answer, "text"), column("on", say().answered, "day"), column("by", say().byWord, "text"), column("series", say().theSeries, "text"), column("cluster", say().cluster, "text"), column("grades", say().grades, "text")
      ],
      rows: settled.filter(({ retrospective }) => retrospective === isApart).map((row): Cell[] => [
        row.title, `forecasts/${row.question}`, row.opened, row.deadline, row.filed.map(({ by, p }) => `${figure(p)} (${by})`).join("; ") || null, ...BASELINES.map((name) => baselineCell(row.baselines, name)),
        row.answer === null ? null : wordsOf(row.answer), row.answeredOn, row.answeredBy, row.series === null ? null : BEARING()[row.series.bearing], wordsOf(row.cluster), gradesOf(row.pages) || null
      ])
    }))
  ];
}

const BEARING = () => ({ untold: say().cannotTellAnsweredByThe, contradicted: say().sayTheOther } as const);

/** A probability to three digits after the point: near 0 and 1 they matter. */
const figure = (p: number) => String(Number(p.toFixed(3)));

function baselineCell(baselines: readonly BaselineAnswer[], name: BaselineName): Cell {
  const one = baselines.find((answer) => answer.name === name);
  if (one === undefined || one.status === "not-assessable") return one === undefined ? null : `– (${wordsOf(one.reason)})`;
  if (one.status === "assessed") return figure(one.p);
  return `${one.low === one.high ? figure(one.low) : say().to(figure(one.low), figure(one.high))} (${wordsOf(one.reason)})`;
}
