import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Brief } from "#core/model/brief.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Round } from "#core/model/round.ts";
import { plainFrame } from "#views/page/layout.tsx";
import type { Served } from "#views/page/page-links.ts";
import { servedContext } from "#views/page/served-context.ts";
import { standaloneMarkup } from "#views/charts/markup.ts";
import { clockOf } from "#views/clock/clock-of.ts";
import { DossierPage } from "./dossier-page.tsx";
import { figuredFindings, RoundPicture, toldOf } from "./round-picture.tsx";

/** Renders the dossier of a round from a brief and the records as of its day. */
export function renderDossierPage(brief: Brief, content: CaseContent, round: Round, at: Served): string {
  return `<!doctype html>\n${renderToString(h(DossierPage, { page: servedContext(brief, at, `rounds/${round.id}`), content, round, frame: plainFrame("served") }))}`;
}

/** Renders the picture of a dossier as a file; null where there is nothing to draw. */
export function renderDossierSvg(brief: Brief, content: CaseContent, round: Round, at: Served): string | null {
  const page = servedContext(brief, at, `rounds/${round.id}`);
  const [clock, findings, { from, to }] = [clockOf(brief, content, page.links), figuredFindings(page), round];
  if (clock === null || from === null || to === null || findings.length === 0) return null;
  const days = { from, to, rounds: [round.id] };
  const { spoken } = toldOf(page, findings, days);
  return standaloneMarkup(renderToString(h(RoundPicture, { clock, findings, days, spoken })), spoken);
}
