import { capitalised, countOf, formatDay, formatFigure, formatMonth, formatShare } from "#views/format.ts";
import { isTooNarrow } from "../../series-forecast.ts";

/** Monthly forecasts and what came. */
export const seriesForecastChartWords = {
  noneYet: "No month has come yet that was forecast",
  held: (held: number, months: number, level: number) => `The ${formatShare(level)} interval ${isTooNarrow(held, months, level) ? "was too narrow: it held" : "held"} what came in ${held} of ${countOf(months, "month")}`,
  subtitle: (series: string, isGain: boolean, known: string, next: string, asOf: string) =>
    `${capitalised(series)}, ${isGain ? "gain over" : "total of"} each month, forecast on what was public when it began; its figures end in ${formatMonth(known)}, ${formatMonth(next)} has no figure yet; as of ${formatDay(asOf)}`,
  came: "what came",
  middle: "middle of the forecast; thick half, thin nine in ten of the months drawn (▾ ▴ go on)",
  next: (month: string, isMoved: boolean) => `${formatMonth(month)}, of which there is no figure yet${isMoved ? "; dotted: nine in ten, moved by how past months fell" : ""}`,
  lastTwelve: "middle of the last twelve months",
  tooFewNights: "too few nights with a report",
  month: (month: string, median: number, low: number, high: number, came: number) => `${formatMonth(month)}: forecast ${formatFigure(median)}, 90 % interval ${formatFigure(low)} to ${formatFigure(high)}, came ${formatFigure(came)}.`
};
