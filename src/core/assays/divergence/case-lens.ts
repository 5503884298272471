import type { CaseLens, EventLens, LensLine, QuestionLens } from "#core/model/lens-outcome.ts";
import { inShort, type Lenses } from "./question-lens.ts";
import { isLow } from "./weigh.ts";

/** Sums up every question and every event in one outcome. */
export function caseLens({ statements, plan }: Lenses, questions: readonly QuestionLens[], events: readonly EventLens[]): CaseLens {
  const judged = statements.flatMap((one) => one.judged ?? []);
  return {
    assay: "divergence@1",
    kind: "case",
    status: "assessed",
    statements: statements.length,
    unjudged: statements.length - judged.length,
    low: judged.filter(isLow).length,
    capitals: new Set(statements.map(({ statement }) => statement.capital)).size,
    level: plan.level.value,
    interval: plan.interval.value,
    lines: questions.map(toLine),
    events: events.map(({ event, title, happened, readings, capitals, apart }) => ({
      event, title, happened, statements: readings.length, capitals: capitals.length,
      answers: readings.reduce((sum, { answers }) => sum + answers.filter((answer) => answer !== null).length, 0),
      apart: apart.length
    }))
  };
}

function toLine(found: QuestionLens): LensLine {
  const { question, divergence, agreement, passes, capitals } = found;
  const isAssessed = divergence.status === "assessed";
  return {
    question: question.id,
    name: question.name,
    divergence: inShort(divergence),
    withoutLow: found.status === "assessed" ? found.withoutLow : null,
    withinBits: isAssessed ? divergence.halves.withinBits : null,
    betweenBits: isAssessed ? divergence.halves.betweenBits : null,
    pAdjusted: found.status === "assessed" ? found.pAdjusted : null,
    differ: found.status === "assessed" && found.differ,
    alpha: agreement.status === "assessed" ? agreement.alpha : null,
    codedTwice: passes.both,
    answered: capitals.reduce((sum, { answered }) => sum + answered, 0)
  };
}
