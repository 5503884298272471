import type { z } from "zod";
import type { draft } from "#core/model/draft.ts";
import type { source } from "#core/model/source.ts";
import type { RecordPage } from "./record-types.ts";
import { hostIndex, toCitation } from "./to-citation.ts";
import { toId } from "./to-id.ts";

type Draft = z.input<typeof draft>;
type Source = z.input<typeof source>;
type Clause = Draft["clauses"][number];

interface RecordSaid {
  readonly according_to: string;
  readonly source: string;
}

interface RecordClause {
  readonly n: string | number;
  readonly topic: string;
  readonly summary: string;
  readonly place: [number, number] | null;
  readonly place_reason?: string;
  readonly variants?: readonly (RecordSaid & { readonly value: string | number; readonly place?: [number, number] })[];
  readonly changed_from: string | number | null;
  readonly change: string;
  readonly note?: string;
  readonly sources: readonly string[];
}

/** One draft, as the hand-coded record has it. */
export interface RecordDraft {
  readonly id: string;
  readonly title: string;
  readonly lineage: { readonly parents: readonly string[]; readonly note: string | null };
  readonly date: string;
  readonly date_variants?: readonly (RecordSaid & { readonly value: string | number })[];
  readonly published: string | null;
  readonly known: string;
  readonly seen_as: string;
  readonly number_of_points?: { readonly variants: readonly (RecordSaid & { readonly value: string | number })[] };
  readonly structure?: string;
  readonly note?: string;
  readonly status_ladder: readonly (RecordSaid & { readonly status: Draft["statuses"][number]["status"]; readonly on: string | null; readonly note?: string })[];
  readonly authors: readonly (RecordSaid & { readonly claim: string })[];
  readonly clauses: readonly RecordClause[];
  readonly not_seen?: string;
  readonly sources: readonly RecordPage[];
}

/** Turns the record's drafts into drafts of a case, one a file, and says what could be read in two ways. What the record recalls without a page stays out. */
export function toDrafts(items: readonly RecordDraft[], sources: readonly Source[], parties: Readonly<Record<string, string>>): { drafts: Draft[]; ambiguous: string[] } {
  const byHost = hostIndex(sources);
  const numbers = new Map(items.map(({ id, clauses }) => [id, new Set(clauses.map(({ n }) => String(n)))]));
  const ambiguous: string[] = [];
  const drafts = items.map((item) => {
    const followed = (clause: RecordClause): Clause["changedFrom"] => {
      if (clause.changed_from === null) return null;
      const n = String(clause.changed_from);
      const [first, ...others] = item.lineage.parents.filter((parent) => numbers.get(parent)?.has(n));
      if (first === undefined) throw new Error(`Cannot import the clause ${clause.n} of ${item.id}: wanted a parent with a clause ${n}`);
      if (others.length > 0) ambiguous.push(`conflict: ${item.id}, clause ${clause.n}: “${n}” is a clause of ${[first, ...others].join(" and of ")}; taken for that of the first parent named`);
      return { draft: toId(first), n };
    };
    return toDraft(item, followed, byHost, parties);
  });
  return { drafts, ambiguous };
}

function toDraft(item: RecordDraft, followed: (clause: RecordClause) => Clause["changedFrom"], byHost: ReadonlyMap<string, Source>, parties: Readonly<Record<string, string>>): Draft {
  const notes = [item.structure, item.note].filter((one) => one !== undefined);
  return {
    id: toId(item.id),
    title: item.title,
    lineage: { parents: item.lineage.parents.map(toId), ...(item.lineage.note === null ? {} : { note: item.lineage.note }) },
    date: item.date,
    ...several("dateSaid", item.date_variants?.map(toSaid)),
    published: item.published,
    known: item.known,
    seenAs: item.seen_as,
    ...several("numberOfPoints", item.number_of_points?.variants.map(toSaid)),
    ...(notes.length === 0 ? {} : { note: notes.join("; ") }),
    statuses: item.status_ladder.map(({ status, on, according_to, source, note }) => ({ status, on, accordingTo: according_to, source: toId(source), ...noted(note) })),
    authors: item.authors.map(({ claim, ...rest }) => toSaid({ value: claim, ...rest })),
    clauses: item.clauses.map((one) => ({
      n: String(one.n),
      topic: one.topic,
      summary: one.summary,
      place: one.place,
      ...(one.place_reason === undefined ? {} : { placeReason: one.place_reason }),
      ...several("copies", one.variants?.map((variant) => ({ ...toSaid(variant), ...(variant.place === undefined ? {} : { place: variant.place }) }))),
      changedFrom: followed(one),
      ...toChange(one, parties),
      ...noted(one.note),
      sources: one.sources.map(toId)
    })),
    ...(item.not_seen === undefined ? {} : { notSeen: item.not_seen }),
    sources: item.sources.map((page) => toCitation(page, byHost))
  };
}

const several = <Key extends string, T>(key: Key, list: readonly T[] | undefined) => (list === undefined || list.length === 0 ? {} : { [key]: list });
const noted = (note: string | undefined) => (note === undefined ? {} : { note });
const toSaid = ({ value, according_to, source }: RecordSaid & { readonly value: string | number }) => ({ says: String(value), accordingTo: according_to, source: toId(source) });

/** The record writes “softened-for-” and a party in one word. */
function toChange({ change }: RecordClause, parties: Readonly<Record<string, string>>): Pick<Clause, "change" | "softenedFor"> {
  const [, softenedFor] = /^softened-for-(.+)$/.exec(change) ?? [];
  if (softenedFor === undefined) return { change: change as Clause["change"] };
  if (!Object.values(parties).includes(softenedFor)) throw new Error(`Cannot import a clause: wanted softened-for- and a party of the case, current value is ${change}`);
  return { change: "softened", softenedFor };
}
