import type { Brief } from "#core/model/brief.ts";
import { blankDocument } from "#views/linkedom-document.ts";
import { type PageContext, pageContext } from "./page-context.ts";
import { type PageLinks, type Served, servedLinks } from "./page-links.ts";

/** The context of a page that a server sends: its links are there. */
export type ServedContext = PageContext & { readonly links: PageLinks };

/** Gathers what a served page of a brief is made from; `here` = where it lies below its case. */
export function servedContext(brief: Brief, at: Served, here: string): ServedContext {
  const links = servedLinks(brief, at);
  return { ...pageContext(brief, blankDocument(), links, here), links };
}
