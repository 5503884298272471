import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import type { Sentence } from "#core/model/sentence.ts";
import { type Charts, chartsOf } from "#views/charts/charts-of.ts";
import { language } from "#views/language.ts";
import { namesOf, type Names } from "#views/names.ts";
import { renderSentence } from "#views/render-sentence.ts";
import { type Outline, outlineOf } from "#views/report/outline.ts";
import type { Language } from "#views/sentences/en.ts";
import type { PageLinks } from "./page-links.ts";
import { type View, viewsOf } from "./views.ts";

/** What every part of a page is made from. */
export interface PageContext {
  readonly brief: Brief;
  readonly outline: Outline;
  readonly views: readonly View[];
  readonly names: Names;
  readonly charts: Charts;
  /** An empty document to draw charts in. */
  readonly document: Document;
  /** Null for a page that stands alone as a file. */
  readonly links: PageLinks | null;
  /** Where the page lies below its case: a view's id, `records/terms`, or empty for the first page. */
  readonly here: string;
  readonly say: (sentence: Sentence) => string;
  /** True where the page's script draws charts and tables from data in the page itself: their places are left empty. */
  readonly isDrawnByScript?: boolean;
}

/** Gathers what a page of a brief is made from. */
export function pageContext(brief: Brief, document: Document, links: PageLinks | null, here = ""): PageContext {
  const held = known.get(brief);
  const parts = held?.language === language() ? held.parts : partsOf(brief);
  known.set(brief, { language: language(), parts });
  return { ...parts, document, links, here };
}

type Parts = Omit<PageContext, "document" | "links" | "here" | "isDrawnByScript">;

/** What every page of a brief shares in the language that they speak, for as long as the brief is kept: a case has a hundred pages. */
const known = new WeakMap<Brief, { readonly language: Language; readonly parts: Parts }>();

/** Gathers the same of a part of a brief, which does not itself name every series. */
export function partContext(brief: Brief, names: Names, document: Document, links: PageLinks, here: string): PageContext {
  return { ...partsOf(brief, names), document, links, here, isDrawnByScript: true };
}

function partsOf(brief: Brief, names = namesOf(brief)): Parts {
  const say = (sentence: Sentence) => renderSentence(sentence, names);
  return { brief, outline: outlineOf(brief), views: viewsOf(brief), names, charts: chartsOf(brief, names), say };
}

/** Returns the id under which a finding stands on its view. */
export function anchorOf({ id }: Finding): string {
  return `finding-${id}`;
}
