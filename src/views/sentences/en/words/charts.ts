import { changeChartWords } from "./charts/changes.ts";
import { draftChartWords } from "./charts/drafts.ts";
import { historyChartWords } from "./charts/history.ts";
import { hypothesesChartWords } from "./charts/hypotheses.ts";
import { ledgerChartWords } from "./charts/ledger.ts";
import { lensChartWords } from "./charts/lenses.ts";
import { momentumEventsChartWords } from "./charts/momentum-events.ts";
import { momentumSalvosChartWords } from "./charts/momentum-salvos.ts";
import { pledgeChartWords } from "./charts/pledges.ts";
import { positionChartWords } from "./charts/positions.ts";
import { pulseChartWords } from "./charts/pulse.ts";
import { questionsChartWords } from "./charts/questions.ts";
import { rippleChartWords } from "./charts/ripples.ts";
import { scenarioChartWords } from "./charts/scenarios.ts";
import { scoreChartWords } from "./charts/scores.ts";
import { seriesForecastChartWords } from "./charts/series-forecast.ts";
import { seriesChartWords } from "./charts/series.ts";
import { tollChartWords } from "./charts/toll.ts";
import { verdictChartWords } from "./charts/verdict.ts";

/** What charts say, by chart. */
export const chartWords = {
  changes: changeChartWords,
  drafts: draftChartWords,
  history: historyChartWords,
  hypotheses: hypothesesChartWords,
  ledger: ledgerChartWords,
  lenses: lensChartWords,
  momentumEvents: momentumEventsChartWords,
  momentumSalvos: momentumSalvosChartWords,
  pledges: pledgeChartWords,
  positions: positionChartWords,
  pulse: pulseChartWords,
  questions: questionsChartWords,
  ripples: rippleChartWords,
  scenarios: scenarioChartWords,
  scores: scoreChartWords,
  seriesForecast: seriesForecastChartWords,
  series: seriesChartWords,
  toll: tollChartWords,
  verdict: verdictChartWords
};
