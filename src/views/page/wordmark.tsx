import { words } from "#views/language.ts";

/** The name of the tool above a page that belongs to no case. */
export function Wordmark() {
  const say = words().page.casesPage;
  return (
    <header class="masthead">
      <p class="wordmark">
        <a href="/">{say.earnest}</a> <span>{say.theAuditorOfPeaceTalks}</span>
      </p>
    </header>
  );
}
