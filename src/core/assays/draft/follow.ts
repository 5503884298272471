import type { Clause, Draft } from "#core/model/draft.ts";

/** The drafts of a case by id. */
export type Drafts = ReadonlyMap<string, Draft>;

type Named = NonNullable<Clause["changedFrom"]>;

/** Tells whether a clause only marks that its text takes something out. */
export function isOut({ change }: Clause): boolean {
  return change === "dropped";
}

/** Returns the clauses that a clause comes from, the nearest first, through all texts between; the last may be one that is not seen. */
export function ancestry({ changedFrom }: Clause, drafts: Drafts): Named[] {
  const line: Named[] = [];
  for (let next = changedFrom; next !== null; ) {
    line.push(next);
    const { draft, n } = next;
    next = drafts.get(draft)?.clauses.find((one) => one.n === n)?.changedFrom ?? null;
  }
  return line;
}

/**
 * Finds the clause of an earlier text that a clause follows: one it comes from, or else one that comes from the same clause of the nearest text that both
 * come from, as when two texts were both made from a third. Of several, the one on the same topic.
 *
 * @returns undefined where nothing seen of that text is of the same line.
 */
export function predecessorIn(earlier: Draft, clause: Clause, drafts: Drafts): Clause | undefined {
  const line = ancestry(clause, drafts);
  const kin = earlier.clauses.filter((one) => areKin([{ draft: earlier.id, n: one.n }, ...ancestry(one, drafts)], line));
  return kin.find(({ topic }) => topic === clause.topic) ?? kin[0];
}

/** A text may split one clause into two, which are not each other's kin: the nearest text that both lines pass decides. */
function areKin(one: readonly Named[], other: readonly Named[]): boolean {
  for (const { draft, n } of other) {
    const met = one.find((named) => named.draft === draft);
    if (met !== undefined) return met.n === n;
  }
  return false;
}

/** Returns a draft with every draft that it was made from, directly or through others, as far as seen. */
export function withAncestors(draft: Draft, drafts: Drafts): Draft[] {
  const found = new Map([[draft.id, draft]]);
  for (const { lineage } of found.values()) {
    for (const parent of lineage.parents) {
      const seen = drafts.get(parent);
      if (seen !== undefined) found.set(parent, seen);
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
