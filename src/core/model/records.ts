import type { CaseContent } from "./case-content.ts";
import type { Day } from "./day.ts";
import { byId, credibilityHeld, originsOf } from "./evidence.ts";
import type { Credibility, Reliability } from "./grade.ts";
import { type Citation, reliabilityOn, type Source } from "./source.ts";

/** A record of any kind: an id, and whatever its schema holds. */
export type AnyRecord = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Records by kind, named as in a case's files and as in the inputs of a finding: `rounds`, `terms`, `series` … */
export type Records = ReadonlyMap<string, readonly AnyRecord[]>;

/** Lists every record of a case by kind, whatever kinds there are: each list of things with ids, the sidecar of each series, and the case itself. */
export function recordsOf({ caseFile, series, sources, ...lists }: CaseContent): Records {
  const kinds = Object.entries<unknown>(lists).filter((entry): entry is [string, AnyRecord[]] => isRecords(entry[1]));
  return new Map<string, readonly AnyRecord[]>([...kinds, ["series", series.map(({ sidecar }) => sidecar)], ["sources", sources], ["case", [caseFile]]]);
}

function isRecords(list: unknown): list is AnyRecord[] {
  return Array.isArray(list) && list.length > 0 && list.every((item: unknown) => typeof item === "object" && item !== null && "id" in item && typeof item.id === "string");
}

/** Returns the pages that a record cites; `[]` for a kind that cites none. */
export function citationsOf({ sources }: AnyRecord): readonly Citation[] {
  const isCitation = (item: unknown) => typeof item === "object" && item !== null && "source" in item && "credibility" in item;
  return Array.isArray(sources) && sources.every(isCitation) ? (sources as Citation[]) : [];
}

/** How far a record can be relied on, by both grades, which are never merged. */
export interface RecordGrades {
  readonly pages: number;
  /** Groups of sources that are one witness each. */
  readonly origins: readonly (readonly string[])[];
  /** Of its best page; F where none can be judged, null where it cites none. */
  readonly reliability: Reliability | null;
  /** Of the same page, as far as the origins bear it out; 6 where it cannot be judged, null where it cites none. */
  readonly credibility: Credibility | null;
}

/** Grades a record by its best page, as the sources of its pages stood on a day: the most reliable, of these the most credible. */
export function gradesOf(record: AnyRecord, sources: readonly Source[], on: Day): RecordGrades {
  const pages = citationsOf(record);
  const known = byId(sources);
  const origins = originsOf(pages, sources);
  const grades = pages.map(({ source, reliabilityOfCopy, credibility }) => ({ reliability: reliabilityOfCopy ?? gradeOn(known.get(source), on), credibility: credibilityHeld(credibility, origins.length) }));
  // A and 1 are the best, and what cannot be judged comes last in either order.
  const [best] = grades.sort((a, b) => (a.reliability < b.reliability ? -1 : a.reliability > b.reliability ? 1 : a.credibility - b.credibility));
  return { pages: pages.length, origins, reliability: best?.reliability ?? null, credibility: best?.credibility ?? null };
}

function gradeOn(source: Source | undefined, on: Day): Reliability {
  return source === undefined ? "F" : reliabilityOn(source, on);
}
