import { formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import type { PageFrame } from "#views/page/layout.tsx";
import { Page } from "#views/page/page.tsx";
import { PageHead } from "#views/page/page-head.tsx";
import type { PageContext } from "#views/page/page-context.ts";
import type { PageLinks } from "#views/page/page-links.ts";
import type { ServedContext } from "#views/page/served-context.ts";

/** The list of a case's guided readings. */
export function GuidesPage({ page, frame }: { readonly page: ServedContext; readonly frame: PageFrame }) {
  const { guides: say } = words();
  return (
    <Page page={page} frame={frame} title={say.listTitle(say.title, page.brief.title, formatDay(page.brief.asOf))} description={say.summary} kind="guide">
      <PageHead kicker={page.brief.title} title={say.title} />
      <p class="summary">{say.summary}</p>
      <Questions page={page} links={page.links} />
    </Page>
  );
}

/** The way to each reading from the first page; nothing where the case has none. */
export function GuideLinks({ page }: { readonly page: PageContext }) {
  const { guides: say } = words();
  if (page.links === null || page.brief.guides === undefined) return null;
  return (
    <section class="guides" aria-labelledby="guides-title">
      <h2 id="guides-title">
        <a href={page.links.guides}>{say.title}</a>
      </h2>
      <Questions page={page} links={page.links} />
    </section>
  );
}

function Questions({ page: { brief }, links }: { readonly page: PageContext; readonly links: PageLinks }) {
  return (
    <ol class="guide-list">
      {(brief.guides ?? []).map(({ id, question }) => (
        <li key={id}>
          <a href={links.guide(id)}>{question}</a>
        </li>
      ))}
    </ol>
  );
}
