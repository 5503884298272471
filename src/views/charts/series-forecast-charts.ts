import type { Finding } from "#core/model/finding.ts";
import type { ForecastMonth, SeriesForecastOutcome } from "#core/model/series-forecast-outcome.ts";
import { words } from "#views/language.ts";
import { type Names, nameOf } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import type { Chart } from "./chart.ts";
import { seriesForecastChart } from "./series-forecast-chart.ts";

/** Returns the chart of monthly forecasts and what came; none when nothing was forecast. */
export function seriesForecastCharts(finding: Finding, outcome: SeriesForecastOutcome, names: Names): Chart[] {
  if (outcome.status !== "assessed") return [];
  const { months, next, what, conformal } = outcome;
  const { seriesForecast: say } = words().charts;
  const told = months.filter(({ came }) => came !== null);
  const held = told.filter(({ came, forecast: { interval90: [low, high] } }) => low <= came! && came! <= high).length;
  const spoken = `${renderSentence(finding.sentence, names)} ${told.slice(-3).map(speak).join(" ")}`;
  return [
    {
      name: "months",
      isOneOfMany: true,
      title: told.length === 0 ? say.noneYet : say.held(held, told.length, 0.9),
      subtitle: say.subtitle(nameOf(outcome.series, names), what === "gain", next.known, next.month, finding.asOf),
      spoken,
      source: finding.details.filter(({ template }) => template.startsWith("pulse.claimed")).map((s) => renderSentence(s, names)).join(" "),
      key: [
        { mark: "dot", text: say.came },
        { mark: "diamond", text: say.middle },
        { mark: "diamond-tested", text: say.next(next.month, conformal.status === "assessed") },
        { mark: "curve-dashed", text: say.lastTwelve },
        ...(months.slice(0, -1).some(({ came }) => came === null) ? [{ mark: "lacking", text: say.tooFewNights } as const] : [])
      ],
      table: "months",
      draw: (space) => seriesForecastChart(outcome, space, spoken)
    }
  ];
}

function speak({ month, came, forecast: { median, interval90: [low, high] } }: ForecastMonth): string {
  return words().charts.seriesForecast.month(month, median, low, high, came!);
}
