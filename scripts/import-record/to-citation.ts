import type { z } from "zod";
import type { citation, source } from "#core/model/source.ts";
import { OWN_SITES } from "./own-sites.ts";
import type { RecordPage } from "./record-types.ts";
import { hostOf, toId } from "./to-id.ts";
import { noteIn, originsIn } from "./to-sources.ts";

type Source = z.input<typeof source>;

/** Lays out the sources by their hosts; an origin without a host of its own stands under a name that no host has. */
export function hostIndex(sources: readonly Source[]): ReadonlyMap<string, Source> {
  return new Map(sources.flatMap((one) => (one.hosts.length === 0 ? [[` ${one.id}`, one] as const] : one.hosts.map((host) => [host, one] as const))));
}

/** Turns a page of the record into a citation of the source of its host, with the page's own grade where it deviates. */
export function toCitation(page: RecordPage, byHost: ReadonlyMap<string, Source>): z.input<typeof citation> {
  const host = hostOf(page.url);
  const from = byHost.get(host);
  const grade = from?.reliability.at(-1)?.grade;
  if (from === undefined || grade === undefined) throw new Error(`Cannot import the page ${page.url}: wanted a source for the host ${host}`);
  return {
    id: toId(page.id),
    source: from.id,
    url: page.url,
    publisher: page.publisher,
    published: page.published,
    credibility: page.credibility,
    ...originOf(page, from, byHost),
    ...(grade === page.reliability ? {} : { reliabilityOfCopy: page.reliability, reliabilityOfCopyReason: reasonOf(page, from, grade) })
  };
}

/** The one origin that the publisher's note names, where it is a source of the case. */
function originOf({ publisher }: RecordPage, from: Source, byHost: ReadonlyMap<string, Source>): { origin?: string } {
  const note = noteIn(publisher);
  if (note === "") return {};
  const known = new Map([...byHost.values()].map((one) => [one.id, one.name]));
  const byName = [...known].filter(([, name]) => name.length > 1 && note.includes(name) && new RegExp(`(^|[^\\p{L}])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}($|[^\\p{L}])`, "u").test(note)).map(([id]) => id);
  const named = [...new Set([...originsIn(publisher), ...byName])].filter((id) => id !== from.id && known.has(id));
  return named.length === 1 ? { origin: named[0]! } : {};
}

function reasonOf({ publisher, reliability, url }: RecordPage, from: Source, grade: string): string {
  const site = OWN_SITES[hostOf(url)] === undefined ? "" : ", read on a site of its own that the record does not list";
  return `The record grades this page ${reliability} where ${from.name} stands at ${grade}${site}; it names the publisher as “${publisher}”.`;
}
