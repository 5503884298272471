import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import { blankDocument } from "#views/linkedom-document.ts";
import { BriefPage } from "#views/page/brief-page.tsx";
import { ExplainPage } from "#views/page/explain-page.tsx";
import type { PageFrame } from "#views/page/layout.tsx";
import { pageContext, servedLinks } from "#views/page/page-context.ts";
import { ProblemPage } from "#views/page/problem-page.tsx";

const DOCTYPE = "<!doctype html>\n";

/** Renders a brief as one page that stands alone as a file: no script, no address of a server; `styles` is the text of page.css as bundled. */
export function renderBriefHtml(brief: Brief, styles = ""): string {
  return DOCTYPE + renderToString(h(BriefPage, { page: pageContext(brief, blankDocument(), null), frame: { kind: "file", styles } }));
}

/** Renders the first page as the server sends it. */
export function renderBriefPage(brief: Brief): string {
  return DOCTYPE + renderToString(h(BriefPage, { page: pageContext(brief, blankDocument(), servedLinks(brief)), frame: served(brief) }));
}

/** Renders the page that explains one finding of a brief. */
export function renderExplainPage(brief: Brief, finding: Finding): string {
  return DOCTYPE + renderToString(h(ExplainPage, { page: pageContext(brief, blankDocument(), servedLinks(brief)), finding, frame: served(brief) }));
}

/** Renders a page that says what went wrong. */
export function renderProblemPage(title: string, detail: string): string {
  return DOCTYPE + renderToString(h(ProblemPage, { title, detail }));
}

function served(brief: Brief): PageFrame {
  return { kind: "served", briefAddress: servedLinks(brief).brief };
}
