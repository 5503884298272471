import type { z } from "zod";
import type { Reliability } from "#core/model/grade.ts";
import type { source } from "#core/model/source.ts";
import { CASE_SERIES, SEED_ARTICLE } from "./own-pages.ts";
import { ORIGIN_NAMES, OWN_SITES } from "./own-sites.ts";
import type { RecordPage, RecordSource } from "./record-types.ts";
import { hostOf, toId } from "./to-id.ts";

type Source = z.input<typeof source>;

/** A part of the record, as a sentence names it, with the pages of the web that it cites. */
export interface RecordPart {
  readonly name: string;
  readonly pages: readonly RecordPage[];
}

const INTERNATIONAL = "INT";
const NO_ONE_COUNTRY = "XX";

/**
 * Makes one source per host: the record's own, with the sites that plainly belong to them, and one for each host it does not list.
 *
 * The record dates a grade from the oldest item it used, which is no change of grade; a first grade therefore stands from the beginning.
 *
 * @param parts Pages by the part of the record that cites them; a host is graded by the first part that has it.
 */
export function toSources(listed: readonly RecordSource[], parts: readonly RecordPart[]): Source[] {
  const known = new Set([...listed.flatMap(({ hosts }) => hosts.map((host) => host.replace(/\.$/, ""))), ...Object.keys(OWN_SITES)]);
  const added = parts.flatMap(({ name, pages }) => {
    const byHost = new Map<string, RecordPage[]>();
    for (const page of pages) if (!known.has(hostOf(page.url))) byHost.set(hostOf(page.url), [...(byHost.get(hostOf(page.url)) ?? []), page]);
    for (const host of byHost.keys()) known.add(host);
    return [...byHost].map(([host, items]) => toAddedSource(host, items, name));
  });
  const sources = [...listed.map(toListedSource), ...added, CASE_SERIES, SEED_ARTICLE];
  const ids = new Set(sources.map(({ id }) => id));
  if (ids.size < sources.length) throw new Error("Cannot import the sources: wanted ids that occur once, some occur twice");
  return sources
    .map((one) => ({ ...one, copies: one.copies.filter((origin) => ids.has(origin) && origin !== one.id) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whoever publishes news corrects it within a day; the cycle of every other source is the model's default. */
const DAILY = ["paper", "broadcaster", "agency", "state-media", "ministry", "outlet"];

function cycleOf(kind: string): { updateCycleDays?: number } {
  return DAILY.includes(kind) ? { updateCycleDays: 1 } : {};
}

function toListedSource({ id, name, kind, country, affiliation, reliability, copies, hosts }: RecordSource): Source {
  const sites = Object.keys(OWN_SITES).filter((host) => OWN_SITES[host] === id);
  return {
    id: toId(id),
    name,
    kind,
    country: country === INTERNATIONAL ? NO_ONE_COUNTRY : country,
    affiliation,
    reliability: reliability.map((spell, index) => ({ ...spell, from: index === 0 ? null : spell.from })),
    copies: copies.map(toId),
    hosts: [...new Set([...hosts.map((host) => host.replace(/\.$/, "")), ...sites])],
    ...cycleOf(kind)
  };
}

function toAddedSource(host: string, items: readonly RecordPage[], part: string): Source {
  const copied = items.some(({ publisher }) => /as copied|mirror|rewrite|as kept/.test(publisher));
  const origins = items.flatMap(({ publisher }) => originsIn(publisher));
  return {
    id: toId(host),
    name: copied ? host : (items[0]?.publisher.replace(/ \(.*/, "") ?? host),
    kind: copied ? "aggregator" : "outlet",
    country: NO_ONE_COUNTRY,
    affiliation: "not known",
    reliability: [
      {
        grade: mostFrequentGrade(items),
        from: null,
        to: null,
        reason: `No entry of its own in the record: the most frequent grade of its ${items.length === 1 ? "one item" : `${items.length} items`} in ${part}.`
      }
    ],
    copies: [...new Set(origins)].sort(),
    hosts: [host],
    ...cycleOf(copied ? "aggregator" : "outlet")
  };
}

/** The origins that a publisher's note names: in brackets, after a stroke, or before “as copied”. */
export function originsIn(publisher: string): string[] {
  const note = noteIn(publisher);
  return Object.entries(ORIGIN_NAMES).flatMap(([name, id]) => (new RegExp(`(^|[ ,(])${name}($|[ ,)])`).test(note) ? [id] : []));
}

/** Returns the part of a publisher's note that names whose text it carries: in brackets, after a stroke, or around “as copied”, “copy of”, “text on”. */
export function noteIn(publisher: string): string {
  return /\((.*)\)| \/ (.*)$|^(.*) as (?:copied|kept)|^(?:mirror|rewrite) of an? (.*) report|^copy of (.*)$|^(.*) (?:text|report) on /.exec(publisher)?.slice(1).find((part) => part !== undefined) ?? "";
}

/** The grade most items have; of grades equally frequent the lower one. */
function mostFrequentGrade(items: readonly RecordPage[]): Reliability {
  const counts = new Map<Reliability, number>();
  for (const { reliability } of items) counts.set(reliability, (counts.get(reliability) ?? 0) + 1);
  const [first] = [...counts].sort(([gradeA, a], [gradeB, b]) => b - a || (gradeA < gradeB ? 1 : -1));
  return (first as [Reliability, number])[0];
}
