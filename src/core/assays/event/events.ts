import type { Day } from "#core/model/day.ts";
import { dayNumber, isDay } from "#core/model/day-count.ts";
import type { Event } from "#core/model/event.ts";
import type { EventOutcome, EventRow, Retold } from "#core/model/event-outcome.ts";
import { type Evidence, isJudged, originsOf, type SourceLine, toSourceLine } from "#core/model/evidence.ts";
import { reliability } from "#core/model/grade.ts";
import type { Source } from "#core/model/source.ts";

/** Days within which a page may call something recent without saying when it was: two weeks. */
export const RECENT_DAYS = 14;

/**
 * Sets the three dates of every event side by side, happened, published and known, and finds the pages that call recent what was not.
 *
 * The list is no series: entries were found because talks were on. Nothing is made of how many there are.
 *
 * @param on The day whose grades are used.
 * @returns Lags from the day an event happened to its first page that can be judged; undated pages and days known to the month alone give none.
 */
export function events(all: readonly Event[], sources: readonly Source[], on: Day): EventOutcome {
  const rows = all.map((event) => toRow(event, sources, on));
  const lags = rows.flatMap(({ event, title, lagDays }) => (lagDays === null ? [] : [{ event, title, days: lagDays }]));
  const greatest = lags.reduce<(typeof lags)[number] | null>((most, one) => (most === null || one.days > most.days ? one : most), null);
  const pages = rows.flatMap((row) => row.pages);
  return {
    assay: "event@1",
    status: "assessed",
    kinds: countKinds(all),
    lag: { events: lags.length, medianDays: medianOf(lags.map(({ days }) => days)), greatest, before: lags.filter(({ days }) => days < 0).length },
    pages: reliability.options.map((grade) => ({ reliability: grade, pages: pages.filter((page) => page.reliability === grade).length })),
    undated: rows.reduce((sum, { undated }) => sum + undated, 0),
    recentDays: RECENT_DAYS,
    retold: all.flatMap((event) => retoldOf(event, sources, on)),
    events: rows
  };
}

function toRow(event: Event, sources: readonly Source[], on: Day): EventRow {
  const lines = event.sources.map((page) => toSourceLine(page, sources, on));
  const dated = lines.map((line): Evidence<string | null> => ({ value: line.published, claimant: line.name, reliability: line.reliability, credibility: line.credibility })).filter(isJudged<string | null>);
  const days = dated.flatMap(({ value }) => (value !== null && isDay(value) ? [value] : [])).sort();
  const firstPublished = days[0] ?? null;
  return {
    event: event.id,
    title: event.title,
    kind: event.kind,
    place: event.place ?? null,
    happened: event.happened,
    happenedNote: event.happenedNote ?? null,
    firstPublished,
    known: event.known,
    lagDays: lagBetween(event.happened, firstPublished),
    pages: lines.map(({ reliability: grade, credibility }) => ({ reliability: grade, credibility })),
    undated: lines.filter(({ published }) => published === null).length,
    origins: originsOf(event.sources, sources).length
  };
}

/** Pages that date the event by a word: how long after it they said so. */
function retoldOf({ id, title, happened, known, sources: pages, datedInWords }: Event, sources: readonly Source[], on: Day): Retold[] {
  return datedInWords.flatMap(({ source, words }) => {
    const cited = pages.find((page) => page.id === source);
    if (cited === undefined) return [];
    const page: SourceLine = toSourceLine(cited, sources, on);
    const lagDays = lagBetween(happened, page.published);
    return [{ event: id, title, happened, known, page, words, lagDays, late: lagDays !== null && lagDays > RECENT_DAYS }];
  });
}

/** Returns the days between two days; null where one is not known to the day. */
function lagBetween(from: string, to: string | null): number | null {
  return to !== null && isDay(from) && isDay(to) ? dayNumber(to) - dayNumber(from) : null;
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function countKinds(all: readonly Event[]): EventOutcome["kinds"] {
  const counts = new Map<string, number>();
  for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, n]) => ({ kind, events: n })).sort((a, b) => b.events - a.events || (a.kind < b.kind ? -1 : 1));
}
