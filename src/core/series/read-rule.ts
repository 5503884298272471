import type { Day } from "#core/model/day.ts";
import { addDays } from "#core/model/day-count.ts";
import type { Series } from "#core/model/series.ts";
import type { RuleThreshold, SeriesRule } from "#core/model/series-rule.ts";
import { quantileOfSorted } from "#core/stats/quantile.ts";
import { toDailyTotal } from "./daily-total.ts";
import { readFigures } from "./read-figures.ts";

/** What a rule says of one day of a series. */
export interface RuleReading {
  readonly day: Day;
  /** What was read, in the unit of the reading; null = too few reports. */
  readonly value: number | null;
  /** What it is held against; null = the series' own past is too short. */
  readonly threshold: number | null;
  /** null = the day cannot be judged, or the rule does not judge it. */
  readonly met: boolean | null;
}

/**
 * Reads a rule on every day of a series: what the reading is, what it is held against, and whether the rule is met. The series is taken as it stands,
 * so cut it to a day first. A day without enough reports is not judged, and neither meets nor fails the rule.
 *
 * @throws RangeError if a class is not one of the series'.
 */
export function readRule(rule: SeriesRule, series: Series): RuleReading[] {
  const last = addDays(series.from, series.length - 1 + series.sidecar.publicationLagDays);
  const { values } = toDailyTotal(series, rule.classes, last);
  const read = readFigures(rule.reading, series.from, values, rule.atMost === undefined ? "smallest" : "largest");
  const thresholds = thresholdsOf((rule.atLeast ?? rule.atMost)!, read);
  const days = read.map((_, i) => addDays(series.from, i));
  const alone = read.map((value, i) => (isInMonths(days[i]!, rule.months) ? meets(value, thresholds[i]!, rule) : null));
  const met = rule.lasting === undefined ? alone : alone.map((_, i) => lasts(alone, i, rule.lasting!));
  return days.map((day, i) => ({ day, value: read[i]!, threshold: thresholds[i]!, met: rule.on === undefined || rule.on === day ? met[i]! : null }));
}

/** A run of days on which a rule was met. Days that could not be judged neither end it nor are counted. */
export interface Spell {
  readonly from: Day;
  /** Last day on which it was met. */
  readonly to: Day;
  /** Days on which it was met. */
  readonly days: number;
  /** True when no day since was judged and found unmet. */
  readonly open: boolean;
}

/** Returns the runs of days on which a rule was met, in order of time; a run ends on the first day that was judged and did not meet it. */
export function spellsOf(readings: readonly RuleReading[]): Spell[] {
  const spells: Spell[] = [];
  let isRunning = false;
  for (const { day, met } of readings) {
    if (met === null) continue;
    const last = spells.at(-1);
    if (met) spells.splice(isRunning ? -1 : spells.length, 1, isRunning ? { ...last!, to: day, days: last!.days + 1 } : { from: day, to: day, days: 1, open: true });
    else if (isRunning) spells.splice(-1, 1, { ...last!, open: false });
    isRunning = met;
  }
  return spells;
}

function meets(value: number | null, threshold: number | null, { atLeast }: SeriesRule): boolean | null {
  if (value === null || threshold === null) return null;
  return atLeast === undefined ? value <= threshold : value >= threshold;
}

function lasts(alone: readonly (boolean | null)[], i: number, { days, of, judged }: NonNullable<SeriesRule["lasting"]>): boolean | null {
  const window = alone.slice(Math.max(0, i - of + 1), i + 1).filter((met) => met !== null);
  return alone[i] === null || window.length < judged ? null : window.filter(Boolean).length >= days;
}

function thresholdsOf(threshold: RuleThreshold, read: readonly (number | null)[]): (number | null)[] {
  if (typeof threshold === "number") return read.map(() => threshold);
  const { quantile, of, judged } = threshold;
  return read.map((_, i) => {
    const past = read.slice(Math.max(0, i - of), i).filter((value) => value !== null).sort((a, b) => a - b);
    return past.length < judged ? null : quantileOfSorted(past, quantile);
  });
}

function isInMonths(day: Day, months: readonly number[] | undefined): boolean {
  return months === undefined || months.includes(Number(day.slice(5, 7)));
}
