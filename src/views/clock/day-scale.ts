import { dayNumber } from "#core/model/day-count.ts";
import type { Clock } from "./clock.ts";

/** The stretch of days that is shown, as places on the axis: days since 1970. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A stretch with the pixels that it stands on. */
export interface DayScale extends Stretch {
  readonly left: number;
  readonly right: number;
  readonly perDay: number;
  readonly pixelOf: (place: number) => number;
}

/** Makes the scale from days to pixels. */
export function dayScale({ from, to }: Stretch, left: number, right: number): DayScale {
  const perDay = (right - left) / (to - from);
  return { from, to, left, right, perDay, pixelOf: (place) => left + (place - from) * perDay };
}

/** Returns the whole period of a clock. */
export function wholeOf({ from, to }: Pick<Clock, "from" | "to">): Stretch {
  return { from: dayNumber(from), to: dayNumber(to) };
}
