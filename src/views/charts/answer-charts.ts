import { capitalised, countOf, formatRatio, ratioInterval } from "#views/format.ts";
import type { Names } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import type { PulseFinding } from "#views/report/outline.ts";
import { besideChart, besideLabel } from "./beside-chart.ts";
import type { Chart, KeyEntry } from "./chart.ts";
import { claimedBy, confirmatoryOf, seriesOf, speakWindow, unitLine, windowLabel } from "./pulse-parts.ts";
import { answerChart } from "./windows-chart.ts";

/** Returns the picture of the answer alone, as it stands beside the sentence; none when nothing was estimated. */
export function answerOf(finding: PulseFinding, names: Names): Chart[] {
  const window = confirmatoryOf(finding);
  if (window === null) return [];
  const spoken = `${capitalised(speakWindow(finding, window))}.`;
  return [
    {
      name: "answer", title: renderSentence(finding.sentence, names), subtitle: unitLine(finding, names, windowLabel(finding, window.id)), spoken, source: claimedBy(finding, names), table: "windows",
      key: [{ mark: "interval", text: "90 % (thick) and 95 % (thin) interval" }, ...marginKey(finding)],
      draw: (space) => answerChart(finding, space, spoken)
    }
  ];
}

/** Returns the registered test beside the other calendars, controls and companions of the same party; none for a finding that is beside another. */
export function besideOf(finding: PulseFinding, beside: readonly PulseFinding[], names: Names): Chart[] {
  const { outcome } = finding;
  const others = beside.filter((f) => f.outcome.party === outcome.party);
  if (outcome.role !== "registered" || others.length === 0) return [];
  const all = [finding, ...others];
  const assessed = others.filter((f) => f.outcome.status === "assessed").length;
  const spoken = `${all.map((f) => `${besideLabel(f, names)}: ${speakEffect(f)}`).join(". ")}.`;
  return [
    {
      name: "beside",
      title: `Asked in ${countOf(others.length, "other way")}: ${assessed} could be assessed, ${others.length - assessed} could not`,
      subtitle: unitLine(finding, names, "the tested window on other calendars and other series, rate against expectation, log scale"),
      spoken,
      source: claimedBy(finding, names),
      table: "beside",
      key: [
        { mark: "confirmatory", text: `the registered test: ${seriesOf(finding, names)}` }, { mark: "exploratory", text: "beside it, without stars" },
        { mark: "interval", text: "90 % (thick) and 95 % (thin) interval" }, { mark: "lacking", text: "not assessable" }
      ],
      draw: (space) => besideChart(all, space, names, spoken)
    }
  ];
}

function marginKey({ outcome }: PulseFinding): KeyEntry[] {
  return outcome.status === "assessed" ? [{ mark: "margin", text: `no change that matters: ${formatRatio(outcome.margin.low)} to ${formatRatio(outcome.margin.high)}` }] : [];
}

function speakEffect(finding: PulseFinding): string {
  const effect = confirmatoryOf(finding)?.effect ?? null;
  return effect === null ? "cannot be assessed" : `${formatRatio(effect.ratio)}, between ${ratioInterval(...effect.interval95)}`;
}
