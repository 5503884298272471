import type { Day } from "./day.ts";
import { addDays, latestDay } from "./day-count.ts";
import { originsOf } from "./evidence.ts";
import type { Citation, Source } from "./source.ts";

/** What waits: it rests on one origin alone and has not yet stood for a full update cycle of it. */
export interface Quarantined {
  /** `<kind>/<id>` */
  readonly record: string;
  /** The page whose parts of the record wait; null = the whole record does. */
  readonly page: string | null;
  /** The one origin it rests on. */
  readonly origin: string;
  /** When it was first published. */
  readonly since: Day;
  /** First day on which it may be used. */
  readonly until: Day;
}

/** What an item rests on, as far as quarantine looks. */
export interface Supported {
  readonly id: string;
  readonly sources: readonly Pick<Citation, "id" | "source" | "origin" | "published">[];
}

/** Returns the function that tells how many days a page has to stand: the update cycle of its origin. A source that is not listed has none. */
export function cyclesOf(sources: readonly Source[]): (page: Pick<Citation, "source" | "origin">) => number {
  const cycles = new Map(sources.map(({ id, updateCycleDays }) => [id, updateCycleDays]));
  return ({ source, origin }) => cycles.get(origin ?? source) ?? 0;
}

/**
 * Tells whether a whole record waits on a day: all its pages have one origin, and the first of them has not stood for a cycle. Without a dated page nobody
 * knows how long it has stood, and it does not wait.
 *
 * @param item Cut to the pages that were public then.
 */
export function wholeWaits(kind: string, item: Supported, sources: readonly Source[], cycleOf: ReturnType<typeof cyclesOf>, asOf: Day): Quarantined | null {
  const since = item.sources.flatMap(({ published }) => (published === null ? [] : [latestDay(published)])).sort()[0];
  if (since === undefined) return null;
  const until = addDays(since, Math.max(...item.sources.map(cycleOf)));
  if (until <= asOf) return null;
  const origins = originsOf(item.sources, sources);
  return origins.length === 1 ? { record: `${kind}/${item.id}`, page: null, origin: origins[0]!.join(" "), since, until } : null;
}

/**
 * Cuts a record whose parts each rest on a page: a part counts from the day on which its page has stood for a cycle.
 *
 * @param cut Cuts such a record to what was public on the day.
 * @returns The record as far as it may be used, with its pages as they are dated; and the pages that wait.
 */
export function cutParts<T extends Supported>(kind: string, item: T, cut: (item: T) => T | null, cycleOf: ReturnType<typeof cyclesOf>, asOf: Day): { readonly item: T | null; readonly waiting: readonly Quarantined[] } {
  const stood = { ...item, sources: item.sources.map((page) => (page.published === null ? page : { ...page, published: addDays(latestDay(page.published), cycleOf(page)) })) };
  const kept = cut(stood);
  const pages = new Map(item.sources.map((page) => [page.id, page]));
  const waiting = item.sources.flatMap((page): Quarantined[] => {
    const since = page.published === null ? null : latestDay(page.published);
    if (since === null || since > asOf) return [];
    const until = addDays(since, cycleOf(page));
    return until <= asOf ? [] : [{ record: `${kind}/${item.id}`, page: page.id, origin: page.origin ?? page.source, since, until }];
  });
  return { item: kept && { ...kept, sources: kept.sources.map((page) => pages.get(page.id)!) }, waiting };
}
