import { changeChartWords } from "./charts/changes.ts";
import { draftChartWords } from "./charts/drafts.ts";
import { historyChartWords } from "./charts/history.ts";
import { ledgerChartWords } from "./charts/ledger.ts";
import { pledgeChartWords } from "./charts/pledges.ts";
import { pulseChartWords } from "./charts/pulse.ts";
import { seriesForecastChartWords } from "./charts/series-forecast.ts";
import { seriesChartWords } from "./charts/series.ts";
import { tollChartWords } from "./charts/toll.ts";
import { verdictChartWords } from "./charts/verdict.ts";

/** What charts say, by chart. */
export const chartWords = {
  changes: changeChartWords,
  drafts: draftChartWords,
  history: historyChartWords,
  ledger: ledgerChartWords,
  pledges: pledgeChartWords,
  pulse: pulseChartWords,
  seriesForecast: seriesForecastChartWords,
  series: seriesChartWords,
  toll: tollChartWords,
  verdict: verdictChartWords
};
