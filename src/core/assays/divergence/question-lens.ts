import type { AgreementOutcome } from "#core/model/agreement-outcome.ts";
import type { Capital } from "#core/model/capital.ts";
import type { DivergenceOutcome } from "#core/model/divergence-outcome.ts";
import type { Event } from "#core/model/event.ts";
import type { Judged } from "#core/model/evidence.ts";
import type { LensBrief, QuestionLens } from "#core/model/lens-outcome.ts";
import type { LensesRegistration } from "#core/model/lenses-registration.ts";
import type { Question } from "#core/model/question.ts";
import type { Answer, Statement } from "#core/model/statement.ts";
import { benjaminiHochberg } from "#core/stats/multiplicity.ts";
import { unlikeness } from "#core/stats/unlikeness.ts";
import { agreement } from "../agreement/agreement.ts";
import { divergence } from "./divergence.ts";
import type { DivergencePlan } from "./plan.ts";
import type { Reading } from "./readings.ts";
import { isLow, type WeighedStatement } from "./weigh.ts";

const COUNTS_ARE_CLAIMS = "answers-are-counts";
const OBJECT_UNNAMED = "object-unnamed";

/** What the readings of a case are compared on. */
export interface Lenses {
  readonly statements: readonly WeighedStatement[];
  readonly events: readonly Event[];
  /** In the order in which they are shown. */
  readonly capitals: readonly Capital[];
  readonly questions: readonly Question[];
  readonly plan: LensesRegistration;
  readonly seed: number;
}

/**
 * Compares capitals on every question over all events, and corrects the tests for being made together. A question that asks for a count has no shares:
 * its counts stand side by side. Nor are answers compared that do not say of whom they speak: two that are alike can accuse opposite sides.
 *
 * @returns One outcome a question, in the order of the questions.
 */
export function questionLenses(lenses: Lenses): QuestionLens[] {
  const found = lenses.questions.map((question, i) => compare(question, lenses, lenses.seed + i));
  const tested = found.flatMap(({ divergence: d }, i) => (d.status === "assessed" ? [{ i, pValue: d.pValue }] : []));
  const adjusted = new Map(benjaminiHochberg(tested.map(({ pValue }) => pValue)).map((p, k) => [tested[k]!.i, p]));
  const level = lenses.plan.level.value;
  return found.map(({ withoutLow, ...common }, i): QuestionLens => {
    const pAdjusted = adjusted.get(i);
    if (pAdjusted === undefined) return { ...common, status: "not-assessable", ...lackOf(common.divergence) };
    return { ...common, status: "assessed", pAdjusted, tested: tested.length, level, differ: pAdjusted <= level, withoutLow };
  });
}

/** Returns the answer of a statement to a question; null = not addressed, or not coded. */
export function answerTo(statement: Pick<Statement, "answers">, question: string): Answer {
  return statement.answers[question] ?? null;
}

/** Makes the plan of a divergence from that of the case. */
function planOf(question: Question, plan: LensesRegistration, minAnswers: number): DivergencePlan {
  return { values: valuesOf(question), minAnswers, pseudoCount: plan.pseudoCount.value, dealings: plan.dealings.value, draws: plan.draws.value, splits: plan.splits.value, level: plan.interval.value };
}

/** Turns statements that can be judged into readings on a question. */
function toReadings(judged: readonly Judged<Statement>[], question: string): Reading[] {
  return judged.map(({ value }) => {
    const answer = answerTo(value, question);
    return { event: value.event, capital: value.capital, answer: answer === null ? null : String(answer) };
  });
}

/** Puts a divergence in short. */
export function inShort(found: DivergenceOutcome): LensBrief {
  if (found.status === "not-assessable") return { status: "not-assessable", reason: found.reason, needed: found.needed, had: found.had };
  return { status: "assessed", bits: found.bits, low: found.interval.low, high: found.interval.high, pValue: found.pValue, capitals: found.capitals.length, readings: found.readings };
}

/** Returns what a finding says of a question. */
export function asked(question: Question): QuestionLens["question"] {
  return { id: question.id, name: question.name, scale: question.scale, values: [...valuesOf(question)], ...(question.scale !== "count" && question.valueNames ? { valueNames: question.valueNames } : {}), object: isObjectUnnamed(question) ? "unnamed" : null };
}

const isObjectUnnamed = (question: Question): boolean => question.scale !== "count" && question.object === "unnamed";

/** Measures how far capitals are apart on a question, where its answers can be compared. */
export function apartOn(question: Question, judged: readonly Judged<Statement>[], plan: LensesRegistration, minAnswers: number, seed: number): DivergenceOutcome {
  if (question.scale === "count") return notCompared(question, judged, COUNTS_ARE_CLAIMS);
  if (isObjectUnnamed(question)) return notCompared(question, judged, OBJECT_UNNAMED);
  return divergence(question.id, toReadings(judged, question.id), planOf(question, plan, minAnswers), seed);
}

const valuesOf = (question: Question): readonly string[] => (question.scale === "count" ? [] : question.values);

function lackOf(found: DivergenceOutcome) {
  if (found.status === "assessed") throw new RangeError("Cannot say what was lacking: wanted a divergence that was not assessed, current value is one that was");
  return { reason: found.reason, needed: found.needed, had: found.had };
}

function compare(question: Question, lenses: Lenses, seed: number) {
  const { statements, plan } = lenses;
  const judged = statements.flatMap((one) => one.judged ?? []);
  const measure = (of: readonly Judged<Statement>[]) => apartOn(question, of, plan, plan.minAnswers.value, seed);
  return {
    assay: "divergence@1" as const,
    kind: "question" as const,
    question: asked(question),
    rule: question.rule,
    statements: statements.length,
    unjudged: statements.length - judged.length,
    capitals: byCapital(question, judged, lenses.capitals),
    counts: question.scale === "count" ? countsOf(question, lenses) : [],
    divergence: measure(judged),
    ...steadiness(question, judged.map(({ value }) => value), plan, seed),
    withoutLow: inShort(measure(judged.filter((one) => !isLow(one))))
  };
}

/** No share can be taken of counts of breaches in windows of their own, nor can answers be likened that may accuse opposite sides. */
function notCompared({ id }: Question, judged: readonly Judged<Statement>[], reason: string): DivergenceOutcome {
  const answered = judged.filter(({ value }) => answerTo(value, id) !== null).length;
  return { assay: "divergence@1", question: id, status: "not-assessable", notAddressed: judged.length - answered, reason, needed: 0, had: answered };
}

function byCapital(question: Question, judged: readonly Judged<Statement>[], capitals: readonly Capital[]): QuestionLens["capitals"] {
  return capitals.flatMap(({ id, name }) => {
    const own = judged.filter(({ value }) => value.capital === id);
    if (own.length === 0) return [];
    const answers = own.map(({ value }) => answerTo(value, question.id)).filter((answer) => answer !== null);
    const counts = valuesOf(question).map((value) => answers.filter((answer) => answer === value).length);
    return [{ id, name, statements: own.length, answered: answers.length, counts, unlike: unlikeness(counts) }];
  });
}

/** Counts are shown whatever their grade: nothing is made of them. */
function countsOf({ id }: Question, { statements, capitals, events }: Lenses): QuestionLens["counts"] {
  const capitalNames = new Map(capitals.map((one) => [one.id, one.name]));
  const titles = new Map(events.map((one) => [one.id, one.title]));
  return statements
    .flatMap(({ statement: value, judged }) => {
      const count = answerTo(value, id);
      if (typeof count !== "number") return [];
      return [{ statement: value.id, capital: capitalNames.get(value.capital)!, speaker: value.speaker, on: value.on, event: titles.get(value.event)!, count, judged: judged !== null }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.statement < b.statement ? -1 : 1));
}

/** How steady the coder is: of the statements coded twice that can be judged, what was found both times, and how far that agrees. */
function steadiness(question: Question, statements: readonly Statement[], { coders, draws }: LensesRegistration, seed: number): { agreement: AgreementOutcome; passes: QuestionLens["passes"] } {
  const pairs = statements.flatMap((one) => (one.answersSecond === undefined ? [] : [{ unit: one.id, first: answerTo(one, question.id), second: answerTo({ answers: one.answersSecond }, question.id) }]));
  const found = pairs.map(({ first, second }) => [first, second].filter((answer) => answer !== null).length);
  const codings = pairs.flatMap(({ unit, first, second }) => [["first", first] as const, ["second", second] as const].map(([coder, value]) => ({ unit, coder, value: value === null ? null : String(value) })));
  const numbers = [...new Set(codings.flatMap(({ value }) => (value === null ? [] : [Number(value)])))].sort((a, b) => a - b);
  const frame = question.scale === "count" ? { values: numbers.map(String), metric: { kind: "interval", numbers } as const } : { values: question.values, metric: { kind: question.scale } };
  const plan = { ...frame, oneHand: coders.oneHand, minUnits: coders.minUnits.value, minIntervalUnits: coders.minIntervalUnits.value, prevails: coders.prevails.value, draws: draws.value, level: coders.interval.value };
  return {
    agreement: agreement(question.id, codings, plan, seed),
    passes: { both: found.filter((n) => n === 2).length, one: found.filter((n) => n === 1).length, neither: found.filter((n) => n === 0).length, note: coders.note }
  };
}
