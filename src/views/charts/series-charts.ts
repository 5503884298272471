import { addDays } from "#core/model/day-count.ts";
import type { Revised } from "#core/model/revised.ts";
import type { CoverageAssessed } from "#core/model/series-outcome.ts";
import { capitalised, countOf, formatDay, formatNumber, formatShare, wordsOf } from "#views/format.ts";
import type { Names } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import type { CalendarFinding, CoverageFinding } from "#views/report/outline.ts";
import { calendarChart, speakLanes } from "./calendar-chart.ts";
import type { Chart, KeyEntry } from "./chart.ts";
import { coverageChart } from "./coverage-chart.ts";

/** Returns the chart of what a series holds; none when it holds nothing. */
export function coverageCharts(finding: CoverageFinding, names: Names): Chart[] {
  const { outcome } = finding;
  if (outcome.status !== "assessed") return [];
  const spoken = `${renderSentence(finding.sentence, names)} ${outcome.tracks.map(speakTrack).join(" ")}${speakRevised(outcome.revised ?? [])}`;
  const key: KeyEntry[] = [
    { mark: "area", text: `${outcome.unit}, each class to its own height` },
    ...(outcome.silent === 0 && outcome.closed !== undefined ? [] : [{ mark: "silent", text: "no report: not zero" } as const]),
    ...revisionKey(outcome.revised ?? []),
    ...(outcome.breaks.length === 0 ? [] : [{ mark: "break", text: "the counting changed (numbers below)" } as const])
  ];
  return [
    {
      name: "coverage",
      title: titleOf(outcome),
      subtitle: `${capitalised(outcome.unit)} a ${outcome.bookedTo}; ${formatDay(outcome.from)} to ${formatDay(addDays(outcome.from, outcome.days - 1))}; as of ${formatDay(finding.asOf)}`,
      spoken,
      source: `${outcome.claimantParty === null ? "Figures" : "Figures claimed by a belligerent"}: ${outcome.claimant}. Source: ${outcome.source}. Licence: ${outcome.licence}`,
      key,
      ...(outcome.breaks.length === 0 ? {} : { notes: { heading: `Where the counting changed (${outcome.breaks.length})`, lines: outcome.breaks.map((b) => `${formatDay(b.day)}: ${b.text}`) } }),
      table: "days",
      draw: (space) => coverageChart(outcome, space, spoken)
    }
  ];
}

/** The key of what reports moved between days, which is no event. */
function revisionKey(revised: readonly Revised[]): KeyEntry[] {
  const told = revised.filter(({ suspected }) => !suspected);
  return [
    ...(told.some(({ kind }) => kind !== "recovered") ? [{ mark: "revised", text: "a revision of earlier days came in that month: no event" } as const] : []),
    ...(told.some(({ kind }) => kind === "recovered") ? [{ mark: "recovered", text: "bodies of earlier dead were found: no event" } as const] : []),
    ...(revised.some(({ suspected }) => suspected) ? [{ mark: "suspected", text: "suspected by rule of being of earlier days" } as const] : [])
  ];
}

function speakRevised(revised: readonly Revised[]): string {
  if (revised.length === 0) return "";
  const sum = revised.filter(({ suspected }) => !suspected).reduce((total, { amount }) => total + amount, 0);
  return ` Reports moved ${formatNumber(sum)} between days, which are no events and in no day’s figure; ${countOf(revised.filter(({ suspected }) => suspected).length, "mark")} of what is only suspected.`;
}

function titleOf({ title, silent, days, closed }: CoverageAssessed): string {
  if (silent === 0 && closed !== undefined) return `${title}: a figure on every day on which there was something to report`;
  return silent === 0 ? `${title}: every day has a figure` : `${title}: ${formatNumber(silent)} of ${formatNumber(days)} days silent (${formatShare(silent / days)})`;
}

function speakTrack({ id, values, reported }: CoverageAssessed["tracks"][number]): string {
  const known = values.filter((v): v is number => v !== null);
  if (known.length === 0) return `${capitalised(wordsOf(id))}: no figure.`;
  return `${capitalised(wordsOf(id))}: ${countOf(reported, "figure")}, from ${formatNumber(Math.min(...known))} to ${formatNumber(Math.max(...known))}.`;
}

/** Returns the chart of the calendar of talks. */
export function calendarCharts(finding: CalendarFinding, names: Names): Chart[] {
  const { outcome } = finding;
  if (outcome.meetings.length === 0) return [];
  const rounds = outcome.meetings.filter((m) => m.countsAsRound).length;
  const sources = new Set(outcome.meetings.flatMap((m) => m.sources.map((s) => s.name))).size;
  const spoken = `${renderSentence(finding.sentence, names)} ${speakLanes(outcome, names)}.`;
  return [
    {
      name: "calendar",
      title: `${formatNumber(rounds)} of ${countOf(outcome.meetings.length, "contact")} count as rounds of talks`,
      subtitle: `Each contact by who sat at the table; as of ${formatDay(finding.asOf)}`,
      spoken,
      source: `Coded by hand from pages of ${countOf(sources, "source")}; each contact’s pages and grades stand in the table.`,
      key: [
        { mark: "round", text: "a round of talks" }, { mark: "contact", text: "another contact" }, { mark: "announced", text: "the day it was announced" },
        { mark: "called-off", text: "called off" }
      ],
      table: "meetings",
      draw: (space) => calendarChart(outcome, space, spoken, names)
    }
  ];
}
