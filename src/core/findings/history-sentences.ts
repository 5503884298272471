import type { CaseSign } from "#core/model/case-sign.ts";
import { HISTORY_ROUTES } from "#core/model/history.ts";
import type { HistoryAssessed, HistoryOutcome, HistorySkill } from "#core/model/history-outcome.ts";
import type { HistoryRegistration } from "#core/model/history-registration.ts";
import type { Sentence } from "#core/model/sentence.ts";
import { type EstimativeWords, estimativeWords } from "./estimative-words.ts";

const inWords = ({ low, high, from, to }: EstimativeWords) => ({ low, high, from, to });

/** Says the range, and why it stands where it does. */
export function historySentence(outcome: HistoryOutcome): Sentence {
  const values = { ...inWords(estimativeWords(outcome.range)), outcome: outcome.outcome, days: outcome.horizonDays };
  if (outcome.status === "not-assessable") return { template: "history.not-assessable", values: { ...values, reason: outcome.reason, needed: outcome.needed, had: outcome.had } };
  const { skill, carried, shifted } = outcome;
  return { template: shifted ? "history.moved" : "history.range", values: { ...values, shown: skill.shown ? 1 : 0, decibans: carried.held } };
}

/** Says what carries it: skill, signs, calibration, routes, what the others would have said of the case's own war, and the shares it begins with. */
export function historyDetails(outcome: HistoryOutcome, plan: HistoryRegistration, signs: readonly CaseSign[]): Sentence[] {
  const figures = outcome.figures.map(({ name, events, n, share }): Sentence => ({ template: "history.figure", values: { name, events, n, share } }));
  if (outcome.status === "not-assessable") return figures;
  return [
    { template: "history.selection", values: { windows: outcome.windows, came: outcome.came, ...outcome.baseRange } },
    skillSentence("history.skill", outcome.skill),
    skillSentence("history.skill-same", outcome.sameTalks),
    ...bestSentence(outcome),
    calibrationSentence(outcome),
    signsSentence(outcome, plan),
    carriedSentence(outcome, plan),
    routesSentence(outcome),
    { template: "history.same-range", values: inWords(estimativeWords(outcome.throughTheseTalks)) },
    ...ownSentences(outcome),
    ...figures,
    ...[...new Set(signs.map(({ coder }) => coder))].map((coder): Sentence => ({ template: "history.coder", values: { coder } }))
  ];
}

function skillSentence(template: string, { ours, base, difference, low, high, level, n, conflicts, shown }: HistorySkill): Sentence {
  return { template, values: { ours, base, difference, low, high, level, n, conflicts, shown: shown ? 1 : 0 } };
}

function bestSentence({ best }: HistoryAssessed): Sentence[] {
  return best === null ? [] : [{ template: "history.best", values: { ...best } }];
}

function calibrationSentence({ calibration }: HistoryAssessed): Sentence {
  const { bins, miscalibration, discrimination, uncertainty } = calibration;
  const values = Object.fromEntries(bins.flatMap(({ forecast, n, events, low, high }, i) => [[`forecast${i + 1}`, forecast], [`n${i + 1}`, n], [`events${i + 1}`, events], [`low${i + 1}`, low], [`high${i + 1}`, high]]));
  return { template: "history.calibration", values: { bins: bins.length, miscalibration, discrimination, uncertainty, ...values } };
}

function signsSentence({ signs }: HistoryAssessed, plan: HistoryRegistration): Sentence {
  const present = signs.filter((one) => one.present === "yes");
  const usable = present.filter((one) => one.usable);
  const named = usable.map(({ id, decibans }, i) => [[`sign${i + 1}`, id], [`decibans${i + 1}`, decibans]] as const).flat();
  return {
    template: "history.signs",
    values: { all: signs.length, usable: signs.filter((one) => one.usable).length, minKnown: plan.minKnown.value, present: present.length, unknown: signs.filter((one) => one.present === "unknown").length, named: usable.length, ...Object.fromEntries(named) }
  };
}

function carriedSentence({ carried, skill }: HistoryAssessed, plan: HistoryRegistration): Sentence {
  return { template: "history.carried", values: { total: carried.total, held: carried.held, most: plan.mostDecibans.value, shrink: plan.shrink.value, shown: skill.shown ? 1 : 0, ...inWords(estimativeWords(carried.range)) } };
}

function routesSentence({ routes, came, windows, conflicts }: HistoryAssessed): Sentence {
  const values = Object.fromEntries(routes.flatMap(({ route, n, low, high }) => [[route, n], [`${route}-low`, low], [`${route}-high`, high]]));
  return { template: "history.routes", values: { came, windows, conflicts, routes: HISTORY_ROUTES.length, ...values } };
}

function ownSentences({ forecasts }: HistoryAssessed): Sentence[] {
  return forecasts.filter(({ own }) => own).map(({ window, decided, base, forecast, range, then, came, route, held }): Sentence => ({
    template: "history.own",
    values: { window, decided, base, forecast, ...inWords(estimativeWords(range)), thenN: then?.n ?? null, thenForecast: then?.forecast ?? null, came: came ? 1 : 0, route, held: held === null ? null : held ? 1 : 0 }
  }));
}
