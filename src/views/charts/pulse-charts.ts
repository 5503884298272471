import { addDays } from "#core/model/day-count.ts";
import type { PulseAssessed } from "#core/model/pulse-outcome.ts";
import type { Meeting } from "#core/model/series-outcome.ts";
import { capitalised, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import type { Names } from "#views/names.ts";
import type { PulseFinding } from "#views/report/outline.ts";
import type { Chart, KeyEntry } from "./chart.ts";
import { clockChart } from "./clock-chart.ts";
import { episodesChart } from "./episodes-chart.ts";
import { calendarOf, claimedBy, confirmatoryOf, seriesOf, speakWindow, unitLine, windowLabel } from "./pulse-parts.ts";
import { shiftsChart } from "./shifts-chart.ts";
import { windowsChart } from "./windows-chart.ts";

/** Returns the charts of a pulse finding: the clock, the windows, the shifted calendars and the episodes. */
export function pulseCharts(finding: PulseFinding, names: Names, parties: readonly string[], meetings: readonly Meeting[]): Chart[] {
  const { outcome } = finding;
  const clock = outcome.nights === null ? [] : [clockOf(finding, names, parties, meetings)];
  const episodes = outcome.episodes.length === 0 ? [] : [episodesOf(finding, names)];
  if (outcome.status !== "assessed") return [...clock, ...episodes];
  return [...clock, windowsOf(finding, outcome, names), shiftsOf(finding, outcome, names), ...episodes];
}

function clockOf(finding: PulseFinding, names: Names, parties: readonly string[], meetings: readonly Meeting[]): Chart {
  const { outcome } = finding;
  const side = Math.max(0, parties.indexOf(outcome.party));
  const { pulse: say } = words().charts;
  const shape = side === 0 ? "dot" : "diamond";
  const observed = outcome.nights?.observed ?? [];
  const silent = observed.filter((v) => v === null).length;
  const window = confirmatoryOf(finding);
  const series = seriesOf(finding, names);
  const title = window === null ? say.onOneClock(series) : say.counted(outcome.unit, Math.round(window.observed), Math.round(window.expected));
  const spoken = `${say.clockSpoken(series, outcome.unit, observed.length, outcome.nights?.from ?? finding.asOf, silent)}${window === null ? `${say.notAssessed}${lastNightOf(outcome.nights)}` : capitalised(speakWindow(finding, window))}.`;
  const ids = new Set(outcome.episodes.flatMap((e) => e.rounds));
  const held = meetings.flatMap(({ id, from, to }) => (ids.has(id) && from !== null && to !== null ? [{ from, to }] : []));
  const key: KeyEntry[] = [
    { mark: shape, text: say.oneUnit(series, outcome.unit) },
    ...(window === null ? [] : [{ mark: `${shape}-tested`, text: say.tested(outcome.unit) } as const, { mark: "window", text: say.theRegistered(windowLabel(finding, window.id)) } as const]),
    { mark: "expected", text: say.expectedBand },
    { mark: "round", text: say.round },
    { mark: "missing", text: say.noReportNotZero }
  ];
  return {
    name: "clock", title, subtitle: unitLine(finding, names, say.each(outcome.unit)), spoken, source: claimedBy(finding, names), key, table: "nights",
    draw: (space) => clockChart(finding, space, { spoken, side, ...(held.length > 0 ? { meetings: held } : {}) })
  };
}

/** Says what was to be expected of the last night with a report, so that the band is spoken where no window is. */
function lastNightOf(nights: PulseFinding["outcome"]["nights"]): string {
  if (nights === null) return "";
  const { pulse: say } = words().charts;
  const at = nights.observed.findLastIndex((value, i) => value !== null && typeof nights.low[i] === "number" && typeof nights.high[i] === "number");
  return at < 0 ? "" : say.lastNight(addDays(nights.from, at), nights.observed[at]!, nights.expected[at]!, nights.low[at]!, nights.high[at]!);
}

function windowsOf(finding: PulseFinding, outcome: PulseAssessed, names: Names): Chart {
  const window = confirmatoryOf(finding);
  const { pulse: say } = words().charts;
  const centre = window?.effect ?? null;
  const title = centre === null ? say.noWindow : say.windowsTitle(windowLabel(finding, outcome.confirmatory), centre.ratio, centre.interval95);
  const spoken = say.windowsSpoken(outcome.windows.map((w) => speakWindow(finding, w)));
  return {
    name: "windows", title, subtitle: unitLine(finding, names, say.windowsWhat), spoken, source: claimedBy(finding, names), table: "windows",
    key: [
      { mark: "confirmatory", text: say.registeredWindow }, { mark: "exploratory", text: say.exploratory }, { mark: "interval", text: say.intervals },
      { mark: "margin", text: say.noChangeThatMatters(outcome.margin.low, outcome.margin.high) }, { mark: "lacking", text: say.notAssessable }
    ],
    draw: (space) => windowsChart(finding, space, spoken)
  };
}

function shiftsOf(finding: PulseFinding, outcome: PulseAssessed, names: Names): Chart {
  const { pulse: say } = words().charts;
  const { values } = outcome.shifts;
  const window = confirmatoryOf(finding);
  const share = window === null ? 1 : window.pValue;
  const count = Math.round(share * values.length);
  const title = say.strayed(count, values.length, share);
  const adjusted = window === null || window.pAdjusted === window.pValue ? "" : say.adjusted(window.pAdjusted);
  const spoken = say.shiftsSpoken(windowLabel(finding, outcome.confirmatory), title + adjusted);
  return {
    name: "shifts", title, subtitle: unitLine(finding, names, say.shiftsWhat(calendarOf(finding, names))) + adjusted, spoken, source: claimedBy(finding, names), table: "shifts",
    key: [{ mark: "shift", text: say.shifted }, { mark: "extreme", text: say.straying }, { mark: "observed", text: say.theTrue }],
    draw: (space) => shiftsChart(finding, space, spoken)
  };
}

function episodesOf(finding: PulseFinding, names: Names): Chart {
  const { outcome } = finding;
  const { pulse: say } = words().charts;
  const reported = outcome.episodes.filter((e) => e.nights > 0 && e.expected > 0);
  const above = reported.filter((e) => e.observed > e.expected).length;
  const window = outcome.status === "assessed" ? windowLabel(finding, outcome.confirmatory) : wordsOf(finding.calendar ?? outcome.party);
  const title = say.moreAfter(above, reported.length);
  const largest = reported.reduce<(typeof reported)[number] | null>((best, e) => (best === null || e.observed / e.expected > best.observed / best.expected ? e : best), null);
  const spoken = `${say.fewerAfter(title, reported.length - above)}${largest === null ? "" : say.largest(largest.from, largest.observed / largest.expected)}`;
  return {
    name: "episodes", title, subtitle: unitLine(finding, names, say.episodesWhat(window)), spoken, source: claimedBy(finding, names), table: "episodes",
    key: [{ mark: "both", text: say.moreThanOneParty }, { mark: "alone", text: say.oneParty }, { mark: "missing", text: say.noReport }],
    draw: (space) => episodesChart(finding, space, spoken)
  };
}
