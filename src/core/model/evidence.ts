import { z } from "zod";
import type { Day } from "./day.ts";
import { partialDay } from "./day.ts";
import { credibility, type Credibility, reliability, type Reliability } from "./grade.ts";
import { type Citation, reliabilityOn, type Source } from "./source.ts";
import { text, webAddress } from "./text.ts";

/** A page behind a record, as a finding shows it: who printed it, when, and both grades, which are never merged. */
export const sourceLine = z.strictObject({ name: text, url: webAddress.nullable(), published: partialDay.nullable(), reliability, credibility });
export type SourceLine = z.infer<typeof sourceLine>;

/** The sources of a case by their id, found once for each list: a case may cite thousands of them a hundred thousand times. */
const indexes = new WeakMap<readonly Pick<Source, "id">[], ReadonlyMap<string, unknown>>();

/** Returns the sources of a list by their id; pass the case's own list, for which the index is made once. */
export function byId<S extends Pick<Source, "id">>(sources: readonly S[]): ReadonlyMap<string, S> {
  let index = indexes.get(sources) as ReadonlyMap<string, S> | undefined;
  if (!index) {
    index = new Map([...sources].reverse().map((source) => [source.id, source]));
    indexes.set(sources, index);
  }
  return index;
}

/** Shows a page with the grade of its source on a day, or the copy's own where it deviates. A source that is not listed cannot be judged. */
export function toSourceLine(citation: Citation, sources: readonly Source[], on: Day): SourceLine {
  const source = byId(sources).get(citation.source);
  return {
    name: citation.publisher ?? source?.name ?? citation.source,
    url: citation.url,
    published: citation.published,
    reliability: citation.reliabilityOfCopy ?? (source ? reliabilityOn(source, on) : "F"),
    credibility: citation.credibility
  };
}

/**
 * Counts the independent origins of pages: a reprint and its origin are one witness, and so are pages of one source. A page's origin is what it
 * says it carries; else its source is joined to any other cited source that it was seen to copy, directly or through sources between them.
 *
 * @returns Groups of sources, each group one witness, sorted; `[]` for no page.
 */
export function originsOf(citations: readonly Pick<Citation, "source" | "origin">[], sources: readonly Pick<Source, "id" | "copies">[]): string[][] {
  const names = [...new Set(citations.map(({ source, origin }) => origin ?? source))].sort();
  const known = byId(sources);
  const upstream = new Map(names.map((name) => [name, upstreamOf(name, known)]));
  const groups: string[][] = [];
  for (const name of names) {
    const linked = (other: string) => upstream.get(name)!.has(other) || upstream.get(other)!.has(name);
    const joined = groups.filter((group) => group.some(linked));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push([name, ...joined.flat()].sort());
  }
  return groups.sort(([a], [b]) => (a! < b! ? -1 : 1));
}

/** Returns every source that a source copies, directly or through others. */
function upstreamOf(name: string, sources: ReadonlyMap<string, Pick<Source, "copies">>): Set<string> {
  const found = new Set<string>();
  const waiting = [name];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const origin of sources.get(next)?.copies ?? []) {
      if (found.has(origin)) continue;
      found.add(origin);
      waiting.push(origin);
    }
  }
  return found;
}

/** Returns the credibility that an item can claim: 1, confirmed, needs two independent origins; with one it stands at 2, probably true. */
export function credibilityHeld(claimed: Credibility, origins: number): Credibility {
  return claimed === 1 && origins < 2 ? 2 : claimed;
}

/** A value that somebody claims, with both grades. Rival values of one thing stand side by side in a list of these. */
export interface Evidence<T> {
  readonly value: T;
  /** Who says so, in the words of the record. */
  readonly claimant: string;
  /** Of the source, on the day it is used. */
  readonly reliability: Reliability;
  /** Of the item. */
  readonly credibility: Credibility;
}

declare const judged: unique symbol;

/**
 * Evidence that both its source and the item can be judged on. Arithmetic takes only this, and only `isJudged` makes it: what is graded F or 6 cannot be
 * judged, which is not the same as low, and so has no place in a sum, a share or a range.
 */
export type Judged<T> = Evidence<T> & { readonly [judged]: true };

/** Tells whether evidence can be judged on both axes: neither F nor 6. */
export function isJudged<T>(evidence: Evidence<T>): evidence is Judged<T> {
  return evidence.reliability !== "F" && evidence.credibility !== 6;
}

/** Returns the least and the greatest of rival values, which is all that may be made of them; null of none. Nothing averages rival values. */
export function rangeOf(values: readonly Judged<number>[]): { readonly low: number; readonly high: number } | null {
  if (values.length === 0) return null;
  const numbers = values.map(({ value }) => value);
  return { low: Math.min(...numbers), high: Math.max(...numbers) };
}
