import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import type { Guide } from "#core/model/guide.ts";
import { GuidePage } from "#views/guides/guide-page.tsx";
import { GuidesPage } from "#views/guides/guides-page.tsx";
import { blankDocument } from "#views/linkedom-document.ts";
import { BriefFile, BriefPage } from "#views/page/brief-page.tsx";
import { CasesPage, type ListedCase } from "#views/page/cases-page.tsx";
import { ExplainPage } from "#views/page/explain-page.tsx";
import { type PageFrame, plainFrame } from "#views/page/layout.tsx";
import { pageContext } from "#views/page/page-context.ts";
import type { Served } from "#views/page/page-links.ts";
import { ProblemPage } from "#views/page/problem-page.tsx";
import { servedContext } from "#views/page/served-context.ts";
import { TablePage } from "#views/page/table-page.tsx";
import { ViewPage } from "#views/page/view-page.tsx";
import type { View } from "#views/page/views.ts";
import type { Table } from "#views/tables/table.ts";

const DOCTYPE = "<!doctype html>\n";

/** Renders a brief as one page that stands alone as a file: no script, no address of a server; `styles` is the text of page.css as bundled. */
export function renderBriefHtml(brief: Brief, styles = ""): string {
  return DOCTYPE + renderToString(h(BriefFile, { page: pageContext(brief, blankDocument(), null), frame: { kind: "file", styles } }));
}

/** Renders the first page as the server sends it. */
export function renderBriefPage(brief: Brief, at: Served): string {
  const page = servedContext(brief, at, "");
  return DOCTYPE + renderToString(h(BriefPage, { page, frame: framed(page.links.drawn({ view: "" })) }));
}

/** Renders one view as the server sends it. */
export function renderViewPage(brief: Brief, view: View, at: Served): string {
  const page = servedContext(brief, at, view.id);
  return DOCTYPE + renderToString(h(ViewPage, { page, view, frame: framed(page.links.drawn({ view: view.id })) }));
}

/** Renders the list of the guided readings of a case. */
export function renderGuidesPage(brief: Brief, at: Served): string {
  return DOCTYPE + renderToString(h(GuidesPage, { page: servedContext(brief, at, "guides"), frame: plainFrame("served") }));
}

/** Renders one guided reading. */
export function renderGuidePage(brief: Brief, guide: Guide, at: Served): string {
  const page = servedContext(brief, at, `guides/${guide.id}`);
  return DOCTYPE + renderToString(h(GuidePage, { page, guide, frame: framed(page.links.drawn({ guide: guide.id })) }));
}

/** Renders the page that explains one finding of a brief. */
export function renderExplainPage(brief: Brief, finding: Finding, at: Served): string {
  const page = servedContext(brief, at, `findings/${finding.id}`);
  return DOCTYPE + renderToString(h(ExplainPage, { page, finding, frame: framed(page.links.drawn({ finding: finding.id })) }));
}

/** Renders one page of a long table of a finding, from 1. */
export function renderTablePage(brief: Brief, finding: Finding, table: Table, n: number, at: Served): string {
  const page = servedContext(brief, at, `findings/${finding.id}/tables/${table.name}`);
  return DOCTYPE + renderToString(h(TablePage, { page, finding, table, at: n }));
}

/** Renders the list of cases. */
export function renderCasesPage(cases: readonly ListedCase[]): string {
  return DOCTYPE + renderToString(h(CasesPage, { cases }));
}

/** Renders a page that says what went wrong, and what was perhaps meant. */
export function renderProblemPage(title: string, detail: string, meant?: string): string {
  return DOCTYPE + renderToString(h(ProblemPage, { title, detail, meant }));
}

function framed(drawnFrom: string): PageFrame {
  return { kind: "served", drawnFrom };
}
