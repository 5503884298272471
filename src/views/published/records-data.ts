import type { Brief } from "#core/model/brief.ts";
import { type AnyRecord } from "#core/model/records.ts";
import type { Source } from "#core/model/source.ts";
import type { Names } from "#views/names.ts";
import type { Holds } from "#views/records/findings-upon.ts";
import { citedBy, type RecordIndex } from "#views/records/record-index.ts";
import type { Cited, Upon } from "#views/records/record-page.tsx";
import { titleOf } from "#views/records/record-words.ts";
import type { Waiting } from "#views/records/waiting.ts";
import type { DossierData } from "./dossier-data.ts";
import { briefAlone, homesNamedIn } from "./findings-data.ts";
import type { Homes } from "./homes.ts";

type Named = { readonly id: string; readonly title: string };

/** What a published page holds of the records of one kind: from it the script shows each in full. */
export interface RecordsData {
  readonly kind: "records";
  /** The kind of the records. */
  readonly of: string;
  readonly brief: Omit<Brief, "findings">;
  readonly names: Names;
  readonly records: readonly AnyRecord[];
  /** Those of them that are in no count yet. */
  readonly waits: Readonly<Record<string, Waiting>>;
  /** The sources that they cite, and those that these copy. */
  readonly sources: readonly Source[];
  /** Other records that they name, by kind. */
  readonly others: Readonly<Record<string, readonly Named[]>>;
  /** By record, the findings that rest on it and do not read the whole kind. */
  readonly upon: Readonly<Record<string, readonly { readonly hold: Upon["hold"]; readonly findings: readonly string[] }[]>>;
  /** What these findings say, in short. */
  readonly says: Readonly<Record<string, string>>;
  /** By source, the records that cite it. */
  readonly cited: Readonly<Record<string, readonly string[]>>;
  readonly homes: Homes;
  /** Of rounds alone: each is shown with its dossier. */
  readonly dossiers: DossierData | null;
}

/** What the records' pages are gathered from; the same for every kind. */
export interface RecordsFrame {
  readonly brief: Brief;
  readonly names: Names;
  readonly index: RecordIndex;
  readonly holds: Holds;
  readonly homes: Homes;
  readonly saysOf: (id: string) => string;
}

/** Gathers what the page of a kind holds: its records, and of all else what they name. */
export function toRecordsData({ brief, names, index, holds, homes, saysOf }: RecordsFrame, of: string, records: readonly AnyRecord[], waits: RecordsData["waits"], dossiers: DossierData | null): RecordsData {
  const { findings } = brief;
  const cited = of === "sources" ? Object.fromEntries(records.map(({ id }) => [id, citedBy(index, id).map(([name]) => name)] as const).filter(([, list]) => list.length > 0)) : {};
  const sources = of === "sources" ? [] : sourcesUnder([records, dossiers?.records], index.sources);
  const named = textsIn([records, sources, Object.values(cited)]);
  const others = Object.fromEntries(
    [...index.records]
      .filter(([kind]) => kind !== of && kind !== "sources")
      .map(([kind, list]) => [kind, list.filter(({ id }) => named.has(id) || named.has(`${kind}/${id}`)).map((one) => ({ id: one.id, title: titleOf(one) }))] as const)
      .filter(([, list]) => list.length > 0)
  );
  const upon = Object.fromEntries(records.map(({ id }) => [id, (["itself", "calendar"] as const).map((hold) => ({ hold, findings: findings.filter((one) => holds.holdOf(one, of, id) === hold).map((one) => one.id) })).filter((one) => one.findings.length > 0)] as const).filter(([, list]) => list.length > 0));
  const says = Object.fromEntries([...new Set(Object.values(upon).flatMap((list) => list.flatMap((one) => one.findings)))].sort().map((id) => [id, saysOf(id)]));
  return { kind: "records", of, brief: briefAlone(brief), names, records, waits, sources, others, upon, says, cited, homes: homesNamedIn([says, dossiers?.findings.map(({ id }) => id)], homes), dossiers };
}

/** Returns what a record's page is made from, out of the data of its kind. */
export function recordParts({ of, records, sources, others, upon, says, cited, waits }: RecordsData): { readonly index: RecordIndex; readonly partsOf: (id: string) => { readonly cited: readonly Cited[]; readonly upon: readonly Upon[]; readonly waits: Waiting | null } } {
  const all = of === "sources" ? (records as readonly AnyRecord[] as readonly Source[]) : sources;
  const lists = new Map<string, readonly AnyRecord[]>([...Object.entries(others), [of, records], ["sources", all]]);
  const kindsOf = new Map<string, string[]>();
  for (const [kind, list] of lists) for (const { id } of list) kindsOf.set(id, [...(kindsOf.get(id) ?? []), kind]);
  const titleNamed = (name: string) => {
    const [kind = "", id = ""] = name.split("/");
    const found = lists.get(kind)?.find((one) => one.id === id);
    return found === undefined ? id : titleOf(found);
  };
  return {
    index: { records: lists, sources: all, kindsOf },
    partsOf: (id) => ({
      cited: (cited[id] ?? []).map((name) => [name, titleNamed(name)] as const),
      upon: (upon[id] ?? []).map(({ hold, findings }) => ({ hold, findings: findings.map((one) => ({ id: one, says: says[one] ?? "" })) })),
      waits: waits[id] ?? null
    })
  };
}

/** Returns the sources that records name, with those that these name, and so on. */
function sourcesUnder(records: unknown, sources: readonly Source[]): readonly Source[] {
  const found = new Set<Source>();
  for (let named = textsIn(records); ; ) {
    const more = sources.filter((one) => named.has(one.id) && !found.has(one));
    if (more.length === 0) return sources.filter((one) => found.has(one));
    for (const one of more) found.add(one);
    named = textsIn(more.map(({ copies }) => copies));
  }
}

/** Returns every text that stands anywhere in a value. */
function textsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === "string") found.add(value);
  else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) textsIn(part, found);
  return found;
}
