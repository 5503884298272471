import { capitalised } from "#views/format.ts";
import { words } from "#views/language.ts";
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
      key: [{ mark: "interval", text: words().charts.pulse.intervals }, ...marginKey(finding)],
      draw: (space) => answerChart(finding, space, spoken)
    }
  ];
}

/** Returns the registered test beside the other calendars, controls and companions of the same party; none for a finding that is beside another. */
export function besideOf(finding: PulseFinding, beside: readonly PulseFinding[], names: Names): Chart[] {
  const { outcome } = finding;
  const others = beside.filter((f) => f.outcome.party === outcome.party);
  if (outcome.role !== "registered" || others.length === 0) return [];
  const { pulse: say } = words().charts;
  const all = [finding, ...others];
  const assessed = others.filter((f) => f.outcome.status === "assessed").length;
  const spoken = `${all.map((f) => `${besideLabel(f, names)}: ${speakEffect(f)}`).join(". ")}.`;
  return [
    {
      name: "beside",
      title: say.besideTitle(others.length, assessed),
      subtitle: unitLine(finding, names, say.besideWhat),
      spoken,
      source: claimedBy(finding, names),
      table: "beside",
      key: [
        { mark: "confirmatory", text: say.registeredTestOf(seriesOf(finding, names)) }, { mark: "exploratory", text: say.withoutStars },
        { mark: "interval", text: words().charts.pulse.intervals }, { mark: "lacking", text: say.notAssessable }
      ],
      draw: (space) => besideChart(all, space, names, spoken)
    }
  ];
}

function marginKey({ outcome }: PulseFinding): KeyEntry[] {
  return outcome.status === "assessed" ? [{ mark: "margin", text: words().charts.pulse.noChangeThatMatters(outcome.margin.low, outcome.margin.high) }] : [];
}

function speakEffect(finding: PulseFinding): string {
  const effect = confirmatoryOf(finding)?.effect ?? null;
  const { pulse: say } = words().charts;
  return effect === null ? say.cannotBeAssessed : say.effect(effect.ratio, effect.interval95);
}
