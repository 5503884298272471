import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { Period } from "./parse-period.ts";

const MINUTES_PER_DAY = 1440;

/** What one air-defence post says: how many drones, in which stretch of time. */
export interface Report extends Period {
  /** undefined = the post does not let it be known. */
  readonly total: number | undefined;
}

/**
 * Adds up the posts of each day.
 *
 * A post repeated, or one whose period lies within a longer one's and whose total is not larger, counts once. A day with a post
 * whose total is not known is null, since the rest is no total; a day without any post is absent, which means no report.
 */
export function sumDays(reports: readonly Report[]): Map<Day, number | null> {
  const byDay = new Map<Day, Report[]>();
  for (const report of reports) byDay.set(report.day, [...(byDay.get(report.day) ?? []), report]);
  const counted = reports.filter((report) => {
    const near = [...(byDay.get(report.day) ?? []), ...(byDay.get(addDays(report.day, 1)) ?? [])];
    const place = near.indexOf(report);
    return !near.some((other, at) => repeats(report, other) && (at < place || !repeats(other, report)));
  });
  const sums = new Map<Day, number | null>();
  for (const { day, total } of counted) {
    const before = sums.get(day) ?? (sums.has(day) ? null : 0);
    sums.set(day, before === null || total === undefined ? null : before + total);
  }
  for (const { day } of reports) if (!sums.has(day)) sums.set(day, 0);
  return sums;
}

/** Tells whether all that a report says is said by another one too. */
export function repeats(report: Report, other: Report): boolean {
  if (report === other || report.total === undefined || other.total === undefined) return false;
  const [span, wider] = [spanOf(report), spanOf(other)];
  if (span === undefined || wider === undefined) {
    return span === wider && report.day === other.day && report.night === other.night && report.total === other.total;
  }
  const same = span.from === wider.from && span.to === wider.to;
  return same ? report.total === other.total : wider.from <= span.from && span.to <= wider.to && report.total <= other.total;
}

function spanOf({ day, from, to }: Period): { from: number; to: number } | undefined {
  if (from === undefined || to === undefined) return undefined;
  const start = dayNumber(day) * MINUTES_PER_DAY;
  return { from: start + from, to: start + to };
}
