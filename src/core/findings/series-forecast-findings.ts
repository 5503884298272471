import { type SeriesForecastItem, seriesForecastPlan } from "#core/assays/series-forecast/registered.ts";
import { seriesForecast } from "#core/assays/series-forecast/series-forecast.ts";
import { scoreCounts } from "#core/assays/score/score-counts.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { ForecastRegistration } from "#core/model/forecast-registration.ts";
import type { ScoreOutcome } from "#core/model/score-outcome.ts";
import type { ScoreRegistration } from "#core/model/score-registration.ts";
import type { SeriesForecastOutcome } from "#core/model/series-forecast-outcome.ts";
import type { Common } from "./common.ts";
import { seriesInput } from "./inputs.ts";
import type { PartInPieces } from "./part.ts";
import { planHash } from "./registered-plans.ts";
import { seriesForecastCaveats, seriesForecastDetails, seriesForecastSentence, seriesScoreDetails, seriesScoreSentence } from "./series-forecast-sentences.ts";

interface Result {
  readonly forecast: SeriesForecastOutcome;
  /** null = the case registers no plan of scores, or there was nothing to forecast. */
  readonly score: ScoreOutcome | null;
}

/** Forecasts every series that a case registers for it, and scores what the same model would have said of past months; each series is a piece. */
export const seriesForecastFindings: PartInPieces = {
  count: (cut, asOf) => seriesForecastPlan(cut, asOf).length,
  run(piece, cut, { asOf, seed }, progress): Result {
    const { registered, input } = seriesForecastPlan(cut, asOf)[piece]!;
    const { outcome, forecasts } = seriesForecast(input, seed);
    const plan = cut.caseFile.registration.score;
    progress(`forecasts of ${registered.id}`);
    return { forecast: outcome, score: plan && outcome.status === "assessed" ? scoreCounts(registered.model, forecasts, scorePlanOf(plan), seed) : null };
  },
  findings: (results, cut, common) => seriesForecastPlan(cut, common.asOf).flatMap((item, i) => toFindings(item, results[i] as Result, cut, common))
};

function scorePlanOf({ minForecasts, minClusters, leastProbability, bins, draws, level }: ScoreRegistration) {
  return { minForecasts: minForecasts.value, minClusters: minClusters.value, leastProbability: leastProbability.value, bins: bins.value, draws: draws.value, level: level.value };
}

function toFindings(item: SeriesForecastItem, { forecast, score }: Result, { caseFile }: CaseContent, common: Common): UnsignedFinding[] {
  const { series, classes, registered } = item;
  const partyName = (id: string) => caseFile.parties.find((p) => p.id === id)?.name ?? id;
  const plan = caseFile.registration.forecast!;
  const registration = planHash(caseFile, "forecast");
  const shared = { ...common, registration, subject: { kind: "series", id: series.sidecar.id } as const, calendar: null, inputs: [seriesInput(series, classes)], caveats: seriesForecastCaveats(series) };
  const fixed = { template: "series-forecast.registered", values: { registered: plan.registered, hash: registration } };
  return [
    {
      ...shared,
      assay: forecast.assay,
      parameters: parametersOf(item, plan),
      outcome: forecast,
      sentence: seriesForecastSentence(forecast, series),
      details: [...seriesForecastDetails(forecast, series, registered.reason, partyName), fixed]
    },
    ...(score === null || forecast.status !== "assessed"
      ? []
      : [{
          ...shared,
          assay: score.assay,
          parameters: { ...parametersOf(item, plan), ...scorePlanOf(caseFile.registration.score!) },
          outcome: score,
          sentence: seriesScoreSentence(score, forecast, series),
          details: [...seriesScoreDetails(score, forecast, series), fixed]
        }])
  ];
}

function parametersOf({ registered, classes, input }: SeriesForecastItem, plan: ForecastRegistration): UnsignedFinding["parameters"] {
  const { model, from } = registered;
  const own =
    registered.model === "pulse-null" ? { fitFrom: registered.fitFrom.value, thetaBlocks: registered.thetaBlocks.value, nightsPerDf: registered.nightsPerDf.value }
    : registered.model === "momentum-null" ? { trial: registered.trial, nightsPerDf: registered.nightsPerDf.value }
    : { blockDays: registered.blockDays.value, pastDays: registered.pastDays.value };
  return { classes: [...classes], model, from: from.value, draws: input.draws, reportedShare: input.reportedShare, seasonNights: plan.seasonNights.value, baselineMonths: input.baselineMonths, fewestMonths: input.fewestMonths, ...own };
}
