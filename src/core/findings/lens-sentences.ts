import type { CaseLens, EventLens, QuestionLens } from "#core/model/lens-outcome.ts";
import type { LensesRegistration } from "#core/model/lenses-registration.ts";
import type { Sentence } from "#core/model/sentence.ts";
import { numbered } from "./numbered.ts";

const say = (template: string, values: Sentence["values"] = {}): Sentence => ({ template, values });

/** All questions in one sentence: on how many capitals differ, on how many that cannot be told. */
export function caseLensSentence({ statements, capitals, events, lines, level }: CaseLens): Sentence {
  const tested = lines.filter(({ pAdjusted }) => pAdjusted !== null);
  return say("lens.case", { statements, capitals, events: events.length, tested: tested.length, level, ...numbered("differ", tested.filter(({ differ }) => differ).map(({ name }) => ({ name }))), ...numbered("lacking", lines.filter(({ pAdjusted }) => pAdjusted === null).map(({ name }) => ({ lackingName: name }))) });
}

/** What the sum rests on: statements that were left out, pages of low grade, and whose coding it is. */
export function caseLensDetails({ statements, unjudged, low, lines, level }: CaseLens, { coders }: LensesRegistration): Sentence[] {
  const lost = lines.filter(({ differ, withoutLow }) => differ && withoutLow !== null && (withoutLow.status === "not-assessable" || withoutLow.pValue > level));
  return [
    say("lens.grades", { statements, unjudged, low }),
    say("lens.without-low-over-all", numbered("lost", lost.map(({ name }) => ({ name })))),
    say(coders.oneHand ? "lens.one-hand" : "lens.two-hands", { note: coders.note })
  ];
}

/** The answer on one question. */
export function questionLensSentence(found: QuestionLens): Sentence {
  const { question, divergence, counts } = found;
  if (question.scale === "count") return say("lens.counts", { name: question.name, counts: counts.length, unjudged: counts.filter(({ judged }) => !judged).length });
  if (question.object === "unnamed") return say("lens.object-unnamed", { name: question.name, answered: answeredOf(found), capitals: found.capitals.filter(({ answered }) => answered > 0).length });
  if (found.status === "not-assessable" || divergence.status === "not-assessable") return say("lens.question-lacking", { name: question.name, answered: answeredOf(found), ...lackOf(found) });
  const { bits, interval, readings, capitals, events, halves } = divergence;
  return say(found.differ ? "lens.question-differ" : "lens.question-cannot-tell", {
    name: question.name, bits, low: interval.low, high: interval.high, interval: interval.level, readings, capitals: capitals.length, events, pAdjusted: found.pAdjusted, tested: found.tested,
    within: halves.withinBits, between: halves.betweenBits
  });
}

/** What each capital answers, who is silent, what hangs on pages of low grade, and how steady the coder is. */
export function questionLensDetails(found: QuestionLens): Sentence[] {
  const { question, capitals, agreement, passes } = found;
  const { values } = question;
  const answering = question.scale === "count" ? [] : capitals.filter(({ answered }) => answered > 0);
  const silent = capitals.filter(({ answered }) => answered === 0);
  return [
    ...answering.map((one) => say("lens.capital", {
      capital: one.name, statements: one.statements, answered: one.answered, unlike: one.unlike,
      ...numbered("answers", values.flatMap((answer, v) => (one.counts[v] === 0 ? [] : [{ answer: shownAs(question, answer), times: one.counts[v]! }])))
    })),
    ...(silent.length === 0 ? [] : [say("lens.silent", numbered("silent", silent.map((one) => ({ capital: one.name, statements: one.statements }))))]),
    ...(found.status === "assessed" ? [withoutLow(found.withoutLow)] : []),
    agreement.status === "assessed"
      ? say("lens.steady", { units: agreement.units, agreed: agreement.agreed, alpha: agreement.alpha, low: agreement.interval.status === "assessed" ? agreement.interval.low : null, high: agreement.interval.status === "assessed" ? agreement.interval.high : null, one: passes.one, note: passes.note })
      : say("lens.steady-lacking", { reason: agreement.reason, needed: agreement.needed, had: agreement.had, one: passes.one, note: passes.note })
  ];
}

/** The answer on one event: who spoke, and on the question on which most capitals part, who says what. */
export function eventLensSentence(found: EventLens): Sentence {
  const { title, happened, readings, capitals } = found;
  const common = { title, happened, statements: readings.length, capitals: capitals.length };
  const voices = mostDivided(found);
  if (found.status === "not-assessable" || voices === null) return say("lens.event-lacking", { ...common, had: found.status === "not-assessable" ? found.had : 0 });
  return say(voices.isObjectNamed ? "lens.event" : "lens.event-object-unnamed", { ...common, question: voices.name, ...numbered("answers", voices.answers) });
}

/** A capital's answers that differ, and the divergence where there are answers enough. */
export function eventLensDetails({ apart, divergences, capitals, questions, readings }: EventLens, plan: LensesRegistration): Sentence[] {
  const nameOf = (list: readonly { readonly id: string; readonly name: string }[], id: string) => list.find((one) => one.id === id)!.name;
  const measured = divergences.filter(({ divergence }) => divergence.status === "assessed");
  return [
    ...apart.map(({ capital, question, answers }) => say("lens.apart", { capital: nameOf(capitals, capital), question: nameOf(questions, question), ...numbered("answers", answers.map((answer) => ({ answer: shownAs(questions.find(({ id }) => id === question)!, String(answer)) }))) })),
    ...measured.map(({ question, divergence: d }) => (d.status === "assessed" ? say("lens.event-divergence", { question: nameOf(questions, question), bits: d.bits, low: d.low, high: d.high, capitals: d.capitals, readings: d.readings, interval: plan.interval.value }) : say("lens.event-too-few"))),
    say("lens.event-too-few", { questions: divergences.length - measured.length, of: divergences.length, needed: plan.minAnswersInEvent.value }),
    say("lens.event-grades", { statements: readings.length, unjudged: readings.filter(({ judged }) => !judged).length, unsure: readings.filter(({ confidence }) => confidence === "low").length })
  ];
}

/** Of the questions on which capitals part, the one that most of them answered, and with the most answers; where none part, the one most answered. Counts are no side to be on; an answer that does not say of whom it speaks is told only where there is no other. */
function mostDivided({ questions, capitals, readings }: EventLens): { name: string; isObjectNamed: boolean; answers: { answer: string; who: string }[] } | null {
  const found = questions.flatMap((question, q) => {
    const { name, scale, object } = question;
    if (scale === "count") return [];
    const answered = readings.filter(({ judged }) => judged).flatMap(({ capital, answers }) => (answers[q] === null ? [] : [{ capital, answer: answers[q]! }]));
    const distinct = [...new Set(answered.map(({ answer }) => answer))];
    const answers = distinct.map((answer) => ({ answer: shownAs(question, String(answer)), who: capitals.filter(({ id }) => answered.some((one) => one.capital === id && one.answer === answer)).map((one) => one.name).join(", ") }));
    const voices = new Set(answered.map(({ capital }) => capital)).size;
    return voices === 0 ? [] : [{ name, answers, isObjectNamed: object === null, rank: (object === null ? 10_000 : 0) + (distinct.length > 1 && voices > 1 ? 1000 : 0) + 10 * voices + distinct.length }];
  });
  return found.reduce<(typeof found)[number] | null>((best, one) => (best === null || one.rank > best.rank ? one : best), null);
}

function withoutLow(found: Extract<QuestionLens, { status: "assessed" }>["withoutLow"]): Sentence {
  if (found.status === "not-assessable") return say("lens.without-low-lacking", { reason: found.reason, needed: found.needed, had: found.had });
  return say("lens.without-low", { bits: found.bits, low: found.low, high: found.high, capitals: found.capitals, readings: found.readings });
}

/** The name of an answer where it has one. */
const shownAs = ({ valueNames }: QuestionLens["question"], answer: string): string => valueNames?.[answer] ?? answer;

const answeredOf = ({ capitals }: QuestionLens): number => capitals.reduce((sum, { answered }) => sum + answered, 0);

function lackOf(found: QuestionLens): Sentence["values"] {
  return found.status === "not-assessable" ? { reason: found.reason, needed: found.needed, had: found.had } : {};
}
