import type { EventForecast, ScorePlan } from "#core/assays/score/plan.ts";
import { scoreEvents } from "#core/assays/score/score-events.ts";
import type { Day } from "#core/model/day.ts";
import { BASELINES, type BaselineName } from "#core/model/forecast-baselines.ts";
import type { BaselineAnswer } from "#core/model/forecast-outcome.ts";
import { type ForecastQuestion, resolutionUnder } from "#core/model/forecast-question.ts";
import type { ScoreOutcome } from "#core/model/score-outcome.ts";
import type { ScoreRegistration } from "#core/model/score-registration.ts";
import { type BaselineInput, baselinesOn } from "./baselines.ts";
import { firstOf } from "./forecast-record.ts";
import { cameTrueOn } from "./read-question.ts";

/** A forecaster's forecasts with their scores; how many of them are annulled and not open; which came too late; and how many of them, and of the answered ones, each baseline has an answer to, by name. */
export interface ScoredSet {
  readonly by: string;
  readonly outcome: ScoreOutcome;
  /** Of those that the outcome counts as open, those that were answered *annulled*. */
  readonly annulled: number;
  /** Forecasts filed on or after the day on which the question came true: in no score. */
  readonly late: readonly { readonly title: string; readonly on: Day; readonly cameOn: Day }[];
  readonly answered: readonly { readonly baseline: BaselineName; readonly had: number; readonly of: number; readonly beside: number; readonly filed: number }[];
}

/**
 * Scores what each forecaster filed: the first probability on each question, under the rule it was filed under, against what simple answers would have been that day. What
 * was filed on or after the day on which the question came true is left out, and told.
 */
export function scoreFiled(forecasts: readonly ForecastQuestion[], input: BaselineInput, seed: number): ScoredSet[] {
  const own = forecasts.filter(({ retrospective }) => retrospective === undefined);
  const names = [...new Set(own.flatMap(({ probabilities }) => probabilities.map(({ by }) => by)))].sort();
  return names.map((by) => {
    const first = own.flatMap((question) => firstOf(question.probabilities.filter((one) => one.by === by)).map((one) => ({ ...one, question, cameOn: cameOf(question, one.rule, input) })));
    const filed = first.filter(({ on, cameOn }) => cameOn === null || on < cameOn).map(({ question, on, p, rule }) => entry(question, p, rule, baselinesOn(question, on, input)));
    const late = first.flatMap(({ question: { title }, on, cameOn }) => (cameOn === null || on < cameOn ? [] : [{ title, on, cameOn }]));
    return { ...scored(by, filed, BASELINES, input.plan, seed), late };
  });
}

/**
 * Scores the simple answers to retrospective questions against each other, each as of the opening. It tests the code: whoever wrote the questions knew the answers.
 *
 * @returns The baseline that answers most of them, held against the others; null when none answers any.
 */
export function scoreRetrospective(forecasts: readonly ForecastQuestion[], input: BaselineInput, seed: number): ScoredSet | null {
  const own = forecasts.filter(({ retrospective }) => retrospective).map((question) => ({ question, baselines: baselinesOn(question, question.opened, input) }));
  const sets = BASELINES.map((name) => {
    const answers = own.flatMap(({ question, baselines }) => {
      const p = answersIn(baselines)[name];
      return p === undefined ? [] : [entry(question, p, question.rules[0]!.hash, baselines.filter((one) => one.name !== name))];
    });
    return { name, answers };
  });
  const most = sets.reduce((best, one) => (one.answers.length > best.answers.length ? one : best));
  return most.answers.length === 0 ? null : scored(most.name, most.answers, BASELINES.filter((other) => other !== most.name), input.plan, seed);
}

/** A name as an id: what is not a letter or digit of ASCII is a hyphen. */
export function forecasterId(by: string): string {
  const plain = by.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
  return plain === "" ? "forecaster" : plain.slice(0, 120).replace(/-$/, "");
}

function cameOf(question: ForecastQuestion, rule: string, { series, plan }: BaselineInput): Day | null {
  const resolution = resolutionUnder(question, rule);
  return resolution === null ? null : cameTrueOn(question, resolution, series, plan.judgedShare.value);
}

type Entry = EventForecast & { readonly isAnnulled: boolean };

function entry(question: ForecastQuestion, p: number, rule: string, baselines: readonly BaselineAnswer[]): Entry {
  const answer = resolutionUnder(question, rule)?.answer;
  const isAnnulled = answer === "annulled";
  return { id: question.id, cluster: question.cluster, forecast: p, baselines: answersIn(baselines), came: answer === undefined || isAnnulled ? null : answer === "yes", isAnnulled };
}

function answersIn(baselines: readonly BaselineAnswer[]): Partial<Record<BaselineName, number>> & Record<string, number> {
  return Object.fromEntries(baselines.flatMap((one) => (one.status === "assessed" ? [[one.name, one.p]] : [])));
}

function scored(by: string, filed: readonly Entry[], names: readonly BaselineName[], plan: ScoreRegistration, seed: number): ScoredSet {
  const done = filed.filter(({ came }) => came !== null);
  return {
    by,
    outcome: scoreEvents(forecasterId(by), filed, toPlan(plan), seed),
    annulled: filed.filter(({ isAnnulled }) => isAnnulled).length,
    late: [],
    answered: names.map((baseline) => {
      const countIn = (some: readonly EventForecast[]) => some.filter(({ baselines }) => baselines[baseline] !== undefined).length;
      return { baseline, had: countIn(done), of: done.length, beside: countIn(filed), filed: filed.length };
    })
  };
}

/** Returns the plan of a case as the score assay takes it. */
export function toPlan({ minForecasts, minClusters, leastProbability, bins, draws, level }: ScoreRegistration): ScorePlan {
  return { minForecasts: minForecasts.value, minClusters: minClusters.value, leastProbability: leastProbability.value, bins: bins.value, draws: draws.value, level: level.value };
}
