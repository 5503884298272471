import type { ChangeAssessed, ChangeOutcome } from "#core/model/change-outcome.ts";
import { capitalised, countOf, formatDay, formatNumber, wordsOf } from "#views/format.ts";
import { nameOf, type Names } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import type { FindingOf } from "#views/report/outline.ts";
import { changeChart } from "./change-chart.ts";
import type { Chart, KeyEntry } from "./chart.ts";

/** Returns the chart of a series' levels and changes; none when it could not be assessed. */
export function changeCharts(finding: FindingOf<ChangeOutcome>, names: Names): Chart[] {
  const { outcome } = finding;
  if (outcome.status !== "assessed") return [];
  const spoken = [finding.sentence, ...finding.details.filter(({ template }) => template === "change.one")].map((s) => renderSentence(s, names)).join(" ");
  const key: KeyEntry[] = [
    { mark: "expected", text: `${outcome.unit === "week" ? "gain" : "mean"} of each week, none where it has too few reports; the level as a line` },
    ...(outcome.changes.length === 0 ? [] : [{ mark: "window", text: "where a change may lie (95 %), its likeliest day as a line" } as const]),
    ...(outcome.breaks.length === 0 ? [] : [{ mark: "break", text: "the counting changed (numbers below)" } as const])
  ];
  return [
    {
      name: "levels",
      title: titleOf(outcome),
      subtitle: `${capitalised(nameOf(outcome.series, names))} (${outcome.classes.map(unitWords).join(", ")}), ${outcome.unit === "week" ? "growth a week" : `reported a ${outcome.unit}, by week`}; ${formatDay(outcome.from)} to ${formatDay(outcome.to)}; as of ${formatDay(finding.asOf)}`,
      spoken,
      source: finding.details.filter(({ template }) => template.startsWith("pulse.claimed")).map((s) => renderSentence(s, names)).join(" ") || "The series as reported.",
      key,
      ...(outcome.breaks.length === 0 ? {} : { notes: { heading: `Where the counting changed (${outcome.breaks.length})`, lines: outcome.breaks.map((b, i) => `${i + 1}. ${formatDay(b.day)}: ${b.text}`) } }),
      table: outcome.changes.length > 0 ? "changes" : "levels",
      draw: (space) => changeChart(outcome, space, spoken)
    }
  ];
}

/** A class that is a measure is written as one. */
const unitWords = (id: string): string => (id === "km2" ? "km²" : wordsOf(id));

function titleOf({ changes, segments, unit, from, measure, classes }: ChangeAssessed): string {
  const what = measure === "weekly-gain" && classes.length === 1 ? ` ${unitWords(classes[0]!)}` : "";
  const last = segments.at(-1)!.mean;
  if (changes.length === 0) return `No change of level since ${formatDay(from)}: about ${formatNumber(last)}${what} a ${unit}`;
  return `${capitalised(countOf(changes.length, "change"))} of level: from ${formatNumber(segments[0]!.mean)} to ${formatNumber(last)}${what} a ${unit}, ${changes.length === 1 ? "" : "the latest "}about ${formatDay(changes.at(-1)!.day)}`;
}
