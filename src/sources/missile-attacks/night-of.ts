import type { Day } from "#core/model/day.ts";
import { addDays } from "#core/model/day-count.ts";
import type { Launch } from "./parse.ts";

const NOON = 12;

/**
 * Returns the attack night of a launch, named by the day of its evening: night D runs from noon of D to noon of D + 1 by the local clock.
 *
 * An attack with a starting hour belongs to the night in which it starts, one that lasts into the next day to the night it spans.
 * Without a starting hour it goes to the evening before the date it ended on, since nearly all weapons with hours do.
 */
export function nightOf({ start, end }: Pick<Launch, "start" | "end">): Day {
  if (start.hour === null) return addDays(end.day, -1);
  return start.hour >= NOON || end.day > start.day ? start.day : addDays(start.day, -1);
}

/** What a report says about its hours. */
export type HoursKind = "evening" | "small-hours" | "morning" | "ended-by-noon" | "no-hours";

/** Tells which of the night rule's cases a launch falls under. */
export function hoursKindOf({ start, end }: Pick<Launch, "start" | "end">): HoursKind {
  if (start.hour !== null) return start.hour >= NOON ? "evening" : start.hour < 6 ? "small-hours" : "morning";
  return end.hour !== null && end.hour <= NOON ? "ended-by-noon" : "no-hours";
}
