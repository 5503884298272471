/** Said by `views/tables/series-forecast-tables.ts`. */
export const seriesForecastTablesWords = {
  monthByMonthWhatWas: "Month by month: what was forecast, and what came",
  month: "Month",
  knownTo: "Known to",
  came: "Came",
  nightsWithAReport: "Nights with a report",
  ofWord: "of",
  forecast: "Forecast",
  n50From: "50 % from",
  to: "to",
  n80From: "80 % from",
  n90From: "90 % from",
  crps: "CRPS",
  theLastTwelveMonths: "The last twelve months",
  theLastMonth: "The last month",
  monthsBeforeTheFirstForecast: "Months before the first forecast"
};
