import { type ComponentChildren, Fragment } from "preact";
import { formatDay } from "#views/format.ts";
import { verdictBlock } from "#views/report/verdict-block.ts";
import { Answers } from "./answers.tsx";
import { ChangedSince } from "./changed-since.tsx";
import { HowToCheck } from "./how-to-check.tsx";
import { type PageFrame } from "./layout.tsx";
import { Notices } from "./notices.tsx";
import type { PageContext } from "./page-context.ts";
import { Page } from "./page.tsx";
import { PutDown } from "./put-down.tsx";
import { Toll, Verdicts } from "./verdicts.tsx";
import { ViewParts } from "./view-parts.tsx";

interface BriefProps {
  readonly page: PageContext;
  readonly frame: PageFrame;
}

/** The first page as served: the verdicts, what is said to every question, what to beware of, and how to check; each leads to its view. */
export function BriefPage({ page, frame, children }: BriefProps & { readonly children?: ComponentChildren }) {
  return (
    <Page page={page} frame={frame} title={titleOf(page)} description={descriptionOf(page)}>
      <Opening page={page} />
      <PageVerdict page={page} />
      <Verdicts page={page} isBelow={hasVerdict(page)} />
      <Notices page={page} />
      <Answers page={page} />
      <HowToCheck page={page} />
      {children}
    </Page>
  );
}

/** The whole brief as one page that stands alone as a file: the verdicts, then every view. */
export function BriefFile({ page, frame }: BriefProps) {
  return (
    <Page page={page} frame={frame} title={titleOf(page)} description={descriptionOf(page)}>
      <Opening page={page} />
      <PageVerdict page={page} />
      <ChangedSince page={page} />
      {page.outline.registered.length === 0 && <Verdicts page={page} isBelow={hasVerdict(page)} />}
      {page.views.map((view, i) => (
        <Fragment key={view.id}>
          <ViewParts page={page} view={view} />
          {i === 0 && <Notices page={page} />}
        </Fragment>
      ))}
    </Page>
  );
}

const hasVerdict = ({ brief }: PageContext) => verdictBlock(brief) !== null;

/** What each day of delay costs people, and below it the verdict, where the case has one. */
function PageVerdict({ page }: { readonly page: PageContext }) {
  if (!hasVerdict(page)) return null;
  return (
    <>
      <Toll page={page} />
      <PutDown page={page} />
    </>
  );
}

function Opening({ page: { brief, say } }: { readonly page: PageContext }) {
  const verdict = verdictBlock(brief);
  return (
    <div class="opening">
      <p class="kicker">{verdict === null ? "Do the guns follow the talks?" : "Theatre or in earnest?"}</p>
      <h1>
        {brief.title}
        {verdict !== null && <span class="verdict-line">: {say(verdict.title)}</span>}
      </h1>
      <p class="summary">{brief.summary}</p>
    </div>
  );
}

function titleOf({ brief }: PageContext): string {
  return `${brief.title}, as of ${formatDay(brief.asOf)} · Earnest`;
}

function descriptionOf({ brief, outline, say }: PageContext): string {
  const verdict = verdictBlock(brief);
  if (verdict !== null) return say(verdict.finding.sentence);
  const [first] = outline.registered;
  return first === undefined ? brief.summary : say(first.sentence);
}
