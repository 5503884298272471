import { formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import { headlineOf } from "#views/report/headline.ts";
import { isLacking } from "#views/report/sections.ts";
import type { PageContext } from "./page-context.ts";
import { Prose } from "./prose.tsx";
import type { View } from "./views.ts";

/** The head of a view: the question, what was found in one sentence, of how many answers and as of which day. In a file that stands alone it heads a part. */
export function ViewHead({ page, view }: { readonly page: PageContext; readonly view: View }) {
  const { brief, names, links } = page;
  const Title = links === null ? "h2" : "h1";
  const lacking = view.findings.filter(isLacking).length;
  return (
    <header class="view-head">
      <p class="kicker">{view.heading}</p>
      <Title id={`${view.id}-title`}>
        <Prose text={headlineOf(view, brief, names).text} />
      </Title>
      <p class="subtitle">
        {brief.title}; {words().views.subtitle(view.findings.length, lacking, formatDay(brief.asOf))}
      </p>
    </header>
  );
}
