import type { ForecastMonth, SeriesForecastOutcome } from "#core/model/series-forecast-outcome.ts";
import { type Cell, column, type Table } from "./table.ts";

/** Months from which the table stands on the finding's own page only. */
const MANY = 24;

/** The tables behind a forecast of a series: every month with what was forecast and what came. */
export function seriesForecastTables(outcome: SeriesForecastOutcome): Table[] {
  if (outcome.status !== "assessed") return [];
  return [monthsTable([...outcome.months, outcome.next]), pastTable(outcome.past)];
}

function monthsTable(months: readonly ForecastMonth[]): Table {
  return {
    name: "months",
    isApart: months.length > MANY,
    title: "Month by month: what was forecast, and what came",
    columns: [
      column("month", "Month", "day"), column("known", "Known to", "day"), column("came", "Came", "number"), column("reported", "Nights with a report", "number"), column("nights", "of", "number"),
      column("median", "Forecast", "number"), column("low50", "50 % from", "number"), column("high50", "to", "number"), column("low80", "80 % from", "number"), column("high80", "to", "number"),
      column("low90", "90 % from", "number"), column("high90", "to", "number"), column("crps", "CRPS", "number"),
      ...(["conflictology", "last-value"] as const).flatMap((id) => [column(`${id}-median`, TITLES[id], "number"), column(`${id}-low90`, "90 % from", "number"), column(`${id}-high90`, "to", "number"), column(`${id}-crps`, "CRPS", "number")])
    ],
    rows: months.map(({ month, known, came, reported, nights, forecast: f, crps, baselines }): Cell[] => [
      month.slice(0, 7), known, came, reported, nights, f.median, ...f.interval50, ...f.interval80, ...f.interval90, crps,
      ...(["conflictology", "last-value"] as const).flatMap((id): Cell[] => {
        const one = baselines.find((b) => b.id === id);
        return one ? [one.median, ...one.interval90, one.crps] : [null, null, null, null];
      })
    ])
  };
}

const TITLES = { conflictology: "The last twelve months", "last-value": "The last month" } as const;

function pastTable(past: readonly { readonly month: string; readonly came: number }[]): Table {
  return {
    name: "before",
    title: "Months before the first forecast",
    columns: [column("month", "Month", "day"), column("came", "Came", "number")],
    rows: past.map(({ month, came }) => [month.slice(0, 7), came])
  };
}
