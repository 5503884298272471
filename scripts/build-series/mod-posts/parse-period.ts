import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";

const MONTHS = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];
/** “22 мая”, or after an hour “22.05”. */
const DATE = new RegExp(`(\\d{1,2}) (${MONTHS.join("|")})|(?<=\\d[.:]\\d{2}(?: мск)? )(\\d{1,2})\\.(\\d{2})(?!\\d)`, "gi");
const OPENING_END = /дежурн|пресечен|при попытк|средств|силами|уничтожен|перехвачен|киевским|предотвращ/i;
const MINUTES_PER_DAY = 1440;
/** A post may name an hour that is a few minutes ahead of its own. */
const SLACK_MINUTES = 45;
const DAY_STARTS_AT = 360;

/** The stretch of time a post reports on, in Moscow. */
export interface Period {
  /** The day on which it ends; a midnight ends the day before it. */
  readonly day: Day;
  /** Minutes after the start of `day`; negative = on the day before; undefined = not stated. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly night: boolean;
}

/** When a post appeared, in Moscow. */
export interface Posted {
  readonly day: Day;
  readonly minutes: number;
}

/** Turns the file's time of a post, which is UTC, into Moscow's. */
export function toMoscow(datetime: string): Posted {
  const minutes = Number(datetime.slice(11, 13)) * 60 + Number(datetime.slice(14, 16)) + 180;
  return { day: addDays(datetime.slice(0, 10), Math.floor(minutes / MINUTES_PER_DAY)), minutes: minutes % MINUTES_PER_DAY };
}

/** Reads from its opening words which stretch of time an air-defence post reports on. */
export function parsePeriod(plain: string, posted: Posted): Period {
  const opening = plain.slice(0, OPENING_END.exec(plain)?.index ?? 120);
  const night = /ноч/i.test(opening) && !/полуноч/i.test(opening);
  const times = timesIn(opening.replaceAll(DATE, " "));
  const dates = datesIn(opening, posted);
  const to = times.at(-1);
  if (to === undefined) return { day: dates.at(-1) ?? dayWithoutHours(opening, posted, night), from: undefined, to: undefined, night };
  const begun = /(^|\s)([сc]|после) /i.test(opening);
  if (begun && times.length === 1) {
    const since = dates.at(-1) ?? (to > posted.minutes ? addDays(posted.day, -1) : posted.day);
    return { day: posted.day, from: to - MINUTES_PER_DAY * (dayNumber(posted.day) - dayNumber(since)), to: posted.minutes, night };
  }
  const day = dayOfDates(dates, to) ?? dayOfHour(to, posted);
  const from = begun ? (times[0] as number) : to;
  return { day, from: from > to ? from - MINUTES_PER_DAY : from, to, night };
}

/** Hours of the day in minutes, in their order; a closing midnight is 24:00. */
function timesIn(opening: string): number[] {
  const found = [...opening.matchAll(/(?<![\d.])([01]?\d|2[0-4])(?:[.:]([0-5]\d)(?![.\d])|(?= час))|полуноч|полноч/gi)];
  return found.map(([, hours, minutes], index) => {
    const clock = hours === undefined ? 0 : Number(hours) * 60 + Number(minutes ?? 0);
    return clock === 0 && index > 0 ? MINUTES_PER_DAY : clock;
  });
}

/** The dates written in the opening, in their order. */
function datesIn(opening: string, posted: Posted): Day[] {
  return [...opening.matchAll(DATE)].flatMap(([, named, month, numbered, monthNumber]) => {
    const day = nearestDay(month === undefined ? Number(monthNumber) : MONTHS.indexOf(month.toLowerCase()) + 1, Number(named ?? numbered), posted.day);
    return day === undefined ? [] : [day];
  });
}

/** The last date is that of the end, unless the end is the midnight with which that date begins. */
function dayOfDates(dates: readonly Day[], to: number): Day | undefined {
  const last = dates.at(-1);
  const beginsWithIt = to === MINUTES_PER_DAY && dates.length > 1 && dates[0] !== last;
  return last !== undefined && beginsWithIt ? addDays(last, -1) : last;
}

/** A day and month in the year that brings it within a week of the post, if any. */
function nearestDay(month: number, dayOfMonth: number, near: Day): Day | undefined {
  const year = Number(near.slice(0, 4));
  const pad = (part: number) => String(part).padStart(2, "0");
  return [year, year - 1]
    .map((candidate) => `${candidate}-${pad(month)}-${pad(dayOfMonth)}`)
    .find((candidate) => Math.abs(dayNumber(candidate) - dayNumber(near)) <= 7);
}

/** Without a date the period ended shortly before the post: an hour that is still to come was yesterday's. */
function dayOfHour(to: number, posted: Posted): Day {
  const passed = to === MINUTES_PER_DAY ? posted.minutes >= MINUTES_PER_DAY / 2 : to <= posted.minutes + SLACK_MINUTES;
  return passed ? posted.day : addDays(posted.day, -1);
}

/** A post of the small hours about the day or the evening tells of the day before. */
function dayWithoutHours(opening: string, posted: Posted, night: boolean): Day {
  const before = /^вчера/i.test(opening) || (!night && posted.minutes < DAY_STARTS_AT && /вечер|дн[её]м|дня/i.test(opening));
  return before ? addDays(posted.day, -1) : posted.day;
}
