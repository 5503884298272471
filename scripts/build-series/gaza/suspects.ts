import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { Revision } from "#core/model/series.ts";
import type { Report, SplitRules } from "./split-reports.ts";

/** Days before a day that say what is usual, and how many of them must have a figure. */
const BASE_DAYS = 28;
const MIN_BASE = 14;
/** A day is far out beyond so many robust standard deviations above the median. */
const DEVIATIONS = 6;
const NORMAL_MAD = 1.4826;
/** A class that is mostly below this a day has no usual level to stand out from. */
const MIN_USUAL = 5;

/**
 * Marks by rule what may be a revision though no report says so: a figure that is not told apart inside a truce; the first figure after a silence too long
 * to be covered; and one far above the days before it next to a day without people killed or without a report. The figure stays where it is.
 */
export function suspects(reports: readonly Report[], values: ReadonlyMap<Day, number>, rules: SplitRules): Revision[] {
  return reports.flatMap(({ day, parts }, i): Revision[] => {
    const value = values.get(day);
    if (parts !== null || value === undefined || value === 0) return [];
    const mark = (kind: Revision["kind"], amount: number, text: string): Revision[] => [{ day, class: rules.class, kind, amount, suspected: true, text }];
    const before = reports[i - 1];
    const silent = before === undefined ? 0 : dayNumber(day) - dayNumber(before.day) - 1;
    if (silent >= rules.longestDays) return mark("backfill", value, `The first figure after ${silent} days without one: how much of it is of the day is not told.`);
    if (rules.truces.some(([first, last]) => first <= day && day <= last)) return mark("recovered", value, "Reported inside a truce without telling bodies found from people killed: it may be of earlier days.");
    const usual = usualOf(day, values);
    const beside = [addDays(day, -1), addDays(day, 1)].some((next) => (values.get(next) ?? 0) === 0);
    if (usual === null || usual.median < MIN_USUAL || !beside || value <= usual.median + DEVIATIONS * usual.spread) return [];
    return mark("backfill", Math.round(value - usual.median), `More than ${DEVIATIONS} robust deviations above the ${BASE_DAYS} days before, beside a day without a figure above zero.`);
  });
}

/** Median and robust spread of the days before a day; null where too few have a figure. */
function usualOf(day: Day, values: ReadonlyMap<Day, number>): { median: number; spread: number } | null {
  const base = Array.from({ length: BASE_DAYS }, (_, i) => values.get(addDays(day, -1 - i))).filter((v): v is number => v !== undefined);
  if (base.length < MIN_BASE) return null;
  const median = medianOf(base);
  return { median, spread: NORMAL_MAD * medianOf(base.map((v) => Math.abs(v - median))) };
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
