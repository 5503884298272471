import type { Day } from "#core/model/day.ts";
import { dayNumber } from "#core/model/day-count.ts";
import { countOf, formatDay, formatNumber } from "#views/format.ts";
import { words } from "#views/language.ts";
import type { Clock, ClockMeeting, ClockSeries, ClockUndertaking } from "./clock.ts";
import { readingLabel } from "./clock-layout.ts";

/** What is known of one day, for the reader who stands on it. */
export interface DayTold {
  /** Of each series that is shown. */
  readonly figures: readonly string[];
  readonly meetings: readonly { readonly says: string; readonly href: string; readonly isHeld: boolean }[];
  readonly undertakings: readonly { readonly says: string; readonly href: string }[];
}

/** Says of a day each figure beside what was expected and its band, the talks, and the undertakings in force under anybody's reading. */
export function tellDay({ series, lanes, undertakings }: Clock, shown: ReadonlySet<string>, day: Day): DayTold {
  return {
    figures: series.filter(({ id }) => shown.has(id)).flatMap((one) => figureOn(one, day) ?? []),
    meetings: lanes.flatMap(({ meetings }) => meetings).flatMap((one) => meetingOn(one, day)),
    undertakings: undertakings.flatMap((one) => undertakingOn(one, day))
  };
}

/** Says a day in one go, as a screen reader speaks it. */
export function speakDay(told: DayTold, day: Day): string {
  return [formatDay(day), ...told.figures, ...told.meetings.map(({ says }) => says), ...told.undertakings.map(({ says }) => says)].join(". ");
}

/** Returns the figure of a day with what was expected of it; null before the first and after the last. */
export function figuresOn(series: ClockSeries, day: Day): { readonly observed: number | null; readonly expected: number | null; readonly low: number | null; readonly high: number | null; readonly isTested: boolean } | null {
  const at = dayNumber(day) - dayNumber(series.from);
  if (at < 0 || at >= series.observed.length) return null;
  const cell = (values: readonly (number | null)[]) => values[at] ?? null;
  return { observed: cell(series.observed), expected: cell(series.expected), low: cell(series.low), high: cell(series.high), isTested: series.isMain && series.tested.includes(at) };
}

function figureOn(series: ClockSeries, day: Day): string | null {
  const { day: say } = words().clock;
  const found = figuresOn(series, day);
  if (found === null) return null;
  const { observed, expected, low, high, isTested } = found;
  const reported = observed === null ? say.silent(series.name) : say.reported(series.name, formatNumber(observed));
  const model = expected === null ? "" : say.expected(formatNumber(Math.round(expected)), formatNumber(low ?? 0), high === null ? say.open : formatNumber(high));
  return `${reported}${model}${isTested ? say.tested(series.unit) : ""}`;
}

function meetingOn({ title, format, agenda, from, to, announced, calledOff, href }: ClockMeeting, day: Day): DayTold["meetings"] {
  const { day: say } = words().clock;
  const isHeld = from !== null && to !== null && from <= day && day <= to;
  return [
    ...(isHeld ? [{ says: say.round(title, format, agenda), href, isHeld }] : []),
    ...(announced === day ? [{ says: say.announced(title), href, isHeld: false }] : []),
    ...(calledOff === day ? [{ says: say.calledOff(title), href, isHeld: false }] : [])
  ];
}

function undertakingOn({ title, readings, href }: ClockUndertaking, day: Day): DayTold["undertakings"] {
  const at = dayNumber(day);
  const inForce = readings.filter(({ start, end }) => start < at + 1 && (end ?? start + 1) > at);
  return inForce.length === 0 ? [] : [{ says: words().clock.day.undertaking(title, inForce.map(readingLabel).join("; ")), href }];
}

/** Speaks the whole clock as the text alternative of its picture: how much is in it and where it is silent. */
export function speakClock(clock: Clock, shown: ReadonlySet<string>, title: string): string {
  const { clock: say } = words();
  const series = clock.series.filter(({ id }) => shown.has(id)).map(({ name, unit, observed, expected, low, high, isMain, tested }) => {
    const silent = observed.filter((value) => value === null).length;
    const beside = isMain ? say.spokenTested(countOf(tested.length, say.unitForms(unit)), ...sumsOf(tested, observed, expected, low, high)) : "";
    return say.spokenSeries(name, countOf(observed.length, say.unitForms(unit)), formatNumber(silent), beside);
  });
  const rounds = clock.lanes.flatMap(({ meetings }) => meetings).filter(({ counts }) => counts).length;
  return say.spoken(title, series, countOf(rounds, say.nRounds), countOf(clock.undertakings.length, say.nUndertakings));
}

/** Adds up the reported figures of nights and what was expected of them, and counts those within their band. */
function sumsOf(nights: readonly number[], observed: ClockSeries["observed"], expected: ClockSeries["expected"], low: ClockSeries["low"], high: ClockSeries["high"]): [observed: string, expected: string, within: string, of: string] {
  const told = nights.filter((i) => (observed[i] ?? null) !== null && (expected[i] ?? null) !== null);
  const sum = (values: readonly (number | null)[]) => formatNumber(Math.round(told.reduce((total, i) => total + values[i]!, 0)));
  const within = told.filter((i) => observed[i]! >= (low[i] ?? 0) && observed[i]! <= (high[i] ?? Infinity)).length;
  return [sum(observed), sum(expected), formatNumber(within), formatNumber(told.length)];
}
