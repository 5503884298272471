import type { Benchmark } from "#core/model/benchmark.ts";
import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { BaselineName } from "#core/model/forecast-baselines.ts";
import type { BaselineAnswer } from "#core/model/forecast-outcome.ts";
import { type ForecastQuestion, ruleOn } from "#core/model/forecast-question.ts";
import type { ScoreRegistration } from "#core/model/score-registration.ts";
import type { Series } from "#core/model/series.ts";
import type { SeriesRule } from "#core/model/series-rule.ts";
import { judgedDays } from "./read-question.ts";

/** What simple answers are read off. */
export interface BaselineInput {
  readonly series: readonly Series[];
  readonly benchmarks: readonly Benchmark[];
  readonly plan: ScoreRegistration;
}

/** What a rule says of past days: whether it was met, by day number. */
type PastDays = ReadonlyMap<number, boolean>;

/**
 * Says what every simple answer would have been on a day, each by its name: the past windows that the question's own base rate counts; the rule over the last twelve months,
 * as an ensemble of windows of the question's length; how things stood that day, taken to last; and the market's last trade. Only what was public by then is used. Shares
 * of windows are smoothed (Jeffreys), so that none is 0 or 1.
 *
 * Assumes, and cannot check, that figures stood on that day as they stand now.
 */
export function baselinesOn(question: ForecastQuestion, on: Day, { series, benchmarks, plan }: BaselineInput): BaselineAnswer[] {
  const { resolver } = ruleOn(question, on);
  const [rule] = resolver.series ?? [];
  const past = rule === undefined ? null : pastOf(resolver.series!, series, on);
  return [
    baseRate(question, on),
    rule === undefined || past === null ? lacking("conflictology", "no-series-rule", 1, 0) : conflictology(question, on, rule, past, resolver.daysAfter ?? 0, plan),
    past === null ? lacking("last-value", "no-series-rule", 1, 0) : lastValue(past, on, plan),
    market(question, on, benchmarks, plan)
  ];
}

const lacking = (name: BaselineName, reason: string, needed: number, had: number): BaselineAnswer => ({ status: "not-assessable", name, reason, needed, had });

/** Jeffreys' estimate of a share: never 0 or 1. */
const smoothed = (met: number, of: number) => (met + 0.5) / (of + 1);

function baseRate({ baseRate: rate }: ForecastQuestion, on: Day): BaselineAnswer {
  if (rate === undefined) return lacking("base-rate", "none-given", 1, 0);
  if (rate.on > on) return lacking("base-rate", "worked-out-later", 1, 0);
  if (rate.windows !== undefined) return { status: "assessed", name: "base-rate", p: smoothed(rate.windows.met, rate.windows.of), of: rate.windows.of, from: rate.on };
  if (rate.range !== undefined) return { status: "shown", name: "base-rate", ...rate.range, from: rate.on, reason: "a-range" };
  return lacking("base-rate", "in-words-only", 1, 0);
}

/** Any rule met = met, on any day: a change since a fixed day up to another is the change over as many days. */
function pastOf(rules: readonly SeriesRule[], series: readonly Series[], on: Day): PastDays {
  const days = new Map<number, boolean>();
  for (const rule of rules) {
    for (const { day, met } of judgedDays(onAnyDay(rule), series, on)) days.set(dayNumber(day), met || (days.get(dayNumber(day)) ?? false));
  }
  return days;
}

function onAnyDay({ on: alone, ...rule }: SeriesRule): SeriesRule {
  if (alone === undefined || rule.reading.kind !== "since") return rule;
  return { ...rule, reading: { kind: "change", days: dayNumber(alone) - dayNumber(rule.reading.day) } };
}

/**
 * The share of past windows in which the rule was met. Windows overlap: they are worth as many as fit side by side into the days they cover, and at least one.
 * A question on one day alone takes each window's day at the same distance.
 */
function conflictology({ deadline }: ForecastQuestion, on: Day, rule: SeriesRule, past: PastDays, daysAfter: number, plan: ScoreRegistration): BaselineAnswer {
  const [now, end] = [dayNumber(on), dayNumber(deadline) + daysAfter];
  const lengthDays = end - now;
  const alone = rule.on === undefined ? null : dayNumber(rule.on) - now;
  const firstStart = now - plan.pastDays.value;
  const newest = Math.max(...past.keys());
  const windows = Array.from({ length: Math.max(0, plan.pastDays.value - lengthDays + 1) }, (_, i) => firstStart + i).flatMap((start) => {
    const days = alone === null ? Array.from({ length: lengthDays }, (_, i) => start + 1 + i) : [start + alone];
    const judged = days.flatMap((day) => past.get(day) ?? []);
    return days.at(-1)! > newest || judged.length < plan.judgedShare.value * days.length || judged.length === 0 ? [] : [{ start, met: judged.includes(true) }];
  });
  const [first, last] = [windows[0], windows.at(-1)];
  if (first === undefined || last === undefined) return lacking("conflictology", "no-past-window", 1, 0);
  const worth = Math.max(1, Math.floor((last.start + lengthDays - first.start) / lengthDays));
  const share = windows.filter(({ met }) => met).length / windows.length;
  return { status: "assessed", name: "conflictology", p: smoothed(share * worth, worth), of: worth, from: addDays(on, last.start + lengthDays - now) };
}

/** How things stood on the newest day that could be judged: one window, met or not. */
function lastValue(past: PastDays, on: Day, plan: ScoreRegistration): BaselineAnswer {
  const newest = Math.max(...past.keys());
  const age = dayNumber(on) - newest;
  if (past.size === 0) return lacking("last-value", "no-past-window", 1, 0);
  if (age > plan.freshDays.value) return lacking("last-value", "stale-figure", plan.freshDays.value, age);
  return { status: "assessed", name: "last-value", p: smoothed(past.get(newest) ? 1 : 0, 1), of: null, from: addDays(on, -age) };
}

function market({ id, market: named }: ForecastQuestion, on: Day, benchmarks: readonly Benchmark[], plan: ScoreRegistration): BaselineAnswer {
  if (named === undefined) return lacking("market", "no-market", 1, 0);
  const names = [named.slug, ...(named.continuedAs ?? [])];
  const trades = benchmarks.filter((trade) => trade.question === id && trade.day <= on && trade.lastTrade > 0 && trade.lastTrade < 1);
  const newest = [...trades].sort((a, b) => (a.day === b.day ? names.indexOf(a.slug) - names.indexOf(b.slug) : a.day < b.day ? -1 : 1)).at(-1);
  if (newest === undefined) return lacking("market", "no-trade-shipped", 1, 0);
  const age = dayNumber(on) - dayNumber(newest.day);
  const told = { name: "market", low: newest.lastTrade, high: newest.lastTrade, from: newest.day } as const;
  if (named.match === "loose") return { status: "shown", ...told, reason: "only-a-bound" };
  if (age > plan.freshDays.value) return { status: "shown", ...told, reason: "stale-trade" };
  return { status: "assessed", name: "market", p: newest.lastTrade, of: null, from: newest.day };
}
