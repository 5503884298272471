import type { Day } from "#core/model/day.ts";
import { dayNumber, latestDay } from "#core/model/day-count.ts";
import type { LadderStep, TermReading } from "#core/model/term.ts";
import type { WindowPlaces } from "./window-posterior.ts";

/** A window in days from 1970-01-01, fractions being hours; half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** What its end comes from. */
  readonly endedBy: "named" | "lapsed" | "longest";
}

const HOURS = 24;
/** Hours are fractions of a day here: a tenth of a second against rounding. */
const ROUNDING = 1e-6;

/**
 * Turns a reading of a window into a stretch of time. A window without an end runs to the first day on which anybody says that it lapsed,
 * inclusive, and at most so many nights. A day runs from the hour before it at which it begins; a month or year is no moment.
 *
 * @returns null when the reading names no day on which it starts.
 */
export function stretchOf({ from, to }: TermReading, ladder: readonly LadderStep[], longestNights: number, dayStartsUtcHour: number): Stretch | null {
  const startOf = (day: string) => dayNumber(day) - 1 + dayStartsUtcHour / HOURS;
  const momentOf = (text: string, afterDays: 0 | 1) => (text.length < 10 ? null : text.length === 10 ? startOf(text) + afterDays : Date.parse(text) / 86_400_000);
  const start = from === null ? null : momentOf(from, 0);
  if (start === null) return null;
  const named = to === null ? null : momentOf(to, 1);
  if (named !== null) return { from: start, to: named, endedBy: "named" };
  const lapsed = ladder.filter(({ status, on }) => status === "lapsed" && on.length === 10 && startOf(on) + 1 > start).map(({ on }) => startOf(on) + 1);
  const longest = start + longestNights;
  const end = Math.min(longest, ...lapsed);
  return { from: start, to: end, endedBy: end < longest ? "lapsed" : "longest" };
}

/** Returns the places of a series whose middle lies in a stretch. */
export function placesIn({ from, to }: Stretch, seriesFrom: Day, middleUtcHour: number): WindowPlaces {
  const first = Math.ceil(from - dayNumber(seriesFrom) - middleUtcHour / HOURS - ROUNDING);
  const end = Math.ceil(to - dayNumber(seriesFrom) - middleUtcHour / HOURS - ROUNDING);
  return { first, nights: Math.max(0, end - first) };
}

/** How far an undertaking came: spoken of, agreed, begun. What was kept or broken had begun. */
export function rungOf(ladder: readonly LadderStep[]): "words" | "signed" | "done" {
  const has = (...wanted: LadderStep["status"][]) => ladder.some(({ status }) => wanted.includes(status));
  return has("started", "kept", "partly-kept", "broken") ? "done" : has("agreed") ? "signed" : "words";
}

/** Whether anybody speaks of it before it was agreed or begun: the column of words. */
export function isInWords({ ladder }: { readonly ladder: readonly Pick<LadderStep, "status">[] }): boolean {
  return ladder.some(({ status }) => status === "floated" || status === "tabled");
}

/** Returns the day number of a step; of a month or year its last day, by which it had happened. */
export function dayOfStep({ on }: Pick<LadderStep, "on">): number {
  return dayNumber(latestDay(on));
}
