import { caseLens } from "#core/assays/divergence/case-lens.ts";
import { eventLens } from "#core/assays/divergence/event-lens.ts";
import { type Lenses, questionLenses } from "#core/assays/divergence/question-lens.ts";
import { weigh } from "#core/assays/divergence/weigh.ts";
import { inRank } from "#core/model/capital.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { LensesRegistration } from "#core/model/lenses-registration.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { Common } from "./common.ts";
import { recordsInput } from "./inputs.ts";
import { caseLensDetails, caseLensSentence, eventLensDetails, eventLensSentence, questionLensDetails, questionLensSentence } from "./lens-sentences.ts";
import { planHash } from "./registered-plans.ts";

const CAVEATS: readonly Sentence[] = [
  { template: "caveat.answers-are-coded", values: {} },
  { template: "caveat.unjudged-enter-nothing", values: {} },
  { template: "caveat.difference-is-no-fault", values: {} },
  { template: "caveat.statements-were-found", values: {} }
];

/** Finds how capitals read each event, how they differ on each question, and both in one; nothing where the case registers no plan or holds no statement. */
export function lensFindings({ caseFile, sources, events, statements }: CaseContent, common: Common, progress: (done: string) => void): UnsignedFinding[] {
  const { registration: { lenses: plan }, capitals, questions, parties, mediators } = caseFile;
  const read = events.filter(({ id }) => statements.some((one) => one.event === id));
  const told = statements.filter(({ event }) => read.some(({ id }) => id === event));
  if (!plan || !capitals || !questions || told.length === 0) return [];
  const lenses: Lenses = { statements: told.map((one) => weigh(one, sources, common.asOf)), events: read, capitals: inRank(capitals, [...parties, ...mediators]), questions, plan, seed: common.seed };
  const registration = planHash(caseFile, "lenses");
  const registered: Sentence = { template: "lens.registered", values: { hash: registration, registered: plan.registered } };
  const shared = { ...common, registration, calendar: null, parameters: parametersOf(plan), caveats: [...CAVEATS] };
  const inputs = [recordsInput("statements", lenses.statements), recordsInput("events", read.map(({ id, title, happened }) => ({ id, title, happened }))), recordsInput("case", [...questions, ...lenses.capitals])];
  const byQuestion = questionLenses(lenses);
  const byEvent = read.map((event) => eventLens(event, lenses));
  progress(`${told.length} statements on ${read.length} events`);
  const whole = caseLens(lenses, byQuestion, byEvent);
  return [
    { ...shared, assay: whole.assay, subject: { kind: "case", id: caseFile.id }, inputs, outcome: whole, sentence: caseLensSentence(whole), details: [...caseLensDetails(whole, plan), registered] },
    ...byQuestion.map((outcome): UnsignedFinding => ({
      ...shared, assay: outcome.assay, subject: { kind: "question", id: outcome.question.id }, inputs, outcome, sentence: questionLensSentence(outcome), details: [...questionLensDetails(outcome), registered]
    })),
    ...byEvent.map((outcome): UnsignedFinding => ({
      ...shared, assay: outcome.assay, subject: { kind: "event", id: outcome.event }, outcome, sentence: eventLensSentence(outcome), details: [...eventLensDetails(outcome, plan), registered],
      inputs: [recordsInput("statements", lenses.statements.filter(({ statement }) => statement.event === outcome.event)), recordsInput(`events/${outcome.event}`, read.filter(({ id }) => id === outcome.event)), inputs[2]!]
    }))
  ];
}

function parametersOf({ minAnswers, minAnswersInEvent, pseudoCount, dealings, draws, splits, interval, level, coders }: LensesRegistration): UnsignedFinding["parameters"] {
  return {
    minAnswers: minAnswers.value, minAnswersInEvent: minAnswersInEvent.value, pseudoCount: pseudoCount.value, dealings: dealings.value, draws: draws.value, splits: splits.value, interval: interval.value, level: level.value,
    minUnits: coders.minUnits.value, minIntervalUnits: coders.minIntervalUnits.value, prevails: coders.prevails.value, coderInterval: coders.interval.value
  };
}
