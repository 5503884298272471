import { marksWithin, lastReportedDay } from "#core/model/as-of.ts";
import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { Indicator } from "#core/model/scenario.ts";
import type { IndicatorState, ScenarioIndicator, ScenarioRule } from "#core/model/scenario-outcome.ts";
import type { Series } from "#core/model/series.ts";
import type { SeriesRule } from "#core/model/series-rule.ts";
import { reachOf } from "#core/series/read-figures.ts";
import { readRule, type RuleReading, spellsOf } from "#core/series/read-rule.ts";
import { toTrack } from "./to-track.ts";

/** Beyond the lag of its publication a figure may be a week old before it no longer speaks of the day: weekends and holidays pass. */
const FRESH_DAYS = 7;

interface ReadRule {
  readonly rule: SeriesRule;
  readonly series: Series;
  readonly readings: readonly RuleReading[];
}

/** Reads an indicator on the series of a case that is cut to the day. A series that the case does not hold makes its rules unread. */
export function readIndicator(indicator: Indicator, held: readonly Series[], asOf: Day, drawnFrom: Day): ScenarioIndicator {
  const { id, what, threshold, reason, caveat, rules, lacking = [], pastFrom, recomputed = null } = indicator;
  const read = rules.flatMap((rule): ReadRule[] => {
    const series = held.find(({ sidecar }) => sidecar.id === rule.series);
    return series === undefined ? [] : [{ rule, series, readings: readRule(rule, series) }];
  });
  const told = {
    id, what, threshold, reason, caveat, recomputed,
    lacking: lacking.filter(({ series }) => !held.some(({ sidecar }) => sidecar.id === series)),
    rules: read.map((one) => tellRule(one, asOf, drawnFrom))
  };
  const readings = anyOf(read.map((one) => one.readings));
  const last = readings.findLast(({ met }) => met !== null);
  if (last === undefined || read.length < rules.length) return { ...told, state: "not-assessable", judged: null, spell: null, past: null, recent: [] };
  const spells = spellsOf(readings);
  const past = readings.filter(({ day, met }) => met !== null && (pastFrom === undefined || day >= pastFrom));
  return {
    ...told,
    state: stateOf(last, read, asOf),
    judged: { day: last.day, met: last.met === true },
    spell: spells.at(-1) ?? null,
    past: past.length === 0 ? null : { from: past[0]!.day, to: last.day, judged: past.length, met: past.filter(({ met }) => met).length, spells: spellsOf(past).length },
    recent: spells.filter(({ to }) => to >= drawnFrom)
  };
}

/** Joins the readings of several rules: met where any is met, not judged where none is met and one cannot be judged. */
function anyOf(rules: readonly (readonly RuleReading[])[]): RuleReading[] {
  const [first, ...more] = rules;
  if (first === undefined || more.length === 0) return [...(first ?? [])];
  const byDay = more.map((readings) => new Map(readings.map(({ day, met }) => [day, met])));
  const days = [...new Set(rules.flatMap((readings) => readings.map(({ day }) => day)))].sort();
  const own = new Map(first.map((one) => [one.day, one.met]));
  return days.map((day) => {
    const met = [own, ...byDay].map((one) => one.get(day) ?? null);
    return { day, value: null, threshold: null, met: met.includes(true) ? true : met.includes(null) ? null : false };
  });
}

function stateOf({ day, met }: RuleReading, read: readonly ReadRule[], asOf: Day): IndicatorState {
  const isFresh = (of: Day, { series }: ReadRule) => dayNumber(asOf) - dayNumber(of) <= series.sidecar.publicationLagDays + FRESH_DAYS;
  if (read.some((one) => isFresh(day, one))) return met ? "tripped" : "not-tripped";
  const isReadStill = read.some((one) => one.rule.months !== undefined && isFresh(one.readings.findLast(({ value }) => value !== null)?.day ?? day, one));
  return isReadStill ? "out-of-season" : "stale";
}

function tellRule({ rule, series, readings }: ReadRule, asOf: Day, drawnFrom: Day): ScenarioRule {
  const { sidecar } = series;
  const last = readings.findLast(({ value }) => value !== null);
  const reach = reachOf(rule.reading);
  const from = last === undefined || reach === null ? null : addDays(last.day, -reach);
  return {
    series: sidecar.id,
    name: sidecar.shortTitle ?? sidecar.title,
    claimant: sidecar.claimant.name,
    isClaim: sidecar.claimant.kind === "belligerent-claim",
    kind: rule.reading.kind,
    unit: unitOf(rule),
    ownUnit: sidecar.unit,
    side: rule.atLeast === undefined ? "at-most" : "at-least",
    last: last === undefined ? null : { day: last.day, value: last.value!, threshold: last.threshold, met: last.met },
    lastDay: lastReportedDay(series) ?? series.from,
    crosses: from === null ? [] : marksWithin(series).breaks.filter(({ day }) => from < day && day <= last!.day),
    track: toTrack(readings, rule, drawnFrom, asOf)
  };
}

function unitOf({ reading: { kind } }: SeriesRule): ScenarioRule["unit"] {
  if (kind === "ratio" || kind === "held") return "times";
  if (kind === "growth") return "per-cent";
  return kind === "count" ? "days" : "own";
}
