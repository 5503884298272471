import { hostIndex } from "./to-citation.ts";
import type { z } from "zod";
import type { event } from "#core/model/event.ts";
import { latestDay } from "#core/model/day-count.ts";
import type { citation, source } from "#core/model/source.ts";
import type { statement } from "#core/model/statement.ts";
import { SEED } from "./own-pages.ts";
import type { RecordEvent, TimelineEntry } from "./statement-types.ts";
import { timelineCitation } from "./timeline-pages.ts";
import { toId } from "./to-id.ts";

type Event = z.input<typeof event>;
type Citation = z.input<typeof citation>;
type Source = z.input<typeof source>;
type Statement = z.input<typeof statement>;

/** The day on which the timeline was compiled with the rest of the record. */
const KNOWN = "2026-11-24";
/** Entries of these kinds tell what was said or done around an event, and are events of their own. */
const AROUND = ["statement", "attack", "exchange", "market"];

export interface EventParts {
  /** Events that statements were read on. */
  readonly read: readonly RecordEvent[];
  readonly timeline: readonly TimelineEntry[];
  readonly statements: readonly Statement[];
  readonly sources: readonly Source[];
  /** Cities of the rounds: where a title names one of them, the event took place there. */
  readonly cities: readonly string[];
}

/**
 * Makes one list of the timeline's entries and the events that statements were read on. What both have on one day in one thread is one event; where
 * their days differ both stand, and it is said.
 */
export function toEvents({ read, timeline, statements, sources, cities }: EventParts): { events: Event[]; conflicts: string[] } {
  const byHost = hostIndex(sources);
  const twins = new Map(read.map((item) => [item.id, timeline.find((entry) => isTwin(entry, item))]));
  const taken = new Set(twins.values());
  const events = [
    ...timeline.filter((entry) => !taken.has(entry)).map((entry) => ({ id: toId(`${entry.date} ${entry.title}`), title: entry.title, ...ofTimeline(entry, byHost, cities) })),
    ...read.map((item) => ofRead(item, twins.get(item.id), firstPages(statements.filter((one) => one.event === item.id)), byHost, cities))
  ];
  if (new Set(events.map(({ id }) => id)).size < events.length) throw new Error("Cannot import the events: wanted ids that occur once, some occur twice");
  return { events: events.sort((a, b) => (`${a.happened} ${a.id}` < `${b.happened} ${b.id}` ? -1 : 1)), conflicts: read.flatMap((item) => conflictOf(item, twins.get(item.id), timeline)) };
}

function isTwin(entry: TimelineEntry, { date, timeline_ref }: RecordEvent): boolean {
  return timeline_ref !== undefined && entry.ref === timeline_ref && entry.date === date && !AROUND.includes(entry.kind);
}

/** The pages on which the first statements on an event stood: they show that it was public. Pages of one address are one page. */
function firstPages(statements: readonly Statement[]): Citation[] {
  const pages = statements.flatMap(({ sources }) => sources.filter(({ published }) => published !== null));
  const first = pages.map(({ published }) => latestDay(published!)).sort()[0];
  const byAddress = new Map(pages.filter(({ published }) => latestDay(published!) === first).map((page) => [page.url, page]));
  return [...new Map([...byAddress.values()].map((page) => [page.id, page])).values()];
}

function ofRead(item: RecordEvent, twin: TimelineEntry | undefined, pages: readonly Citation[], byHost: ReadonlyMap<string, Source>, cities: readonly string[]): Event {
  const told = twin === undefined ? { kind: item.terms_id === undefined ? "statement" : "undertaking", happened: item.date, accounts: [], sources: [] } : ofTimeline(twin, byHost, cities);
  const seed = item.id === SEED.event ? [SEED.page] : [];
  const urls = new Set(told.sources.map(({ url }) => url));
  return {
    id: toId(item.id),
    title: item.title,
    ...told,
    ...(item.timeline_ref === undefined ? {} : { thread: item.timeline_ref }),
    ...(item.terms_id === undefined ? {} : { term: toId(item.terms_id) }),
    ...(seed.length === 0 ? {} : { datedInWords: [{ source: SEED.page.id, words: SEED.words }] }),
    known: KNOWN,
    sources: [...told.sources, ...pages.filter(({ url }) => !urls.has(url)), ...seed]
  };
}

function ofTimeline(entry: TimelineEntry, byHost: ReadonlyMap<string, Source>, cities: readonly string[]): Omit<Event, "id" | "title"> {
  const page = timelineCitation(entry, byHost);
  const place = cities.filter((city) => new RegExp(`\\b${city}\\b`).test(entry.title));
  const isMonth = entry.date_precision === "month";
  const actor = entry.actor ?? entry.side;
  return {
    kind: toId(entry.kind),
    happened: isMonth ? entry.date.slice(0, 7) : entry.date,
    ...(entry.date_precision === undefined || isMonth ? {} : { happenedNote: entry.date_precision }),
    ...(place.length === 1 ? { place: place[0]! } : {}),
    ...(actor === undefined ? {} : { actor }),
    ...(entry.stance === undefined ? {} : { stance: entry.stance }),
    ...(entry.ref === undefined ? {} : { thread: toId(entry.ref) }),
    accounts: [{ what: [entry.facts, ...reachOf(entry)].join(" "), ...(entry.numbers === undefined ? {} : { numbers: { ...entry.numbers } }), source: page.id }],
    known: KNOWN,
    sources: [page]
  };
}

/** What the timeline says of how long and how far, put into words. */
function reachOf({ scope, period, truce_start, truce_end }: TimelineEntry): string[] {
  return [
    ...(period === undefined ? [] : [`Of ${period}.`]),
    ...(scope === undefined ? [] : [`Scope: ${scope}.`]),
    ...(truce_start === undefined ? [] : [`From ${truce_start} to ${truce_end ?? "no end named"}.`])
  ];
}

function conflictOf({ id, date, timeline_ref }: RecordEvent, twin: TimelineEntry | undefined, timeline: readonly TimelineEntry[]): string[] {
  if (twin !== undefined || timeline_ref === undefined) return [];
  const days = timeline.filter(({ ref, kind }) => ref === timeline_ref && !AROUND.includes(kind)).map((entry) => `“${entry.title}” on ${entry.date}`);
  return [`conflict: ${id} is dated ${date}, the timeline has under ${timeline_ref} ${days.join(", ") || "nothing of that day"}: both are kept`];
}
