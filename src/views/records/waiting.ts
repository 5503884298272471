import type { Brief } from "#core/model/brief.ts";
import { latestDay } from "#core/model/day-count.ts";
import { type AnyRecord, citationsOf } from "#core/model/records.ts";

/** What a record waits for. */
export interface Waiting {
  readonly origin: string;
  readonly until: string;
}

/** Lists the records that rest on one origin and wait as of a brief's day, by name. */
export function waitingIn({ findings }: Pick<Brief, "findings">): ReadonlyMap<string, Waiting> {
  return new Map(findings.flatMap(({ outcome }) => (outcome.assay === "record@1" ? outcome.waiting.filter(({ page }) => page === null).map((one) => [one.record, one] as const) : [])));
}

/** Returns a record with the pages that were public on a day. */
export function publicPart(record: AnyRecord, asOf: string): AnyRecord {
  return { ...record, sources: citationsOf(record).filter(({ published }) => published === null || latestDay(published) <= asOf) };
}
