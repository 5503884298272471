import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import { addDays, isDay } from "#core/model/day-count.ts";
import type { ForecastQuestion } from "#core/model/forecast-question.ts";
import type { Round } from "#core/model/round.ts";
import type { Term } from "#core/model/term.ts";
import { listed, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { nameOf, type Names } from "#views/names.ts";
import { calendarText, foldedLine } from "./calendar-text.ts";

/** A day, inclusive, or an instant in UTC. */
interface CalendarEvent {
  /** Unique within the case, and the same however often the calendar is made. */
  readonly uid: string;
  /** The day from which it was known: calendars want to be told when an event was written. */
  readonly known: Day;
  readonly from: string;
  readonly to: string;
  readonly summary: string;
  readonly lines: readonly string[];
  readonly place?: string;
  readonly isCalledOff?: boolean;
  readonly category: string;
  /** `<kind>/<id>` of the record. */
  readonly record: string;
}

export interface CalendarOptions {
  readonly title: string;
  readonly names: Names;
  /** Returns the address of a record; null where the site has no address of its own. */
  readonly addressOf: (record: string) => string | null;
}

/**
 * Renders the rounds and deadlines of a case that is cut to its day as iCalendar (RFC 5545). Rounds stand on their local days; a meeting that was called off
 * stands on the day it was to begin. What is known by month or year alone has no day to stand on and is left out. Windows of undertakings end once for each who reads an end.
 */
export function renderCalendar({ caseFile, rounds, terms, forecasts }: CaseContent, options: CalendarOptions): string {
  const events = [...rounds.flatMap((one) => roundEvent(one, options.names)), ...terms.flatMap(windowEnds), ...forecasts.map(deadline)];
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//Earnest//${caseFile.id}//EN`, "CALSCALE:GREGORIAN", `X-WR-CALNAME:${calendarText(words().feeds.calendar(options.title))}`,
    ...events.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.uid < b.uid ? -1 : 1)).flatMap((event) => eventLines(event, caseFile.id, options)),
    "END:VCALENDAR"
  ];
  return lines.map(foldedLine).join("");
}

function roundEvent(one: Round, names: Names): CalendarEvent[] {
  const { feeds: say } = words();
  const { id, title, kind, known, place, calledOff, plannedFrom, outcome, partiesPresent } = one;
  const isCalledOff = one.from === null && calledOff !== undefined;
  const [from, to] = [one.from ?? plannedFrom, one.to ?? one.from ?? plannedFrom];
  if (from === undefined || to === undefined) return [];
  const city = [place.city, place.country].filter((part) => part !== null).join(", ");
  return [{
    uid: `round-${id}`, known, from, to, summary: isCalledOff ? say.calledOff(title) : title, isCalledOff, category: wordsOf(kind), record: `rounds/${id}`, ...(city === "" ? {} : { place: city }),
    lines: [...(partiesPresent.length === 0 ? [] : [say.atTheTable(listed(partiesPresent.map((party) => nameOf(party, names))))]), say.cameOut(wordsOf(outcome))]
  }];
}

/** The end of an undertaking's window, once for each who reads one: they are not merged, since parties differ. */
function windowEnds({ id, title, known, windows }: Term): CalendarEvent[] {
  const { feeds: say } = words();
  const taken = new Map<string, number>();
  return windows.flatMap(({ readBy, to, source, note }) => {
    if (to === null || !(isDay(to) || to.includes("T"))) return [];
    const base = `term-${id}-${slugOf(readBy)}-${source}`;
    const nth = (taken.get(base) ?? 0) + 1;
    taken.set(base, nth);
    return [{
      uid: nth === 1 ? base : `${base}-${nth}`, known, from: to, to, summary: say.windowEnds(title, readBy), category: "deadline", record: `terms/${id}`,
      lines: [say.readBy(readBy), ...(note === undefined ? [] : [note])]
    }];
  });
}

function deadline({ id, title, opened, deadline: day }: ForecastQuestion): CalendarEvent {
  return { uid: `forecast-${id}`, known: opened, from: day, to: day, summary: words().feeds.deadline(title), lines: [], category: "deadline", record: `forecasts/${id}` };
}

function eventLines({ uid, known, from, to, summary, lines, place, isCalledOff = false, category, record }: CalendarEvent, caseId: string, { addressOf }: CalendarOptions): string[] {
  const address = addressOf(record);
  return [
    "BEGIN:VEVENT", `UID:${uid}@${caseId}.earnest`, `DTSTAMP:${compact(known)}T000000Z`,
    ...(from.includes("T") ? [`DTSTART:${instantOf(from)}`] : [`DTSTART;VALUE=DATE:${compact(from)}`, `DTEND;VALUE=DATE:${compact(addDays(to, 1))}`]),
    `SUMMARY:${calendarText(summary)}`,
    ...(lines.length === 0 ? [] : [`DESCRIPTION:${calendarText(lines.join("\n"))}`]),
    ...(place === undefined ? [] : [`LOCATION:${calendarText(place)}`]),
    `CATEGORIES:${calendarText(category)}`, `STATUS:${isCalledOff ? "CANCELLED" : "CONFIRMED"}`, "TRANSP:TRANSPARENT",
    ...(address === null ? [] : [`URL:${address}`]),
    "END:VEVENT"
  ];
}

const compact = (day: string) => day.replaceAll("-", "");
/** `2025-04-20T21:00:00.000Z` becomes `20250420T210000Z`. */
const instantOf = (moment: string) => `${moment.slice(0, 19).replace(/[-:]/g, "")}Z`;
const slugOf = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
