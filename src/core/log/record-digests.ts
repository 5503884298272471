import { digestOf } from "#core/findings/sign.ts";

/** The digest of a record as it is written, and the file it stands in. */
export interface WrittenRecord {
  readonly record: string;
  readonly file: string;
  readonly digest: string;
}

/**
 * Names and digests the records of one YAML file as it is written, before any schema fills in defaults: `<kind>/<id>` for each of its list, or for the file itself where
 * it is one record, and `case/<path>` for what stands around the list. Numbers count to nine significant digits, as everywhere; beyond that the file's own digest tells.
 */
export function recordsOfFile(kind: string, file: string, raw: unknown): WrittenRecord[] {
  const { [kind]: list, ...frame } = raw as Readonly<Record<string, unknown>>;
  if (!Array.isArray(list) && kind !== "case" && typeof frame["id"] === "string") return [{ record: `${kind}/${frame["id"]}`, file, digest: digestOf(raw) }];
  const records = (Array.isArray(list) ? list : []) as { readonly id: string }[];
  const around = Object.keys(frame).length === 0 ? [] : [{ record: `case/${file.replace(/\.yaml$/, "")}`, file, digest: digestOf(frame) }];
  return [...around, ...records.map((one) => ({ record: `${kind}/${one.id}`, file, digest: digestOf(one) }))];
}

/** Names and digests a series as it is written: what its sidecar says, and its figures cell by cell. */
export function recordOfSeries(file: string, sidecar: unknown, figures: string): WrittenRecord {
  return { record: `series/${(sidecar as { readonly id: string }).id}`, file, digest: digestOf({ sidecar, figures }) };
}

/** Names and digests the table of last trades of markets. */
export function recordOfBenchmarks(file: string, text: string): WrittenRecord {
  return { record: "case/benchmarks", file, digest: digestOf(text) };
}

/** Names and digests the list of figures that were changed after they had been stored. */
export function recordOfRevisions(file: string, text: string): WrittenRecord {
  return { record: "case/revisions", file, digest: digestOf(text) };
}
