import type { Clause, Draft, Place } from "#core/model/draft.ts";
import type { Direction, DraftCounts, DraftRow, DraftStep } from "#core/model/draft-outcome.ts";
import type { DraftRegistration } from "#core/model/draft-registration.ts";
import { type Drafts, isOut, predecessorIn } from "./follow.ts";
import { directionOf, type Pages, placeOf, placesOf } from "./places.ts";

/** Whose furthest text stands at 0 and whose at 1. */
export type Ends = Pick<DraftRegistration["ends"], "low" | "high">;

/** What comparing texts needs beside them: all drafts of the case, their pages, and whose the ends of the scales are. */
export interface Table {
  readonly drafts: Drafts;
  readonly pages: ReadonlyMap<Draft["id"], Pages>;
  readonly ends: Ends;
}

const OTHER = "other: ";
const NO_PAGES: Pages = new Map();

/** Compares two texts clause by clause. A clause of which the later text says nothing is not seen in it, never dropped: only a clause that says so drops one. */
export function compareTexts(earlier: Draft, later: Draft, table: Table): DraftStep {
  const pairs = later.clauses.map((to) => ({ to, from: predecessorIn(earlier, to, table.drafts) }));
  const followed = new Set(pairs.map(({ from }) => from?.n));
  const rows = [
    ...pairs.flatMap(({ from, to }) => rowOf(earlier, from, later, to, table)),
    ...earlier.clauses.filter((one) => !isOut(one) && !followed.has(one.n)).map((one) => bare(one.topic, { from: sideOf(one, earlier, table), relation: "not-seen" }))
  ];
  return { from: earlier.id, fromTitle: earlier.title, to: later.id, toTitle: later.title, counts: countsOf(rows, table.ends), rows };
}

function rowOf(earlier: Draft, from: Clause | undefined, later: Draft, to: Clause, table: Table): DraftRow[] {
  const after = sideOf(to, later, table);
  if (from === undefined) return [bare(to.topic, { to: after, relation: to.change === "new" ? "new" : "unseen-before" })];
  const coder = to.changedFrom?.draft === earlier.id && to.changedFrom.n === from.n ? { change: to.change, for: to.softenedFor ?? null } : null;
  if (isOut(from)) return isOut(to) ? [] : [bare(to.topic, { to: after, relation: "new", coder, returned: true })];
  const before = sideOf(from, earlier, table);
  const hasScale = from.topic === to.topic && !to.topic.startsWith(OTHER);
  const direction = hasScale && before.place !== null && after.place !== null ? directionOf(before.place, after.place) : null;
  const byCopy = hasScale ? answersByCopy(placesOf(from, pagesIn(earlier, table)), placesOf(to, pagesIn(later, table))) : [];
  const hangs = byCopy.length > 1;
  const relation = isOut(to) ? "dropped" : hangs ? "depends-on-copy" : relationOf(direction, coder);
  const towards = !hangs && (direction === "low" || direction === "high") ? table.ends[direction] : null;
  return [{ topic: to.topic, from: before, to: after, relation, direction, towards, coder, agrees: isOut(to) || hangs ? null : agreement(direction, towards, coder), byCopy, returned: false }];
}

/** The scale says whether a clause moved; where it cannot, the coder may say that it is the same, and nothing else. */
function relationOf(direction: Direction | null, coder: DraftRow["coder"]): "same" | "moved" | "cannot-tell" {
  if (direction === "low" || direction === "high") return "moved";
  return direction === "same" || coder?.change === "same" ? "same" : "cannot-tell";
}

function bare(topic: string, known: Pick<DraftRow, "relation"> & Partial<DraftRow>): DraftRow {
  return { topic, from: null, to: null, direction: null, towards: null, coder: null, agrees: null, byCopy: [], returned: false, ...known };
}

const pagesIn = ({ id }: Draft, { pages }: Table) => pages.get(id) ?? NO_PAGES;
const sideOf = (clause: Clause, of: Draft, table: Table) => ({ n: clause.n, place: placeOf(clause, pagesIn(of, table)) });

/** Every answer that one or other pair of copies gives; none where neither text has copies that differ. */
function answersByCopy(before: readonly Place[], after: readonly Place[]): Direction[] {
  if (before.length < 2 && after.length < 2) return [];
  return [...new Set(before.flatMap((one) => after.map((other) => directionOf(one, other))))].sort();
}

/** The scale and the word agree when both name the same party, or both none; null where one of them is silent. */
function agreement(direction: Direction | null, towards: string | null, coder: DraftRow["coder"]): boolean | null {
  return coder === null || direction === null || direction === "overlap" ? null : coder.for === towards;
}

/** Counts what became of clauses; each is in one of eight counts, and some of them differ from the coder's word. */
function countsOf(rows: readonly DraftRow[], { low, high }: Ends): DraftCounts {
  const of = (relation: DraftRow["relation"]) => rows.filter((row) => row.relation === relation).length;
  return {
    same: of("same"),
    moved: of("moved"),
    towards: [low, high].map((party) => ({ party, n: rows.filter((row) => row.towards === party).length })),
    cannotTell: of("cannot-tell"),
    dropped: of("dropped"),
    new: of("new"),
    notSeen: of("not-seen"),
    unseenBefore: of("unseen-before"),
    dependsOnCopy: of("depends-on-copy"),
    disagree: rows.filter(({ agrees }) => agrees === false).length
  };
}
