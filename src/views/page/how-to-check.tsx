import { words } from "#views/language.ts";
import { planLine } from "#views/report/brief-text.ts";
import type { PageContext } from "./page-context.ts";
import { Placed } from "./placed.tsx";

const ours = () => words().page.howToCheck;

/** How anyone can check the page: by the records under each number, by computing it again. */
export function HowToCheck({ page: { brief, links } }: { readonly page: PageContext }) {
  const { firstPage: say } = words();
  return (
    <section class="check" aria-labelledby="check-title">
      <h2 id="check-title">{say.check}</h2>
      <p>
        <Placed say={say.checkText} places={[<code>earnest verify</code>, <code>earnest explain</code>]} />
      </p>
      <p class="source">{ours().madeBy(brief.engine, planLine(brief))}</p>
      {links !== null && (
        <p class="doors">
          <a href={links.records}>{say.records}</a>
          <a href={links.view("method")}>{say.howKnown}</a>
        </p>
      )}
    </section>
  );
}
