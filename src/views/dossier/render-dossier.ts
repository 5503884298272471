import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Brief } from "#core/model/brief.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Round } from "#core/model/round.ts";
import { plainFrame } from "#views/page/layout.tsx";
import type { Served } from "#views/page/page-links.ts";
import { servedContext } from "#views/page/served-context.ts";
import { DossierPage } from "./dossier-page.tsx";

/** Renders the dossier of a round from a brief and the records as of its day. */
export function renderDossierPage(brief: Brief, content: CaseContent, round: Round, at: Served): string {
  return `<!doctype html>\n${renderToString(h(DossierPage, { page: servedContext(brief, at, `rounds/${round.id}`), content, round, frame: plainFrame("served") }))}`;
}
