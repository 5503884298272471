import { addDays } from "#core/model/day-count.ts";
import type { Revised } from "#core/model/revised.ts";
import type { CoverageAssessed } from "#core/model/series-outcome.ts";
import { capitalised, formatDay, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
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
  const { series: say } = words().charts;
  const key: KeyEntry[] = [
    { mark: "area", text: say.area(outcome.unit) },
    ...(outcome.silent === 0 && outcome.closed !== undefined ? [] : [{ mark: "silent", text: say.silent } as const]),
    ...revisionKey(outcome.revised ?? []),
    ...(outcome.breaks.length === 0 ? [] : [{ mark: "break", text: say.counting } as const])
  ];
  return [
    {
      name: "coverage",
      title: titleOf(outcome),
      subtitle: say.subtitle(outcome.unit, outcome.bookedTo, outcome.from, addDays(outcome.from, outcome.days - 1), finding.asOf),
      spoken,
      source: say.source(outcome.claimant, outcome.claimantParty !== null, outcome.source, outcome.licence),
      key,
      ...(outcome.breaks.length === 0 ? {} : { notes: { heading: say.countingHeading(outcome.breaks.length), lines: outcome.breaks.map((b) => `${formatDay(b.day)}: ${b.text}`) } }),
      table: "days",
      draw: (space) => coverageChart(outcome, space, spoken)
    }
  ];
}

/** The key of what reports moved between days, which is no event. */
function revisionKey(revised: readonly Revised[]): KeyEntry[] {
  const { series: say } = words().charts;
  const told = revised.filter(({ suspected }) => !suspected);
  return [
    ...(told.some(({ kind }) => kind !== "recovered") ? [{ mark: "revised", text: say.revised } as const] : []),
    ...(told.some(({ kind }) => kind === "recovered") ? [{ mark: "recovered", text: say.recovered } as const] : []),
    ...(revised.some(({ suspected }) => suspected) ? [{ mark: "suspected", text: say.suspected } as const] : [])
  ];
}

function speakRevised(revised: readonly Revised[]): string {
  if (revised.length === 0) return "";
  const sum = revised.filter(({ suspected }) => !suspected).reduce((total, { amount }) => total + amount, 0);
  return words().charts.series.moved(sum, revised.filter(({ suspected }) => suspected).length);
}

function titleOf({ title, silent, days, closed }: CoverageAssessed): string {
  const { series: say } = words().charts;
  if (silent === 0 && closed !== undefined) return say.noneMissing(title);
  return silent === 0 ? say.everyDay(title) : say.silentDays(title, silent, days);
}

function speakTrack({ id, values, reported }: CoverageAssessed["tracks"][number]): string {
  const known = values.filter((v): v is number => v !== null);
  if (known.length === 0) return words().charts.series.noFigure(capitalised(wordsOf(id)));
  return words().charts.series.track(capitalised(wordsOf(id)), reported, Math.min(...known), Math.max(...known));
}

/** Returns the chart of the calendar of talks. */
export function calendarCharts(finding: CalendarFinding, names: Names): Chart[] {
  const { outcome } = finding;
  if (outcome.meetings.length === 0) return [];
  const { series: say } = words().charts;
  const rounds = outcome.meetings.filter((m) => m.countsAsRound).length;
  const sources = new Set(outcome.meetings.flatMap((m) => m.sources.map((s) => s.name))).size;
  const spoken = `${renderSentence(finding.sentence, names)} ${speakLanes(outcome, names)}.`;
  return [
    {
      name: "calendar",
      title: say.calendarTitle(rounds, outcome.meetings.length),
      subtitle: say.calendarSubtitle(finding.asOf),
      spoken,
      source: say.calendarSource(sources),
      key: [
        { mark: "round", text: say.round }, { mark: "contact", text: say.contact }, { mark: "announced", text: say.announced },
        { mark: "called-off", text: say.calledOff }
      ],
      table: "meetings",
      draw: (space) => calendarChart(outcome, space, spoken, names)
    }
  ];
}
