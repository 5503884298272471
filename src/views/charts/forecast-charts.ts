import type { Day } from "#core/model/day.ts";
import type { ForecastOutcome, OpenRow } from "#core/model/forecast-outcome.ts";
import { besideLines } from "#views/report/forecast-text.ts";
import { words } from "#views/language.ts";
import type { Chart } from "./chart.ts";
import { questionsChart } from "./questions-chart.ts";

/** Returns the chart of the open questions; none where none is open. */
export function forecastCharts({ open }: ForecastOutcome, asOf: Day): Chart[] {
  if (open.length === 0) return [];
  const filed = open.filter((row) => row.filed.length > 0).length;
  const { questions: say } = words().charts;
  const spoken = `${say.spoken(open.length, filed)} ${open.map(speak).join(" ")}`;
  return [
    {
      name: "questions",
      title: filed === 0 ? say.nobody(open.length) : say.filedOn(filed, open.length),
      subtitle: say.subtitle(asOf),
      spoken,
      source: say.source,
      key: [
        { mark: "confirmatory", text: say.filed },
        { mark: "announced", text: say.baseRate },
        { mark: "margin", text: say.baseRateRange },
        { mark: "exploratory", text: say.conflictology },
        { mark: "contact", text: say.lastValue },
        { mark: "revised", text: say.market },
        { mark: "suspected", text: say.marketTooOld }
      ],
      table: "open",
      draw: (space) => questionsChart(open, space, spoken)
    }
  ];
}

function speak(row: OpenRow): string {
  return words().charts.questions.question(row.title, row.deadline, besideLines(row));
}
