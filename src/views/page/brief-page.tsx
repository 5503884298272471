import type { ComponentChildren } from "preact";
import { chartOf } from "#views/charts/charts-of.ts";
import { formatDay } from "#views/format.ts";
import { GuideLinks } from "#views/guides/guides-page.tsx";
import { words } from "#views/language.ts";
import { citationOf } from "#views/report/citation.ts";
import { verdictBlock } from "#views/report/verdict-block.ts";
import { Answers } from "./answers.tsx";
import { ChangedSince } from "./changed-since.tsx";
import { ChartFigure } from "./chart-figure.tsx";
import { HowToCheck } from "./how-to-check.tsx";
import { type PageFrame } from "./layout.tsx";
import { Notices } from "./notices.tsx";
import type { PageContext } from "./page-context.ts";
import { Page } from "./page.tsx";
import { Prose } from "./prose.tsx";
import { PutDown, WhatNext } from "./put-down.tsx";
import { Share } from "./share.tsx";
import { Toll, Verdicts } from "./verdicts.tsx";
import { ViewParts } from "./view-parts.tsx";

const ours = () => words().page.briefPage;

interface BriefProps {
  readonly page: PageContext;
  readonly frame: PageFrame;
}

/** The first page as served: what each day of delay costs, the verdicts, what moved, talks and guns on one axis, every question, and how to check; what is given besides stands at its end. */
export function BriefPage({ page, frame, children }: BriefProps & { readonly children?: ComponentChildren }) {
  const { firstPage: say } = words();
  const { links, brief } = page;
  return (
    <Page page={page} frame={frame} title={titleOf(page)} description={descriptionOf(page)} kind="first">
      <Opening page={page} />
      <Toll page={page} />
      <PutDown page={page} />
      <Overview page={page} />
      <Verdicts page={page} heading={say.tests} />
      <Answers page={page} />
      <GuideLinks page={page} />
      <WhatNext page={page} />
      <Notices page={page} />
      <HowToCheck page={page} />
      {links !== null && (
        <Share page={page} id="brief" title={headingOf(page)} finding={null} address={links.home}>
          {links.brief !== null && <a href={links.brief}>{say.briefJson}</a>}
          {links.findings !== null && <a href={links.findings}>{say.findingsJson}</a>}
        </Share>
      )}
      <p class="printed" data-addresses>
        {links === null ? brief.case : citationOf(brief, null, headingOf(page), links.home).plain}
      </p>
      {children}
    </Page>
  );
}

/** The whole brief as one page that stands alone as a file: the verdicts, then every view. */
export function BriefFile({ page, frame }: BriefProps) {
  return (
    <Page page={page} frame={frame} title={titleOf(page)} description={descriptionOf(page)}>
      <Opening page={page} />
      <Toll page={page} />
      <PutDown page={page} />
      <WhatNext page={page} />
      <ChangedSince page={page} />
      <Notices page={page} />
      {page.views.map((view) => (
        <ViewParts key={view.id} page={page} view={view} />
      ))}
    </Page>
  );
}

function Opening({ page }: { readonly page: PageContext }) {
  const { firstPage: say } = words();
  const { brief } = page;
  const verdict = verdictBlock(brief);
  return (
    <header class="opening">
      <p class="kicker">{verdict === null ? say.askedOfGuns : say.asked}</p>
      <h1>
        <Prose text={headingOf(page)} />
      </h1>
      <p class="summary">{brief.summary}</p>
      <WaysIn page={page} />
    </header>
  );
}

/** From the first lines to the picture that moves, and to how all this is read. */
function WaysIn({ page: { links, views, brief } }: { readonly page: PageContext }) {
  const { clock, guides } = words();
  if (links === null) return null;
  return (
    <p class="doors">
      {views.some(({ kind }) => kind === "clock") && <a href={links.view("clock")}>{clock.heading}</a>}
      {brief.guides !== undefined && <a href={links.guides}>{guides.title}</a>}
    </p>
  );
}

/** Talks and guns on one axis, where the case has a test of them. */
function Overview({ page }: { readonly page: PageContext }) {
  const { calendar } = page.outline;
  const chart = calendar === null ? undefined : chartOf(page.charts, calendar.id, "overview");
  if (calendar === null || chart === undefined) return null;
  return (
    <section class="guns" aria-label={words().firstPage.guns}>
      <ChartFigure page={page} finding={calendar} chart={chart} span="full" level={2} />
    </section>
  );
}

/** The case, and the word of every party where the case has a verdict. */
function headingOf({ brief, say }: PageContext): string {
  const verdict = verdictBlock(brief);
  return verdict === null ? brief.title : `${brief.title}: ${say(verdict.title)}`;
}

function titleOf({ brief }: PageContext): string {
  return ours().asOfEarnest(brief.title, formatDay(brief.asOf));
}

function descriptionOf({ brief, outline, say }: PageContext): string {
  const verdict = verdictBlock(brief);
  if (verdict !== null) return say(verdict.finding.sentence);
  const [first] = outline.registered;
  return first === undefined ? brief.summary : say(first.sentence);
}
