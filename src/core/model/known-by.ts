import type { CaseContent } from "./case-content.ts";
import type { Day } from "./day.ts";
import { dayNumber } from "./day-count.ts";
import type { Revision } from "./revision.ts";
import type { Series } from "./series.ts";

/**
 * Cuts a case to what we had learnt of by a day: records, and parts of records, whose `known` is no later, and figures as they stood before any
 * revision that we accepted after it. When a figure was first fetched is not recorded: it counts as known once it was public.
 */
export function cutToKnown(content: CaseContent, by: Day): CaseContent {
  const { caseFile, series, revisions, ...records } = content;
  const later = revisions.filter(({ accepted }) => accepted > by);
  return {
    ...(knownOnly(records, by) as typeof records),
    caseFile,
    series: series.map((one) => unrevised(one, later.filter((revision) => revision.series === one.sidecar.id))),
    revisions: revisions.filter(({ accepted }) => accepted <= by)
  };
}

/** Counts what `cutToKnown` leaves out: records learnt of later, and revisions accepted later. */
export function countUnknown({ caseFile: _case, series: _series, history: _shipped, revisions, ...records }: CaseContent, by: Day): { records: number; revisions: number } {
  const lists = Object.values(records).filter((list) => Array.isArray(list)) as unknown[][];
  return {
    records: lists.flat().filter((record) => isLater(record, by)).length,
    revisions: revisions.filter(({ accepted }) => accepted > by).length
  };
}

/** Leaves out of every list what was learnt of later. */
function knownOnly(value: unknown, by: Day): unknown {
  if (Array.isArray(value)) return value.filter((one) => !isLater(one, by)).map((one) => knownOnly(one, by));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, knownOnly(field, by)]));
}

/** What says so of itself, what was only proposed later, a page that a person accepted later, and a record that has no other page. */
function isLater(value: unknown, by: Day): boolean {
  if (!isObject(value)) return false;
  const { known, proposed, accepted, sources } = value;
  if ([known, proposed, isObject(accepted) ? accepted["on"] : undefined].some((day) => typeof day === "string" && day > by)) return true;
  return Array.isArray(sources) && sources.length > 0 && sources.every((page) => isLater(page, by));
}

/** Puts the old figures back, the last revision first. */
function unrevised(series: Series, revisions: readonly Revision[]): Series {
  if (revisions.length === 0) return series;
  const values = Object.fromEntries(Object.entries(series.values).map(([name, column]) => [name, [...column]]));
  for (const revision of [...revisions].reverse()) {
    const at = dayNumber(revision.day) - dayNumber(series.from);
    const column = values[revision.class];
    if (column !== undefined && at >= 0 && at < column.length) column[at] = revision.old;
  }
  return { ...series, values };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
