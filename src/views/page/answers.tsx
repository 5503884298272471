import { words } from "#views/language.ts";
import { headlineOf } from "#views/report/headline.ts";
import { isLacking } from "#views/report/sections.ts";
import type { PageContext } from "./page-context.ts";
import type { PageLinks } from "./page-links.ts";
import { Prose } from "./prose.tsx";
import { groupsOf, type View } from "./views.ts";

/** What is said to every question, in one sentence each, under the words of the menu; each leads to its view. */
export function Answers({ page }: { readonly page: PageContext }) {
  const { links, brief } = page;
  if (links === null) return null;
  return (
    <section class="answers" aria-labelledby="answers-title">
      <h2 id="answers-title">{words().firstPage.elsewhere}</h2>
      <div class="answer-groups">
        {groupsOf(brief).map(({ id, name, views }) => (
          <section key={id} class="answer-group">
            <h3>{name}</h3>
            {views.filter(({ kind, id: own }) => kind !== "method" && own !== "put-down").map((view) => (
              <Answer key={view.id} page={page} view={view} links={links} />
            ))}
          </section>
        ))}
      </div>
    </section>
  );
}

function Answer({ page, view, links }: { readonly page: PageContext; readonly view: View; readonly links: PageLinks }) {
  const { id, heading, findings } = view;
  return (
    <article class="answer-in-brief">
      <p class="kicker">{heading}</p>
      <p class="says">
        <a href={links.view(id)}>
          <Prose text={headlineOf(view, page.brief, page.names).text} />
        </a>
      </p>
      <p class="subtitle">{words().firstPage.answers(findings.length, findings.filter(isLacking).length)}</p>
    </article>
  );
}
