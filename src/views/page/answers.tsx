import type { Finding } from "#core/model/finding.ts";
import { formatNumber } from "#views/format.ts";
import { splitLead } from "#views/report/outline.ts";
import { isLacking } from "#views/report/sections.ts";
import { tallyOf } from "#views/report/tally.ts";
import { anchorOf, type PageContext } from "./page-context.ts";
import type { PageLinks } from "./page-links.ts";
import { Prose } from "./prose.tsx";
import type { View } from "./views.ts";

/** Findings of a question that are told one by one; more are counted. */
const MOST_TOLD = 7;

/** What is said to every question, in a sentence or a few, each with the way to its view. */
export function Answers({ page }: { readonly page: PageContext }) {
  const { views, links } = page;
  if (links === null) return null;
  return (
    <section class="answers" aria-labelledby="answers-title">
      <h2 id="answers-title">What else is asked, and what can be said</h2>
      {views.filter(({ kind }) => kind === "question" || kind === "claims").map((view) => (
        <Answer key={view.id} page={page} view={view} links={links} />
      ))}
    </section>
  );
}

function Answer({ page, view, links }: { readonly page: PageContext; readonly view: View; readonly links: PageLinks }) {
  const { id, heading, findings } = view;
  const tally = tallyOf(view);
  const assessed = findings.filter((finding) => !isLacking(finding));
  const [main, ...others] = assessed.length > 0 ? assessed : findings;
  const told = tally === null ? others : assessed;
  const lacking = findings.length - assessed.length;
  return (
    <article class="answer-in-brief">
      <h3>
        <a href={links.view(id)}>{heading}</a>
      </h3>
      <div>
        <p class="says">
          <Prose text={tally ?? (main === undefined ? "" : page.say(main.sentence))} />
        </p>
        {told.length > 0 && told.length <= MOST_TOLD && (
          <ul>
            {told.map((finding) => (
              <Told key={finding.id} page={page} finding={finding} href={`${links.view(id)}#${anchorOf(finding)}`} />
            ))}
          </ul>
        )}
        <p class="doors">
          <a href={links.view(id)}>
            {findings.length === 1 ? "The answer in full" : `All ${formatNumber(findings.length)} answers`}
            {lacking > 0 && `, ${formatNumber(lacking)} not assessable`}
          </a>
        </p>
      </div>
    </article>
  );
}

function Told({ page, finding, href }: { readonly page: PageContext; readonly finding: Finding; readonly href: string }) {
  const [lead] = splitLead(page.say(finding.sentence));
  return (
    <li>
      <a href={href}>
        <Prose text={lead} />
      </a>
    </li>
  );
}
