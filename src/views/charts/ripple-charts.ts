import type { Finding } from "#core/model/finding.ts";
import type { RippleAssessed, RippleAssetResult, RippleOutcome } from "#core/model/ripple-outcome.ts";
import { calendarName, type Names } from "#views/names.ts";
import { capitalised, countOf, formatDay, formatNumber, listed, spellCount } from "#views/format.ts";
import { renderSentence } from "#views/render-sentence.ts";
import type { Chart } from "./chart.ts";
import { rippleChart } from "./ripple-chart.ts";

/** Returns the chart of prices around the rounds; none when they were not assessed. */
export function rippleCharts(finding: Finding, outcome: RippleOutcome, names: Names): Chart[] {
  if (outcome.status !== "assessed") return [];
  const spoken = `${renderSentence(finding.sentence, names)} ${outcome.assets.map((asset) => speak(outcome, asset)).join(" ")}`;
  return [
    {
      name: "ripple",
      title: titleOf(outcome),
      subtitle: `Summed abnormal return from ten trading days before the first close after a round to ten after, ${calendarName(finding.calendar ?? "", names)}; as of ${formatDay(finding.asOf)}`,
      spoken,
      source: [...finding.details.filter(({ template }) => template === "ripple.claimed-by").map((said) => renderSentence(said, names)), modelsOf(outcome)].join(" "),
      key: [
        { mark: "exploratory", text: "mean over the episodes" },
        { mark: "confirmatory", text: "the days of the test" },
        { mark: "observed", text: "90 % interval by the spread of the episodes" },
        { mark: "margin", text: "nine in ten shifted calendars" }
      ],
      table: "days",
      draw: (space) => rippleChart(outcome, space, spoken)
    }
  ];
}

/** Says against what each price is held. */
function modelsOf({ assets }: RippleAssessed): string {
  const own = assets.filter(({ market }) => market === null).map(({ name }) => name);
  const against = assets.filter(({ market }) => market !== null).map(({ name, market }) => `${name} (${market})`);
  return `Expected from its own mean: ${listed(own)}.${against.length === 0 ? "" : ` Expected from a market: ${listed(against)}.`}`;
}

function titleOf(outcome: RippleAssessed): string {
  const outside = outcome.assets.filter((asset) => isOutside(outcome, asset)).length;
  const [prices, rounds] = [outcome.assets.length, countOf(outcome.episodes.length, "episode")];
  if (outside === 0) return `Around ${rounds}, every price stays within the band of nine in ten shifted calendars on the days of the test`;
  return `Around ${rounds}, ${spellCount(outside)} of ${spellCount(prices)} prices ${outside === 1 ? "leaves" : "leave"} the band of nine in ten shifted calendars on the days of the test`;
}

/** Tells whether the mean stands outside the band of the placebos on the last day of the test. */
function isOutside(outcome: RippleAssessed, { track }: RippleAssetResult): boolean {
  const at = lastTested(outcome) - track.from;
  const [mean, low, high] = [track.mean[at] ?? null, track.placeboLow[at] ?? null, track.placeboHigh[at] ?? null];
  return mean !== null && low !== null && high !== null && (mean < low || mean > high);
}

const lastTested = ({ windows, confirmatory }: RippleAssessed): number => windows.find((w) => w.id === confirmatory)!.last;

function speak(outcome: RippleAssessed, { name, unit, track }: RippleAssetResult): string {
  const day = lastTested(outcome);
  const at = day - track.from;
  const say = (value: number | null | undefined) => (value === null || value === undefined ? "nothing" : `${formatNumber(value)} ${unit}`);
  return `${capitalised(name)}, summed to day ${formatNumber(day)}: ${say(track.mean[at])}, 90 % interval ${say(track.low[at])} to ${say(track.high[at])}; nine in ten shifted calendars ${say(track.placeboLow[at])} to ${say(track.placeboHigh[at])}.`;
}
