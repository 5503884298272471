import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Brief } from "#core/model/brief.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import { standaloneMarkup } from "#views/charts/markup.ts";
import type { Served } from "#views/page/page-links.ts";
import { servedContext } from "#views/page/served-context.ts";
import { clockOf } from "./clock-of.ts";
import { ClockPage, clockTitle } from "./clock-page.tsx";
import { ClockPicture } from "./clock-picture.tsx";

/** Renders the page of the clock from a brief and the records as of its day; null where the brief has no day by day figures. */
export function renderClockPage(brief: Brief, content: Pick<CaseContent, "rounds">, at: Served): string | null {
  const page = servedContext(brief, at, "clock");
  const clock = clockOf(brief, content, page.links);
  return clock === null ? null : `<!doctype html>\n${renderToString(h(ClockPage, { page, clock, frame: { kind: "served", drawnFrom: undefined, script: "clock" } }))}`;
}

/** Renders the picture of the clock as a file; null where the brief has no day by day figures. */
export function renderClockSvg(brief: Brief, content: Pick<CaseContent, "rounds">, at: Served): string | null {
  const page = servedContext(brief, at, "clock");
  const clock = clockOf(brief, content, page.links);
  if (clock === null) return null;
  const title = clockTitle(page);
  return standaloneMarkup(renderToString(h(ClockPicture, { clock, title })), title);
}
