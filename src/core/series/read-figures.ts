import type { Day } from "#core/model/day.ts";
import { dayNumber } from "#core/model/day-count.ts";
import type { RuleReadingKind } from "#core/model/series-rule.ts";

type Figures = readonly (number | null)[];

/**
 * Reads off daily figures what a rule asks for, day by day: entry i belongs to day `from` + i. Days without a report are left out of means and are
 * never zero; growth counts reported figures only.
 *
 * @param worst Which of several means is farthest from meeting the rule: the largest, where it is met below a threshold.
 * @returns null where too few days were reported, or what would be compared with is missing or zero.
 */
export function readFigures(reading: RuleReadingKind, from: Day, figures: Figures, worst: "largest" | "smallest"): (number | null)[] {
  const indices = figures.map((_, i) => i);
  if (reading.kind === "level") return [...figures];
  if (reading.kind === "change") return indices.map((i) => difference(figures[i], figures[i - reading.days]));
  if (reading.kind === "since") {
    const at = dayNumber(reading.day) - dayNumber(from);
    return indices.map((i) => (i < at ? null : difference(figures[i], figures[at])));
  }
  if (reading.kind === "growth") return growth(figures, reading.readings);
  if (reading.kind === "count") {
    const isReached = windowMeans(figures.map((v) => (v === null ? null : Number(v >= reading.figure))), reading.within, reading.reported, "sum");
    return indices.map((i) => isReached(i));
  }
  const mean = windowMeans(figures, reading.days, reading.reported);
  if (reading.kind === "mean") return indices.map((i) => mean(i));
  const before = windowMeans(figures, reading.against, reading.reportedAgainst);
  if (reading.kind === "ratio") return indices.map((i) => ratio(mean(i), before(i - reading.days)));
  const pick = worst === "largest" ? Math.max : Math.min;
  return indices.map((i) => {
    const against = before(i - reading.throughout - reading.days + 1);
    const ratios = Array.from({ length: reading.throughout }, (_, k) => ratio(mean(i - k), against));
    return ratios.includes(null) ? null : pick(...(ratios as number[]));
  });
}

/** Returns how many days before the day itself a reading looks back at most; null = as far as a fixed day, or a number of reports. */
export function reachOf(reading: RuleReadingKind): number | null {
  switch (reading.kind) {
    case "level": return 0;
    case "mean": return reading.days - 1;
    case "ratio": return reading.days + reading.against - 1;
    case "change": return reading.days;
    case "count": return reading.within - 1;
    case "held": return reading.throughout + reading.days + reading.against - 2;
    default: return null;
  }
}

function difference(now: number | null = null, then: number | null = null): number | null {
  return now === null || then === null ? null : now - then;
}

function ratio(above: number | null, below: number | null): number | null {
  return above === null || below === null || below === 0 ? null : above / below;
}

function growth(figures: Figures, readings: number): (number | null)[] {
  const seen: number[] = [];
  return figures.map((value) => {
    if (value === null) return null;
    seen.push(value);
    const then = seen[seen.length - 1 - readings];
    return then === undefined || then === 0 ? null : 100 * (value / then - 1);
  });
}

/** Means (or sums) of the reported figures of the last `days` days, by the window's last day; null before the first whole window. */
function windowMeans(figures: Figures, days: number, reported: number, of: "mean" | "sum" = "mean"): (end: number) => number | null {
  return (end) => {
    if (end >= figures.length || end - days + 1 < 0) return null;
    const seen = figures.slice(end - days + 1, end + 1).filter((v) => v !== null);
    if (seen.length < reported) return null;
    const sum = seen.reduce((total, v) => total + v, 0);
    return of === "sum" ? sum : sum / seen.length;
  };
}
