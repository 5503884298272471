import type { PulseAssessed } from "#core/model/pulse-outcome.ts";
import type { Meeting } from "#core/model/series-outcome.ts";
import { capitalised, countOf, formatDay, formatNumber, formatPValue, formatRatio, ratioAgainst, ratioRange, wordsOf } from "#views/format.ts";
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
  const shape = side === 0 ? "dot" : "diamond";
  const observed = outcome.nights?.observed ?? [];
  const silent = observed.filter((v) => v === null).length;
  const window = confirmatoryOf(finding);
  const series = seriesOf(finding, names);
  const title = window === null ? `${capitalised(series)} and rounds on one clock` : `${capitalised(outcome.unit)}s after rounds: ${formatNumber(Math.round(window.observed))} counted where ${formatNumber(Math.round(window.expected))} were expected`;
  const spoken =
    `${capitalised(series)}, ${outcome.unit} by ${outcome.unit}, ${countOf(observed.length, outcome.unit)} from ${formatDay(outcome.nights?.from ?? finding.asOf)}, ${silent} of them without a report. ` +
    `${window === null ? "Not assessed" : capitalised(speakWindow(finding, window))}.`;
  const ids = new Set(outcome.episodes.flatMap((e) => e.rounds));
  const held = meetings.flatMap(({ id, from, to }) => (ids.has(id) && from !== null && to !== null ? [{ from, to }] : []));
  const key: KeyEntry[] = [
    { mark: shape, text: `${series}, one ${outcome.unit}` },
    ...(window === null ? [] : [{ mark: `${shape}-tested`, text: `a tested ${outcome.unit}` } as const, { mark: "window", text: `${windowLabel(finding, window.id)}, the registered window` } as const]),
    { mark: "expected", text: "expected without regard to talks, with 90 % band" },
    { mark: "round", text: "a round of talks" },
    { mark: "missing", text: "no report: not zero" }
  ];
  return {
    name: "clock", title, subtitle: unitLine(finding, names, `each ${outcome.unit}`), spoken, source: claimedBy(finding, names), key, table: "nights",
    draw: (space) => clockChart(finding, space, { spoken, side, ...(held.length > 0 ? { meetings: held } : {}) })
  };
}

function windowsOf(finding: PulseFinding, outcome: PulseAssessed, names: Names): Chart {
  const window = confirmatoryOf(finding);
  const centre = window?.effect ?? null;
  const title = centre === null ? "No window could be estimated" : `${capitalised(windowLabel(finding, outcome.confirmatory))}: ${ratioAgainst(centre.ratio, "expected")}; it could be ${ratioRange(...centre.interval95)}`;
  const spoken = `Estimates against expectation by window. ${outcome.windows.map((w) => speakWindow(finding, w)).join(". ")}.`;
  return {
    name: "windows", title, subtitle: unitLine(finding, names, "rate against expectation, log scale"), spoken, source: claimedBy(finding, names), table: "windows",
    key: [
      { mark: "confirmatory", text: "the registered window" }, { mark: "exploratory", text: "exploratory" }, { mark: "interval", text: "90 % (thick) and 95 % (thin) interval" },
      { mark: "margin", text: `no change that matters: ${formatRatio(outcome.margin.low)} to ${formatRatio(outcome.margin.high)}` }, { mark: "lacking", text: "not assessable" }
    ],
    draw: (space) => windowsChart(finding, space, spoken)
  };
}

function shiftsOf(finding: PulseFinding, outcome: PulseAssessed, names: Names): Chart {
  const { values } = outcome.shifts;
  const window = confirmatoryOf(finding);
  const share = window === null ? 1 : window.pValue;
  const count = Math.round(share * values.length);
  const title = `${formatNumber(count)} of ${formatNumber(values.length)} shifted calendars stray as far as the true one (${formatPValue(share)})`;
  const adjusted = window === null || window.pAdjusted === window.pValue ? "" : `; adjusted for every test beside it, ${formatPValue(window.pAdjusted)}`;
  const spoken = `The calendar of talks was moved to every other day of the period, and the score of ${windowLabel(finding, outcome.confirmatory)} computed each time. ${title}${adjusted}.`;
  return {
    name: "shifts", title, subtitle: unitLine(finding, names, `score on ${calendarOf(finding, names)} moved to every day of the period`) + adjusted, spoken, source: claimedBy(finding, names), table: "shifts",
    key: [{ mark: "shift", text: "a shifted calendar" }, { mark: "extreme", text: "one that strays at least as far" }, { mark: "observed", text: "the true calendar" }],
    draw: (space) => shiftsChart(finding, space, spoken)
  };
}

function episodesOf(finding: PulseFinding, names: Names): Chart {
  const { outcome } = finding;
  const reported = outcome.episodes.filter((e) => e.nights > 0 && e.expected > 0);
  const above = reported.filter((e) => e.observed > e.expected).length;
  const window = outcome.status === "assessed" ? windowLabel(finding, outcome.confirmatory) : wordsOf(finding.calendar ?? outcome.party);
  const title = `More than expected after ${above} of ${countOf(reported.length, "episode")}`;
  const largest = reported.reduce<(typeof reported)[number] | null>((best, e) => (best === null || e.observed / e.expected > best.observed / best.expected ? e : best), null);
  const spoken = `${title}, fewer after ${reported.length - above}.${largest === null ? "" : ` The largest: ${formatDay(largest.from)}, ${ratioAgainst(largest.observed / largest.expected, "expected")}.`}`;
  return {
    name: "episodes", title, subtitle: unitLine(finding, names, `${window}, each episode against expectation, log scale`), spoken, source: claimedBy(finding, names), table: "episodes",
    key: [{ mark: "both", text: "more than one party at the table" }, { mark: "alone", text: "one party" }, { mark: "missing", text: "no report" }],
    draw: (space) => episodesChart(finding, space, spoken)
  };
}
