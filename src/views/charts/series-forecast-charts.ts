import type { Finding } from "#core/model/finding.ts";
import type { ForecastMonth, SeriesForecastOutcome } from "#core/model/series-forecast-outcome.ts";
import { capitalised, countOf, formatDay, formatFigure, formatMonth } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Names, nameOf } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import type { Chart } from "./chart.ts";
import { seriesForecastChart } from "./series-forecast-chart.ts";

/** Returns the chart of monthly forecasts and what came; none when nothing was forecast. */
export function seriesForecastCharts(finding: Finding, outcome: SeriesForecastOutcome, names: Names): Chart[] {
  if (outcome.status !== "assessed") return [];
  const { months, next, what, conformal } = outcome;
  const told = months.filter(({ came }) => came !== null);
  const held = told.filter(({ came, forecast: { interval90: [low, high] } }) => low <= came! && came! <= high).length;
  const spoken = `${renderSentence(finding.sentence, names)} ${told.slice(-3).map(speak).join(" ")}`;
  return [
    {
      name: "months",
      isOneOfMany: true,
      title: told.length === 0 ? `No month has come yet that was forecast` : `The 90 % interval ${words().phrases.isTooNarrow(held, told.length, 0.9) ? "was too narrow: it held" : "held"} what came in ${held} of ${countOf(told.length, "month")}`,
      subtitle: `${capitalised(nameOf(outcome.series, names))}, ${what === "gain" ? "gain over" : "total of"} each month, forecast on what was public when it began; its figures end in ${formatMonth(next.known)}, ${formatMonth(next.month)} has no figure yet; as of ${formatDay(finding.asOf)}`,
      spoken,
      source: finding.details.filter(({ template }) => template.startsWith("pulse.claimed")).map((s) => renderSentence(s, names)).join(" "),
      key: [
        { mark: "dot", text: "what came" },
        { mark: "diamond", text: "middle of the forecast; thick half, thin nine in ten of the months drawn (▾ ▴ go on)" },
        { mark: "diamond-tested", text: `${formatMonth(next.month)}, of which there is no figure yet${conformal.status === "assessed" ? "; dotted: nine in ten, moved by how past months fell" : ""}` },
        { mark: "curve-dashed", text: "middle of the last twelve months" },
        ...(months.slice(0, -1).some(({ came }) => came === null) ? [{ mark: "lacking", text: "too few nights with a report" } as const] : [])
      ],
      table: "months",
      draw: (space) => seriesForecastChart(outcome, space, spoken)
    }
  ];
}

function speak({ month, came, forecast: { median, interval90: [low, high] } }: ForecastMonth): string {
  return `${formatMonth(month)}: forecast ${formatFigure(median)}, 90 % interval ${formatFigure(low)} to ${formatFigure(high)}, came ${formatFigure(came!)}.`;
}
