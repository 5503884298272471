import { formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import { headlineOf } from "#views/report/headline.ts";
import { isLacking } from "#views/report/sections.ts";
import type { PageContext } from "./page-context.ts";
import { PageHead } from "./page-head.tsx";
import type { View } from "./views.ts";

/** The head of a view: the question, what was found in one sentence, of how many answers and as of which day. In a file that stands alone it heads a part. */
export function ViewHead({ page, view }: { readonly page: PageContext; readonly view: View }) {
  const { brief, names, links } = page;
  const lacking = view.findings.filter(isLacking).length;
  return (
    <PageHead
      kicker={view.heading}
      title={headlineOf(view, brief, names).text}
      subtitle={`${brief.title}; ${words().views.subtitle(view.findings.length, lacking, formatDay(brief.asOf))}`}
      id={`${view.id}-title`}
      level={links === null ? 2 : 1}
    />
  );
}
