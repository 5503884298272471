import type { Day } from "#core/model/day.ts";
import type { ForecastOutcome, OpenRow } from "#core/model/forecast-outcome.ts";
import { capitalised, countOf, formatDay } from "#views/format.ts";
import { besideLines } from "#views/report/forecast-text.ts";
import type { Chart } from "./chart.ts";
import { questionsChart } from "./questions-chart.ts";

/** Returns the chart of the open questions; none where none is open. */
export function forecastCharts({ open }: ForecastOutcome, asOf: Day): Chart[] {
  if (open.length === 0) return [];
  const filed = open.filter((row) => row.filed.length > 0).length;
  const spoken = `${countOf(open.length, "open question")}, ${countOf(filed, "of them with a probability", "of them with a probability")}. ${open.map(speak).join(" ")}`;
  return [
    {
      name: "questions",
      title: filed === 0 ? `Nobody has filed a probability on ${countOf(open.length, "open question")}` : `${capitalised(filed === open.length ? "each" : String(filed))} of ${countOf(open.length, "open question")} has a probability on record`,
      subtitle: `Probability of yes, from 0 to 100 %, by deadline; as of ${formatDay(asOf)}`,
      spoken,
      source: "Questions, rules and probabilities: forecasts.yaml of the case. Last trades: benchmarks.csv. Past windows: the series of the case.",
      key: [
        { mark: "confirmatory", text: "filed" },
        { mark: "announced", text: "base rate" },
        { mark: "margin", text: "base rate as a range, in no score" },
        { mark: "exploratory", text: "conflictology: the last twelve months" },
        { mark: "contact", text: "last value" },
        { mark: "revised", text: "market" },
        { mark: "suspected", text: "market, too old to be scored" }
      ],
      table: "open",
      draw: (space) => questionsChart(open, space, spoken)
    }
  ];
}

function speak(row: OpenRow): string {
  return `${row.title} By ${formatDay(row.deadline)}; ${besideLines(row).join("; ")}.`;
}
