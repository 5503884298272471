// Days are texts here, so that a page can count them without a schema library; `Day` is checked in day.ts.
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MS_PER_DAY = 86_400_000;

/** Tells whether a text is a real calendar day written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (month === 2 && isLeap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0));
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
