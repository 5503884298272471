import { forecastRecord, type ForecastInput } from "#core/assays/forecast/forecast-record.ts";
import { type ScoredSet, scoreFiled, scoreRetrospective } from "#core/assays/forecast/score-questions.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { ScoreRegistration } from "#core/model/score-registration.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { Common } from "./common.ts";
import { openDetails, openSentence, scoreDetails, scoreSentence } from "./forecast-sentences.ts";
import { recordsInput, seriesInput, sourcesInput } from "./inputs.ts";
import { planHash } from "./registered-plans.ts";

const CAVEATS: readonly Sentence[] = [
  { template: "caveat.questions-were-chosen", values: {} },
  { template: "caveat.market-is-no-truth", values: {} },
  { template: "caveat.figures-as-they-stand", values: {} }
];

/** Finds which questions are open and what was said of them, how good what was filed has been, and, apart, what the code makes of questions written after their deadlines. */
export function forecastFindings(content: CaseContent, common: Common): UnsignedFinding[] {
  const { caseFile, forecasts, benchmarks, series, sources } = content;
  const plan = caseFile.registration.score;
  if (plan === undefined || forecasts.length === 0) return [];
  const registration = planHash(caseFile, "score");
  const input: ForecastInput = { forecasts, benchmarks, series, sources, plan };
  const used = new Set(forecasts.flatMap(({ rules }) => rules.flatMap(({ resolver }) => (resolver.series ?? []).map((rule) => rule.series))));
  const shared = {
    ...common,
    registration,
    calendar: null,
    subject: { kind: "case", id: caseFile.id } as const,
    inputs: [recordsInput("forecasts", forecasts), recordsInput("benchmarks", benchmarks), sourcesInput(forecasts, content), ...series.filter(({ sidecar }) => used.has(sidecar.id)).map((one) => seriesInput(one))],
    caveats: [...CAVEATS]
  };
  const registered: Sentence = { template: "forecast.registered", values: { hash: registration, registered: plan.registered } };
  const outcome = forecastRecord(input, common.asOf);
  const scored = (set: ScoredSet, which: "filed" | "retrospective"): UnsignedFinding => ({
    ...shared, assay: set.outcome.assay, parameters: { set: which, ...parametersOf(plan) }, outcome: set.outcome, sentence: scoreSentence(set, which), details: [...scoreDetails(set), registered]
  });
  const retrospective = scoreRetrospective(forecasts, input, common.seed);
  return [
    { ...shared, assay: outcome.assay, parameters: parametersOf(plan), outcome, sentence: openSentence(outcome, forecasts), details: [...openDetails(outcome), registered] },
    ...scoreFiled(forecasts, input, common.seed).map((set) => scored(set, "filed")),
    ...(retrospective === null ? [] : [scored(retrospective, "retrospective")])
  ];
}

function parametersOf({ minForecasts, minClusters, leastProbability, draws, level, counts, pastDays, judgedShare, freshDays }: ScoreRegistration): UnsignedFinding["parameters"] {
  return {
    minForecasts: minForecasts.value, minClusters: minClusters.value, leastProbability: leastProbability.value, draws: draws.value, level: level.value, counts: counts.value,
    pastDays: pastDays.value, judgedShare: judgedShare.value, freshDays: freshDays.value
  };
}
