import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";

export const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 60 * MS_PER_MINUTE;
const MS_PER_DAY = 24 * MS_PER_HOUR;

/** Returns the instant of a full hour of a day in Kyiv, in milliseconds from 1970 (UTC). */
export function kyivInstant(day: Day, hour: number): number {
  const local = dayNumber(day) * MS_PER_DAY + hour * MS_PER_HOUR;
  return local - kyivOffsetHours(local - 2 * MS_PER_HOUR) * MS_PER_HOUR;
}

/** Returns the hours by which Kyiv is ahead of UTC: 3 from the last Sunday of March to that of October, else 2. */
export function kyivOffsetHours(instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  return lastSundayChange(year, 3) <= instant && instant < lastSundayChange(year, 10) ? 3 : 2;
}

function lastSundayChange(year: number, month: 3 | 10): number {
  const monthEnd: Day = `${year}-${String(month).padStart(2, "0")}-31`;
  const weekday = new Date(dayNumber(monthEnd) * MS_PER_DAY).getUTCDay();
  return dayNumber(addDays(monthEnd, -weekday)) * MS_PER_DAY + MS_PER_HOUR;
}
