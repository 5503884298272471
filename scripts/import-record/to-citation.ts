import type { z } from "zod";
import type { citation, source } from "#core/model/source.ts";
import { OWN_SITES } from "./own-sites.ts";
import type { RecordPage } from "./record-types.ts";
import { hostOf, toId } from "./to-id.ts";
import { originsIn } from "./to-sources.ts";

type Source = z.input<typeof source>;

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
  const known = new Set([...byHost.values()].map(({ id }) => id));
  const named = originsIn(publisher).filter((id) => id !== from.id && known.has(id));
  return named.length === 1 ? { origin: named[0]! } : {};
}

function reasonOf({ publisher, reliability, url }: RecordPage, from: Source, grade: string): string {
  const site = OWN_SITES[hostOf(url)] === undefined ? "" : ", read on a site of its own that the record does not list";
  return `The record grades this page ${reliability} where ${from.name} stands at ${grade}${site}; it names the publisher as “${publisher}”.`;
}
