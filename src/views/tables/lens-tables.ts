import type { CaseLens, EventLens, LensBrief, LensOutcome, LensReading, QuestionLens } from "#core/model/lens-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { gradesOf } from "./grades.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => words().tables.lensTables;

/** The answers behind a lens: of one event, on one question, or all of them. */
export function lensTables(outcome: LensOutcome): Table[] {
  if (outcome.kind === "event") return eventLensTables(outcome);
  return outcome.kind === "question" ? questionTables(outcome) : caseTables(outcome);
}

/** Puts an answer to a question into words. */
export function answerWords(answer: LensReading["answers"][number], { valueNames }: QuestionLens["question"]): string {
  return answer === null ? "" : typeof answer === "number" ? String(answer) : (valueNames?.[answer] ?? wordsOf(answer));
}

function eventLensTables({ questions, capitals, readings, divergences }: EventLens): Table[] {
  const nameOf = (id: string) => capitals.find((one) => one.id === id)?.name ?? id;
  const asked = questions.map(({ id, name }) => column(id, name, "text"));
  return [
    {
      name: "matrix",
      title: say().whatEachCapitalAnswersEmpty,
      columns: [column("capital", say().capital, "text"), column("statements", say().statements, "number"), ...asked],
      rows: capitals.map(({ id, name }): Cell[] => {
        const own = readings.filter(({ capital }) => capital === id);
        return [name, own.length, ...questions.map((question, q) => tallied(own, q, question))];
      })
    },
    {
      name: "statements",
      title: say().everyStatementAsOneCoder,
      columns: [
        column("statement", say().statement, "record"), column("capital", say().capital, "text"), column("speaker", say().speaker, "text"), column("role", say().office, "text"), column("on", say().saidOn, "day"),
        ...asked, column("confidence", say().codersConfidence, "text"), column("grades", say().pagesSourceAndItem, "text"), column("origins", say().independentOrigins, "number"), column("judged", say().canBeJudged, "text"),
        column("summary", say().inOurWords, "text"), column("quote", say().quoted, "text")
      ],
      rows: readings.map((r): Cell[] => [
        `statements/${r.statement}`, nameOf(r.capital), r.speaker, r.role, r.on, ...r.answers.map((answer, q) => answerWords(answer, questions[q]!)), wordsOf(r.confidence), gradesOf(r.pages), r.origins, r.judged ? say().yes : say().no, r.summary, r.quote === null ? null : `“${r.quote}”`
      ])
    },
    {
      name: "divergences",
      title: say().howFarCapitalsAreApart,
      columns: [column("question", say().question, "text"), ...BRIEF()],
      rows: divergences.map(({ question, divergence }): Cell[] => [questions.find(({ id }) => id === question)?.name ?? question, ...briefCells(divergence)])
    }
  ];
}

/** Says every answer of a capital with how often it was given; contradictions stand side by side. */
function tallied(readings: readonly LensReading[], q: number, question: QuestionLens["question"]): string {
  const counts = new Map<string, number>();
  for (const { answers, judged } of readings) {
    const said = answerWords(answers[q] ?? null, question);
    if (said !== "") counts.set(judged ? said : `${said} (?)`, (counts.get(judged ? said : `${said} (?)`) ?? 0) + 1);
  }
  return [...counts].map(([said, n]) => (n === 1 ? said : `${said} ×${n}`)).join(" / ");
}

const BRIEF = () => ([column("bits", say().bitsBeyondChance, "number"), column("low", say().intervalFrom, "number"), column("high", say().to, "number"), column("capitals", say().capitals, "number"), column("answers", say().answers, "number"), column("lack", say().whyNot, "text")]);

function briefCells(found: LensBrief): Cell[] {
  return found.status === "assessed" ? [found.bits, found.low, found.high, found.capitals, found.readings, null] : [null, null, null, null, null, words().phrases.lackInWords(found.reason, found.needed, found.had)];
}

function questionTables({ question, capitals, counts }: QuestionLens): Table[] {
  const { values } = question;
  return [
    {
      name: "capitals",
      title: say().answersByCapital,
      columns: [column("capital", say().capital, "text"), column("statements", say().statements, "number"), column("answered", say().speakOfIt, "number"), ...values.map((value) => column(value, answerWords(value, question), "number")), column("unlike", say().chanceThatTwoDiffer, "number")],
      rows: values.length === 0 ? [] : capitals.map((one): Cell[] => [one.name, one.statements, one.answered, ...one.counts, one.unlike])
    },
    {
      name: "counts",
      title: say().countsEachAClaim,
      columns: [column("statement", say().statement, "record"), column("on", say().saidOn, "day"), column("capital", say().capital, "text"), column("speaker", say().speaker, "text"), column("count", say().count, "number"), column("event", say().event, "text"), column("judged", say().canBeJudged, "text")],
      rows: counts.map((one): Cell[] => [`statements/${one.statement}`, one.on, one.capital, one.speaker, one.count, one.event, one.judged ? say().yes : say().no])
    }
  ];
}

function caseTables({ lines, events }: CaseLens): Table[] {
  return [
    {
      name: "questions",
      title: say().everyQuestionOverAllEvents,
      columns: [
        column("question", say().question, "text"), column("answered", say().answersInAll, "number"), ...BRIEF(), column("within", say().halvesOfOneCapitalBits, "number"), column("between", say().halvesOfTwoBits, "number"), column("p", say().pCorrected, "p"),
        column("without-low", say().bitsWithoutDAndE, "number"), column("without-low-from", say().fromWord, "number"), column("without-low-to", say().to, "number"), column("alpha", say().alphaOfTwoCodingsBy, "number"), column("coded-twice", say().codedTwice, "number")
      ],
      rows: lines.map((l): Cell[] => [l.name, l.answered, ...briefCells(l.divergence), l.withinBits, l.betweenBits, l.pAdjusted, ...(l.withoutLow?.status === "assessed" ? [l.withoutLow.bits, l.withoutLow.low, l.withoutLow.high] : [null, null, null]), l.alpha, l.codedTwice])
    },
    {
      name: "events",
      title: say().everyEventThatStatementsWere,
      columns: [column("event", say().event, "record"), column("happened", say().happened, "day"), column("title", say().what, "text"), column("statements", say().statements, "number"), column("capitals", say().capitals, "number"), column("answers", say().answers, "number"), column("apart", say().capitalsAtOddsWithThemselves, "number")],
      rows: events.map((one): Cell[] => [`events/${one.event}`, one.happened, one.title, one.statements, one.capitals, one.answers, one.apart])
    }
  ];
}
