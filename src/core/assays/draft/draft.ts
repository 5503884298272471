import type { Day } from "#core/model/day.ts";
import { type Draft, DRAFT_STEPS } from "#core/model/draft.ts";
import type { DraftFound, DraftText } from "#core/model/draft-outcome.ts";
import type { Source } from "#core/model/source.ts";
import { compareTexts, type Ends, type Table } from "./compare-texts.ts";
import { type Drafts, isOut } from "./follow.ts";
import { pagesOf } from "./places.ts";

/** Lays the drafts of a case side by side, with the grades that their pages have on a day. */
export function toTable(drafts: readonly Draft[], sources: readonly Source[], asOf: Day, ends: Ends): Table {
  return { drafts: new Map(drafts.map((one) => [one.id, one])), pages: new Map(drafts.map((one) => [one.id, pagesOf(one, sources, asOf)])), ends };
}

/**
 * Compares a draft with every parent that was public, and sets beside it what is said of it. A text that was made from none is only told: its copies,
 * statuses and authors side by side. Not assessable where it was made from others and none was public, or where no clause of it was.
 */
export function draftOutcomeOf(draft: Draft, table: Table): DraftFound {
  const parents = parentsOf(draft, table.drafts);
  const told = toldOf(draft, table);
  if (parents.length === 0 && draft.lineage.parents.length > 0) return { ...told, status: "not-assessable", reason: "parent-not-public", needed: 1, had: 0 };
  if (draft.clauses.length === 0) return { ...told, status: "not-assessable", reason: "no-clause-public", needed: 1, had: 0 };
  return { ...told, status: "assessed", ends: table.ends, steps: parents.map((parent) => compareTexts(parent, draft, table)) };
}

function parentsOf({ lineage }: Draft, drafts: Drafts): Draft[] {
  return lineage.parents.flatMap((id) => drafts.get(id) ?? []);
}

function toldOf(draft: Draft, { pages }: Table): Omit<Extract<DraftFound, { status: "assessed" }>, "status" | "ends" | "steps"> {
  const said = ({ says, accordingTo, source }: Draft["authors"][number]) => ({ says, accordingTo, page: source });
  return {
    assay: "draft@1",
    kind: "draft",
    draft: draft.id,
    title: draft.title,
    date: draft.date,
    seenAs: draft.seenAs,
    notSeen: draft.notSeen ?? null,
    lineageNote: draft.lineage.note ?? null,
    furthest: furthestOf(draft),
    statuses: draft.statuses.map(({ status, on, accordingTo, source, note }) => ({ status, on, accordingTo, page: source, note: note ?? null })),
    authors: draft.authors.map(said),
    numberOfPoints: draft.numberOfPoints.map(said),
    dateSaid: draft.dateSaid.map(said),
    clauses: draft.clauses.map((one) => ({
      n: one.n, topic: one.topic, summary: one.summary, place: one.place, placeReason: one.placeReason ?? null, isOut: isOut(one), note: one.note ?? null, pages: one.sources,
      copies: one.copies.map((copy) => ({ ...said(copy), place: copy.place ?? null }))
    })),
    pages: [...(pages.get(draft.id) ?? [])].map(([id, page]) => ({ id, ...page }))
  };
}

/** Returns the highest step that anybody says a draft reached; null where only a leak or an answer is told. What was rejected or withdrawn had reached it all the same. */
export function furthestOf({ statuses }: Draft): DraftText["furthest"] {
  return DRAFT_STEPS.findLast((step) => statuses.some(({ status }) => status === step)) ?? null;
}
