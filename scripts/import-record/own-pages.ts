import type { z } from "zod";
import type { citation } from "#core/model/source.ts";
import type { RecordPage } from "./record-types.ts";
import { toId } from "./to-id.ts";

/** The record cites files of its own beside pages of the web: the averages its coder took of the series, and the posts of a ministry. */
const OWN: Readonly<Record<string, string>> = { panel: "case-series", "mod-posts": "ru-mod" };

/** A source for what the coder computed from the series that this case holds. */
export const CASE_SERIES = {
  id: "case-series",
  name: "The series of this case, as the coder of the record averaged them",
  kind: "own computation",
  country: "XX",
  affiliation: "Earnest",
  reliability: [{ grade: "B" as const, from: null, to: null, reason: "Averages over few days of figures that stand in this case with their claimants; no interval, no counterfactual." }],
  copies: [],
  hosts: []
};

/**
 * Turns a file that the record cites into a citation without an address.
 *
 * @param on The first day of what is said to rest on it, since posts carry their own day; without one the end of the stretch that the record names dates the citation.
 */
export function ownPages(page: RecordPage, on: string | undefined): z.input<typeof citation> | undefined {
  const source = OWN[page.id];
  if (source === undefined) return undefined;
  return {
    id: toId(page.id),
    source,
    url: null,
    publisher: page.publisher,
    published: on ?? page.published?.split("..").at(-1) ?? null,
    credibility: page.credibility
  };
}

/** The article that this case began with, kept under ../shared/articles: a page without an address or an author. */
export const SEED_ARTICLE = {
  id: "seed-article",
  name: "“Europe Claims Putin Faking Peace Talks With Trump Team”, an unsigned article on markets",
  kind: "aggregator",
  country: "XX",
  affiliation: "not known",
  reliability: [{ grade: "F" as const, from: null, to: null, reason: "Neither outlet nor author is named; it retells reports of others without naming them." }],
  copies: [],
  hosts: []
};

/** The event that the seed article speaks of, its page, and the word by which it dates the event. */
export const SEED = {
  event: "moscow-2025-12-02",
  page: { id: "seed-article", source: SEED_ARTICLE.id, url: null, published: "2026-01-02", credibility: 2 } satisfies z.input<typeof citation>,
  words: "recent"
};
