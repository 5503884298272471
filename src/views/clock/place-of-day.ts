import { dayNumber } from "#core/model/day-count.ts";
import type { Day } from "#core/model/day.ts";

const known = new Map<Day, number>();

/** Returns the days from 1970-01-01 to a day. Remembered: each frame of a clock asks for the same few hundred again. */
export function placeOfDay(day: Day): number {
  const place = known.get(day) ?? dayNumber(day);
  known.set(day, place);
  return place;
}
