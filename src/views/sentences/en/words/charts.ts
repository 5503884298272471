import { ledgerChartWords } from "./charts/ledger.ts";
import { pledgeChartWords } from "./charts/pledges.ts";
import { pulseChartWords } from "./charts/pulse.ts";
import { tollChartWords } from "./charts/toll.ts";
import { verdictChartWords } from "./charts/verdict.ts";

/** What charts say, by chart. */
export const chartWords = {
  ledger: ledgerChartWords,
  pledges: pledgeChartWords,
  pulse: pulseChartWords,
  toll: tollChartWords,
  verdict: verdictChartWords
};
