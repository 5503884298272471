import type { z } from "zod";
import { draft, type Draft } from "../../src/core/model/draft.ts";
import { source, type Source } from "../../src/core/model/source.ts";

type ClauseInput = Partial<z.input<typeof draft>["clauses"][number]> & { readonly n: string };

/** A newspaper that can be judged, and a wall on which anybody writes. */
export const SMALL_SOURCES: Source[] = (["paper", "wall"] as const).map((id) =>
  source.parse({ id, name: id, kind: "newspaper", country: "XX", affiliation: "none", reliability: [{ grade: id === "paper" ? "B" : "F", from: null, to: null, reason: "for the test" }], copies: [], hosts: [] })
);

/** A clause on a scale, new unless it is said to follow one. */
export function clauseOf({ n, ...more }: ClauseInput): z.input<typeof draft>["clauses"][number] {
  return { n, topic: "fleet", summary: `clause ${n}`, place: [0.4, 0.5], changedFrom: null, change: more.changedFrom ? "reworded" : "new", sources: ["page"], ...more };
}

/** A draft of some clauses, handed over on the first of a month, with one page of the newspaper of that day and one of the wall. */
export function draftOf(id: string, month: number, parents: readonly string[], clauses: readonly ClauseInput[], more: Partial<z.input<typeof draft>> = {}): Draft {
  const day = `2031-${String(month).padStart(2, "0")}-01`;
  return draft.parse({
    id, title: id, lineage: { parents: [...parents] }, date: day, published: day, known: "2032-01-01", seenAs: "whole",
    statuses: [{ status: "handed-over", on: day, accordingTo: "both", source: "page" }], authors: [], clauses: clauses.map(clauseOf),
    sources: [{ id: "page", source: "paper", url: null, published: day, credibility: 2 }, { id: "scrawl", source: "wall", url: null, published: day, credibility: 6 }],
    ...more
  });
}
