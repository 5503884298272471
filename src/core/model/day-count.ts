// Days are texts here, so that a page can count them without a schema library; `Day` is checked in day.ts.
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

/** Tells whether a text is a real calendar day written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

/** Returns the number of days from 1970-01-01 to a day. */
export function dayNumber(of: string): number {
  return Date.parse(`${of}T00:00:00Z`) / MS_PER_DAY;
}

/** Returns the day that lies `days` days after a day (before, when negative). */
export function addDays(to: string, days: number): string {
  return dayOf(dayNumber(to) + days);
}

/** Returns the day with a given number of days from 1970-01-01. */
export function dayOf(number: number): string {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Returns the last day that a partial day can mean: `2025` is 2025-12-31. */
export function latestDay(of: string): string {
  if (of.length === 10) return of;
  if (of.length === 4) return `${of}-12-31`;
  const [year, month] = of.split("-").map(Number) as [number, number];
  return addDays(dayOf(Date.UTC(year, month, 1) / MS_PER_DAY), -1);
}
