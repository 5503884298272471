import { Fragment } from "preact";
import { formatDay } from "#views/format.ts";
import { Answers } from "./answers.tsx";
import { ChangedSince } from "./changed-since.tsx";
import { HowToCheck } from "./how-to-check.tsx";
import { type PageFrame } from "./layout.tsx";
import { Notices } from "./notices.tsx";
import type { PageContext } from "./page-context.ts";
import { Page } from "./page.tsx";
import { Verdicts } from "./verdicts.tsx";
import { ViewParts } from "./view-parts.tsx";

interface BriefProps {
  readonly page: PageContext;
  readonly frame: PageFrame;
}

/** The first page as served: the verdicts, what is said to every question, what to beware of, and how to check; each leads to its view. */
export function BriefPage({ page, frame }: BriefProps) {
  return (
    <Page page={page} frame={frame} title={titleOf(page)} description={descriptionOf(page)}>
      <Opening page={page} />
      <Verdicts page={page} />
      <Notices page={page} />
      <Answers page={page} />
      <HowToCheck page={page} />
    </Page>
  );
}

/** The whole brief as one page that stands alone as a file: the verdicts, then every view. */
export function BriefFile({ page, frame }: BriefProps) {
  return (
    <Page page={page} frame={frame} title={titleOf(page)} description={descriptionOf(page)}>
      <Opening page={page} />
      <ChangedSince page={page} />
      {page.outline.registered.length === 0 && <Verdicts page={page} />}
      {page.views.map((view, i) => (
        <Fragment key={view.id}>
          <ViewParts page={page} view={view} />
          {i === 0 && <Notices page={page} />}
        </Fragment>
      ))}
    </Page>
  );
}

function Opening({ page: { brief } }: { readonly page: PageContext }) {
  return (
    <div class="opening">
      <p class="kicker">Do the guns follow the talks?</p>
      <h1>{brief.title}</h1>
      <p class="summary">{brief.summary}</p>
    </div>
  );
}

function titleOf({ brief }: PageContext): string {
  return `${brief.title}, as of ${formatDay(brief.asOf)} · Earnest`;
}

function descriptionOf({ brief, outline, say }: PageContext): string {
  const [first] = outline.registered;
  return first === undefined ? brief.summary : say(first.sentence);
}
