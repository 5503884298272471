import type { CaseLens, EventLens, LensBrief, LensOutcome, LensReading, QuestionLens } from "#core/model/lens-outcome.ts";
import { wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { gradesOf } from "./grades.ts";
import { type Cell, column, type Table } from "./table.ts";

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
      title: "What each capital answers; empty = not addressed",
      columns: [column("capital", "Capital", "text"), column("statements", "Statements", "number"), ...asked],
      rows: capitals.map(({ id, name }): Cell[] => {
        const own = readings.filter(({ capital }) => capital === id);
        return [name, own.length, ...questions.map((question, q) => tallied(own, q, question))];
      })
    },
    {
      name: "statements",
      title: "Every statement, as one coder read it",
      columns: [
        column("statement", "Statement", "record"), column("capital", "Capital", "text"), column("speaker", "Speaker", "text"), column("role", "Office", "text"), column("on", "Said on", "day"),
        ...asked, column("confidence", "Coder's confidence", "text"), column("grades", "Pages: source and item", "text"), column("origins", "Independent origins", "number"), column("judged", "Can be judged", "text"),
        column("summary", "In our words", "text"), column("quote", "Quoted", "text")
      ],
      rows: readings.map((r): Cell[] => [
        `statements/${r.statement}`, nameOf(r.capital), r.speaker, r.role, r.on, ...r.answers.map((answer, q) => answerWords(answer, questions[q]!)), r.confidence, gradesOf(r.pages), r.origins, r.judged ? "yes" : "no", r.summary, r.quote === null ? null : `“${r.quote}”`
      ])
    },
    {
      name: "divergences",
      title: "How far capitals are apart on this event",
      columns: [column("question", "Question", "text"), ...BRIEF],
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

const BRIEF = [column("bits", "Bits beyond chance", "number"), column("low", "Interval from", "number"), column("high", "to", "number"), column("capitals", "Capitals", "number"), column("answers", "Answers", "number"), column("lack", "Why not", "text")];

function briefCells(found: LensBrief): Cell[] {
  return found.status === "assessed" ? [found.bits, found.low, found.high, found.capitals, found.readings, null] : [null, null, null, null, null, words().phrases.lackInWords(found.reason, found.needed, found.had)];
}

function questionTables({ question, capitals, counts }: QuestionLens): Table[] {
  const { values } = question;
  return [
    {
      name: "capitals",
      title: "Answers by capital",
      columns: [column("capital", "Capital", "text"), column("statements", "Statements", "number"), column("answered", "Speak of it", "number"), ...values.map((value) => column(value, answerWords(value, question), "number")), column("unlike", "Chance that two differ", "number")],
      rows: values.length === 0 ? [] : capitals.map((one): Cell[] => [one.name, one.statements, one.answered, ...one.counts, one.unlike])
    },
    {
      name: "counts",
      title: "Counts, each a claim",
      columns: [column("statement", "Statement", "record"), column("on", "Said on", "day"), column("capital", "Capital", "text"), column("speaker", "Speaker", "text"), column("count", "Count", "number"), column("event", "Event", "text"), column("judged", "Can be judged", "text")],
      rows: counts.map((one): Cell[] => [`statements/${one.statement}`, one.on, one.capital, one.speaker, one.count, one.event, one.judged ? "yes" : "no"])
    }
  ];
}

function caseTables({ lines, events }: CaseLens): Table[] {
  return [
    {
      name: "questions",
      title: "Every question over all events",
      columns: [
        column("question", "Question", "text"), column("answered", "Answers in all", "number"), ...BRIEF, column("within", "Halves of one capital, bits", "number"), column("between", "Halves of two, bits", "number"), column("p", "p, corrected", "p"),
        column("without-low", "Bits without D and E", "number"), column("without-low-from", "from", "number"), column("without-low-to", "to", "number"), column("alpha", "Alpha of two codings by one hand", "number"), column("coded-twice", "Coded twice", "number")
      ],
      rows: lines.map((l): Cell[] => [l.name, l.answered, ...briefCells(l.divergence), l.withinBits, l.betweenBits, l.pAdjusted, ...(l.withoutLow?.status === "assessed" ? [l.withoutLow.bits, l.withoutLow.low, l.withoutLow.high] : [null, null, null]), l.alpha, l.codedTwice])
    },
    {
      name: "events",
      title: "Every event that statements were read on",
      columns: [column("event", "Event", "record"), column("happened", "Happened", "day"), column("title", "What", "text"), column("statements", "Statements", "number"), column("capitals", "Capitals", "number"), column("answers", "Answers", "number"), column("apart", "Capitals at odds with themselves", "number")],
      rows: events.map((one): Cell[] => [`events/${one.event}`, one.happened, one.title, one.statements, one.capitals, one.answers, one.apart])
    }
  ];
}
