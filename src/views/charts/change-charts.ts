import type { ChangeAssessed, ChangeOutcome } from "#core/model/change-outcome.ts";
import { formatDay, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { nameOf, type Names } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import type { FindingOf } from "#views/report/outline.ts";
import { changeChart } from "./change-chart.ts";
import type { Chart, KeyEntry } from "./chart.ts";

/** Returns the chart of a series' levels and changes; none when it could not be assessed. */
export function changeCharts(finding: FindingOf<ChangeOutcome>, names: Names): Chart[] {
  const { outcome } = finding;
  if (outcome.status !== "assessed") return [];
  const spoken = [finding.sentence, ...finding.details.filter(({ template }) => template === "change.one" || template === "change.trend")].map((s) => renderSentence(s, names)).join(" ");
  const { changes: say } = words().charts;
  const key: KeyEntry[] = [
    { mark: "expected", text: say.weeks(outcome.unit === "week") },
    ...(outcome.changes.length === 0 ? [] : [{ mark: "window", text: say.where } as const]),
    ...(outcome.breaks.length === 0 ? [] : [{ mark: "break", text: say.counting } as const])
  ];
  return [
    {
      name: "levels",
      title: titleOf(outcome),
      subtitle: say.subtitle(nameOf(outcome.series, names), outcome.classes.map(unitWords), outcome.unit, outcome.from, outcome.to, finding.asOf),
      spoken,
      source: finding.details.filter(({ template }) => template.startsWith("pulse.claimed")).map((s) => renderSentence(s, names)).join(" ") || say.source,
      key,
      ...(outcome.breaks.length === 0 ? {} : { notes: { heading: say.countingHeading(outcome.breaks.length), lines: outcome.breaks.map((b, i) => `${i + 1}. ${formatDay(b.day)}: ${b.text}`) } }),
      table: outcome.changes.length > 0 ? "changes" : "levels",
      draw: (space) => changeChart(outcome, space, spoken)
    }
  ];
}

/** A class that is a measure is written as one. */
const unitWords = (id: string): string => (id === "km2" ? "km²" : wordsOf(id));

function titleOf({ changes, segments, unit, from, measure, classes }: ChangeAssessed): string {
  const { changes: say } = words().charts;
  const what = measure === "weekly-gain" && classes.length === 1 ? ` ${unitWords(classes[0]!)}` : "";
  const last = segments.at(-1)!.mean;
  if (changes.length === 0) return say.noChange(from, last, what, unit);
  return say.changes(changes.length, segments[0]!.mean, last, what, unit, changes.at(-1)!.day);
}
