import { formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import type { Finding } from "#core/model/finding.ts";
import type { PageFrame } from "#views/page/layout.tsx";
import type { PageContext } from "#views/page/page-context.ts";
import { Page } from "#views/page/page.tsx";
import { ComputedList } from "./computed-list.tsx";

/** The findings that no view shows by themselves, each explained. */
export function OtherFindingsPage({ page, frame, findings }: { readonly page: PageContext; readonly frame: PageFrame; readonly findings: readonly Finding[] }) {
  const { published: say } = words();
  return (
    <Page page={page} frame={frame} title={say.otherTitle(say.otherFindings, formatDay(page.brief.asOf))} description={say.otherFindingsSay} kind="view">
      <p class="kicker">{page.brief.title}</p>
      <h1>{say.otherFindings}</h1>
      <p class="summary">{say.otherFindingsSay}</p>
      <ComputedList page={page} findings={findings} />
    </Page>
  );
}
