import type { ForecastMonth, SeriesForecastOutcome } from "#core/model/series-forecast-outcome.ts";
import { words } from "#views/language.ts";
import { type Cell, column, type Table } from "./table.ts";

const say = () => words().tables.seriesForecastTables;

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
    title: say().monthByMonthWhatWas,
    columns: [
      column("month", say().month, "day"), column("known", say().knownTo, "day"), column("came", say().came, "number"), column("reported", say().nightsWithAReport, "number"), column("nights", say().ofWord, "number"),
      column("median", say().forecast, "number"), column("low50", say().n50From, "number"), column("high50", say().to, "number"), column("low80", say().n80From, "number"), column("high80", say().to, "number"),
      column("low90", say().n90From, "number"), column("high90", say().to, "number"), column("crps", say().crps, "number"),
      ...(["conflictology", "last-value"] as const).flatMap((id) => [column(`${id}-median`, TITLES()[id], "number"), column(`${id}-low90`, say().n90From, "number"), column(`${id}-high90`, say().to, "number"), column(`${id}-crps`, say().crps, "number")])
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

const TITLES = () => ({ conflictology: say().theLastTwelveMonths, "last-value": say().theLastMonth } as const);

function pastTable(past: readonly { readonly month: string; readonly came: number }[]): Table {
  return {
    name: "before",
    title: say().monthsBeforeTheFirstForecast,
    columns: [column("month", say().month, "day"), column("came", say().came, "number")],
    rows: past.map(({ month, came }) => [month.slice(0, 7), came])
  };
}
