import type { Day } from "./day.ts";
import { addDays, latestDay } from "./day-count.ts";
import { originsOf } from "./evidence.ts";
import type { Citation, Source } from "./source.ts";

/** What waits: it rests on one origin alone and has not yet stood for a full update cycle of it. */
export interface Quarantined {
  /** `<kind>/<id>` */
  readonly record: string;
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
  readonly known: Day;
  readonly sources: readonly Pick<Citation, "source" | "origin" | "published">[];
}

/** Returns the function that tells what of a kind of records waits on a day, among the pages that were public then. */
export function quarantineOf(sources: readonly Source[], asOf: Day): (kind: string, item: Supported) => Quarantined | null {
  const cycles = new Map(sources.map(({ id, updateCycleDays }) => [id, updateCycleDays]));
  const longest = Math.max(0, ...cycles.values());
  return (kind, item) => {
    const since = item.sources.map(({ published }) => (published === null ? item.known : latestDay(published))).sort()[0];
    if (since === undefined || addDays(since, longest) <= asOf) return null;
    const origins = originsOf(item.sources, sources);
    if (origins.length !== 1) return null;
    const days = Math.max(...item.sources.map(({ source, origin }) => cycles.get(origin ?? source) ?? 0));
    const until = addDays(since, days);
    return until <= asOf ? null : { record: `${kind}/${item.id}`, origin: origins[0]!.join(" "), since, until };
  };
}
