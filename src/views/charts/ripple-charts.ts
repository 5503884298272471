import type { Finding } from "#core/model/finding.ts";
import type { RippleAssessed, RippleAssetResult, RippleOutcome } from "#core/model/ripple-outcome.ts";
import { words } from "#views/language.ts";
import { calendarName, type Names } from "#views/names.ts";
import { formatNumber } from "#views/format.ts";
import { renderSentence } from "#views/render-sentence.ts";
import type { Chart } from "./chart.ts";
import { rippleChart } from "./ripple-chart.ts";

/** Returns the chart of prices around the rounds; none when they were not assessed. */
export function rippleCharts(finding: Finding, outcome: RippleOutcome, names: Names): Chart[] {
  if (outcome.status !== "assessed") return [];
  const { ripples: say } = words().charts;
  const spoken = `${renderSentence(finding.sentence, names)} ${outcome.assets.map((asset) => speak(outcome, asset)).join(" ")}`;
  return [
    {
      name: "ripple",
      title: titleOf(outcome),
      subtitle: say.subtitle(calendarName(finding.calendar ?? "", names), finding.asOf),
      spoken,
      source: [...finding.details.filter(({ template }) => template === "ripple.claimed-by").map((said) => renderSentence(said, names)), modelsOf(outcome)].join(" "),
      key: [
        { mark: "exploratory", text: say.mean },
        { mark: "confirmatory", text: say.tested },
        { mark: "observed", text: say.interval },
        { mark: "margin", text: say.placebos }
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
  const { ripples: say } = words().charts;
  return `${say.fromOwnMean(own)}${against.length === 0 ? "" : say.fromMarket(against)}`;
}

function titleOf(outcome: RippleAssessed): string {
  const outside = outcome.assets.filter((asset) => isOutside(outcome, asset)).length;
  const { ripples: say } = words().charts;
  return outside === 0 ? say.within(outcome.episodes.length) : say.outside(outcome.episodes.length, outside, outcome.assets.length);
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
  const { ripples: say } = words().charts;
  const told = (value: number | null | undefined) => (value === null || value === undefined ? say.nothing : `${formatNumber(value)} ${say.units[unit] ?? unit}`);
  return say.summed(name, day, told(track.mean[at]), told(track.low[at]), told(track.high[at]), told(track.placeboLow[at]), told(track.placeboHigh[at]));
}
