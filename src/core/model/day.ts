import { z } from "zod";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

/** Tells whether a text is a real calendar day written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

/** A calendar day as `YYYY-MM-DD`. Intervals of days are half-open: [from, to). */
export const day = z.string().refine(isDay, { error: "wanted a calendar day written YYYY-MM-DD" }).meta({ format: "date" });
export type Day = z.infer<typeof day>;

/** A day that may be known only to its month or year: `2025-02-18`, `2025-02` or `2025`. */
export const partialDay = z
  .string()
  .refine((text) => /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text) || isDay(text), {
    error: "wanted a day, month or year written YYYY-MM-DD, YYYY-MM or YYYY"
  });
export type PartialDay = z.infer<typeof partialDay>;

/** Returns the number of days from 1970-01-01 to a day. */
export function dayNumber(of: Day): number {
  return Date.parse(`${of}T00:00:00Z`) / MS_PER_DAY;
}

/** Returns the day that lies `days` days after a day (before, when negative). */
export function addDays(to: Day, days: number): Day {
  return dayOf(dayNumber(to) + days);
}

/** Returns the day with a given number of days from 1970-01-01. */
export function dayOf(number: number): Day {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Returns the last day that a partial day can mean: `2025` is 2025-12-31. */
export function latestDay(of: PartialDay): Day {
  if (of.length === 10) return of;
  if (of.length === 4) return `${of}-12-31`;
  const [year, month] = of.split("-").map(Number) as [number, number];
  return addDays(dayOf(Date.UTC(year, month, 1) / MS_PER_DAY), -1);
}
