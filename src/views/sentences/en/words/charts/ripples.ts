import { capitalised, countOf, formatDay, formatNumber, listed, spellCount } from "#views/format.ts";

/** Prices around the rounds. */
export const rippleChartWords = {
  subtitle: (calendar: string, asOf: string) => `Summed abnormal return from ten trading days before the first close after a round to ten after, ${calendar}; as of ${formatDay(asOf)}`,
  mean: "mean over the episodes",
  tested: "the days of the test",
  interval: "90 % interval by the spread of the episodes",
  placebos: "nine in ten shifted calendars",
  fromOwnMean: (assets: readonly string[]) => `Expected from its own mean: ${listed(assets)}.`,
  fromMarket: (assets: readonly string[]) => ` Expected from a market: ${listed(assets)}.`,
  within: (episodes: number) => `Around ${countOf(episodes, "episode")}, every price stays within the band of nine in ten shifted calendars on the days of the test`,
  outside: (episodes: number, outside: number, prices: number) =>
    `Around ${countOf(episodes, "episode")}, ${spellCount(outside)} of ${spellCount(prices)} prices ${outside === 1 ? "leaves" : "leave"} the band of nine in ten shifted calendars on the days of the test`,
  nothing: "nothing",
  units: { percent: "percent" } as Readonly<Record<string, string>>,
  shortUnits: { percent: "%" } as Readonly<Record<string, string>>,
  summed: (asset: string, day: number, mean: string, low: string, high: string, placeboLow: string, placeboHigh: string) =>
    `${capitalised(asset)}, summed to day ${formatNumber(day)}: ${mean}, 90 % interval ${low} to ${high}; nine in ten shifted calendars ${placeboLow} to ${placeboHigh}.`,
  panel: (asset: string, isControl: boolean, height: number, unit: string) => `${capitalised(asset)}${isControl ? " (control)" : ""}, height ±${formatNumber(height)} ${unit}`,
  firstClose: "first close",
  axis: "trading days from the first close after the round"
};
