import { formatNumber, wordsOf } from "#views/format.ts";

const REASONS: Readonly<Record<string, string>> = {
  "too-few-episodes": "there are too few rounds",
  "too-few-nights": "too few nights have a report",
  "silent-window": "the series is silent in the window",
  "too-few-forecasts": "too few forecasts have been answered",
  "too-few-clusters": "too few clusters of forecasts have been answered",
  "faultless-baseline": "the baseline never erred",
  "no-past-window": "no past window of its length could be judged",
  "stale-figure": "the newest figure is too old, in days",
  "no-trade-shipped": "no trade up to that day is shipped",
  "too-few-salvos": "there are too few salvos",
  "no-fit": "the model of the expected course could not be fitted",
  "too-few-draws": "too few series drawn from the model could be fitted",
  "no-end-of-excitation": "one count would bring about more than one other without end",
  "too-few-trading-days": "too few trading days are covered",
  "prices-not-there": "a price had not been published",
  "price-never-moved": "a price never moved in the year before a round",
  "too-few-reports": "too few days or weeks have a report",
  "too-few-conflicts": "too few past conflicts had ended",
  "no-spread": "every figure is the same",
  "no-days": "nothing had been published of the time of the case",
  "no-rounds-in-period": "no round falls in the period",
  "window-not-covered": "too many days of the windows have no report",
  "contrast-not-assessable": "the contrast it rests on could not be assessed",
  "never-begun": "it was never agreed nor begun",
  "no-night-inside": "the window holds the middle of no night or day",
  "before-the-series": "the window lies before the days that the model covers",
  "after-the-series": "the window goes on after the last figure of the series",
  "too-few-placebos": "too few windows of this length lie elsewhere",
  "parent-not-public": "no text that it was made from had been published",
  "no-clause-public": "no clause of it had been published",
  "too-few-capitals": "too few capitals answered often enough on the same events",
  "too-few-units": "too few statements on which both codings found an answer",
  "one-value-only": "every coding found the same",
  "one-value-prevails": "one answer prevails in the codings",
  "no-figures": "nothing counts it",
  "none-can-be-judged": "no claim can be judged",
  "no-day-counted": "nobody counts it on any of its days",
  "too-few-days-counted": "too few of its days are counted by anybody",
  "too-few-blows": "too few salvos of the other side lie in the period",
  "too-few-items": "too few items of evidence say something",
  "series-not-public": "the series had not been published",
  "too-few-months": "too few months have a figure",
  "before-the-first-forecast": "it is too early for the first month that is forecast",
  "no-indicator-held": "the case holds no series for any indicator",
  "test-not-run": "the test it rests on was not run"
};

/** What more answers would not mend. */
const NO_MATTER_OF_NUMBERS: Readonly<Record<string, string>> = {
  "no-series-rule": "no series settles it",
  "none-given": "none is given",
  "worked-out-later": "it was worked out later",
  "in-words-only": "it is told in words only",
  "no-market": "no market is named",
  "answers-are-counts": "answers are counts",
  "object-unnamed": "the same answer can accuse opposite sides"
};

/** Says why something was not assessed. */
export function lackInWords(reason: string, needed: number, had: number): string {
  return NO_MATTER_OF_NUMBERS[reason] ?? `${REASONS[reason] ?? wordsOf(reason)}: ${formatNumber(needed)} needed, ${formatNumber(had)} there`;
}
