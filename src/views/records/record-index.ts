import type { CaseContent } from "#core/model/case-content.ts";
import { type AnyRecord, citationsOf, type Records, recordsOf } from "#core/model/records.ts";
import type { Source } from "#core/model/source.ts";

/** The records of a case as its pages look them up. */
export interface RecordIndex {
  readonly records: Records;
  readonly sources: readonly Source[];
  /** Kinds that hold an id, by the id. */
  readonly kindsOf: ReadonlyMap<string, readonly string[]>;
}

/** Indexes the records of a case that is cut to its day. */
export function indexRecords(content: CaseContent): RecordIndex {
  const records = recordsOf(content);
  const kindsOf = new Map<string, string[]>();
  for (const [kind, list] of records) for (const { id } of list) kindsOf.set(id, [...(kindsOf.get(id) ?? []), kind]);
  return { records, sources: content.sources, kindsOf };
}

/** Returns the record of a kind by its id. */
export function recordOf({ records }: RecordIndex, kind: string, id: string): AnyRecord | undefined {
  return records.get(kind)?.find((record) => record.id === id);
}

/**
 * Finds the record that a value of a field refers to, as `<kind>/<id>`: one of the kind that the field is named after, in the singular or the plural; else the
 * only record anywhere of that id, where the id is of several words, since one word may be anything.
 */
export function referenceOf({ kindsOf }: RecordIndex, field: string, value: string): string | null {
  const kinds = kindsOf.get(value) ?? [];
  const named = kinds.find((kind) => kind === field || kind === `${field}s`);
  if (named !== undefined) return `${named}/${value}`;
  const [only] = kinds;
  return kinds.length === 1 && value.includes("-") && only !== "case" ? `${only}/${value}` : null;
}

/** Lists the records that cite a source, as `<kind>/<id>` with the record. */
export function citedBy({ records }: RecordIndex, source: string): (readonly [name: string, record: AnyRecord])[] {
  const cites = (record: AnyRecord) => citationsOf(record).some((page) => page.source === source || page.origin === source);
  return [...records].flatMap(([kind, list]) => list.filter(cites).map((record) => [`${kind}/${record.id}`, record] as const));
}
