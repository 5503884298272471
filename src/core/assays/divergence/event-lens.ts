import type { Event } from "#core/model/event.ts";
import type { EventLens, LensReading } from "#core/model/lens-outcome.ts";
import { answerTo, apartOn, asked, inShort, type Lenses } from "./question-lens.ts";
import type { WeighedStatement } from "./weigh.ts";

/**
 * Sets every capital's answers on one event side by side, a capital's own contradictions too, and measures the divergence where there are answers enough.
 * Nothing is tested on a single event.
 *
 * @returns Assessed where at least two capitals answered something.
 */
export function eventLens(event: Event, lenses: Lenses): EventLens {
  const { questions, plan, seed } = lenses;
  const own = lenses.statements.filter(({ statement }) => statement.event === event.id).sort(byDay);
  const judged = own.flatMap((one) => one.judged ?? []);
  const capitals = lenses.capitals.filter(({ id }) => own.some(({ statement }) => statement.capital === id)).map(({ id, name }) => ({ id, name }));
  const answering = new Set(judged.filter(({ value }) => questions.some(({ id }) => answerTo(value, id) !== null)).map(({ value }) => value.capital));
  const common = {
    assay: "divergence@1" as const,
    kind: "event" as const,
    event: event.id,
    title: event.title,
    happened: event.happened,
    term: event.term ?? null,
    questions: questions.map(asked),
    capitals,
    readings: own.map((one) => toLine(one, lenses)),
    apart: capitals.flatMap(({ id: capital }) =>
      questions.flatMap(({ id: question }) => {
        const answers = [...new Set(judged.filter(({ value }) => value.capital === capital).map(({ value }) => answerTo(value, question)))].filter((answer) => answer !== null);
        return answers.length > 1 ? [{ capital, question, answers }] : [];
      })
    ),
    divergences: questions
      .filter(({ scale }) => scale !== "count")
      .map((question) => ({ question: question.id, divergence: inShort(apartOn(question, judged, plan, plan.minAnswersInEvent.value, seed)) }))
  };
  if (answering.size < 2) return { ...common, status: "not-assessable", reason: "too-few-capitals", needed: 2, had: answering.size };
  return { ...common, status: "assessed" };
}

function byDay({ statement: a }: WeighedStatement, { statement: b }: WeighedStatement): number {
  return `${a.on} ${a.id}` < `${b.on} ${b.id}` ? -1 : 1;
}

function toLine({ statement, pages, origins, judged }: WeighedStatement, { questions }: Lenses): LensReading {
  const { id, capital, speaker, role, on, confidence, summary, quote } = statement;
  return {
    statement: id, capital, speaker, role, on,
    answers: questions.map((question) => answerTo(statement, question.id)),
    confidence, summary,
    quote: quote ?? null,
    pages: pages.map(({ reliability, credibility }) => ({ reliability, credibility })),
    origins,
    judged: judged !== null
  };
}
