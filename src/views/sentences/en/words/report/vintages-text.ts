/** Said by `views/report/vintages-text.ts`. */
export const vintagesTextWords = {
  to: (series: string, day: string) => `${series} to ${day}`,
  asOf: (title: string, asOf: string) => `${title}, as of ${asOf}`,
  madeFromEachOfSnapshots: (length: number, cuts: string) => `Made from each of ${length} snapshots, and cut to the last day of the earliest: ${cuts}.`,
  nRows: { one: "row", other: "rows" },
  against: (later: string, earlier: string) => `${later} against ${earlier}`,
  everyFigureIsTheSame: "Every figure is the same.",
  nFiguresDiffer: { one: "figure differs", other: "figures differ" },
  andMoreFormatJson: (number: string) => `  and ${number} more: --format json`,
  noReport: "no report"
};
