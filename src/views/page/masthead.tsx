import { formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import { Navigation } from "./navigation.tsx";
import type { PageContext } from "./page-context.ts";
import type { PageLinks } from "./page-links.ts";

const ours = () => words().page.masthead;

/** The head of every page: what this is, which case, as of which day, and the way to every view. */
export function Masthead({ page }: { readonly page: PageContext }) {
  const { brief, links, here } = page;
  const { masthead: say } = words();
  if (links === null) {
    return (
      <header class="masthead">
        <p class="wordmark">
          {ours().earnest}{" "}<span>{say.tagline}</span>
        </p>
        <p class="as-of">{say.asOf} {formatDay(brief.asOf)}</p>
        <Navigation page={page} />
      </header>
    );
  }
  if (links.kind === "published") return <PublishedMasthead page={page} links={links} />;
  return (
    <header class="masthead">
      <p class="wordmark">
        <a href={links.home}>{ours().earnest}</a> <span>{say.tagline}</span>
      </p>
      <form class="as-of" method="get" action={links.undated(here)}>
        <label>
          {say.asOf} <input type="date" name="asOf" value={brief.asOf} min={brief.days.first} max={brief.days.last} required />
        </label>
        {brief.knownBy !== undefined && <input type="hidden" name="knownBy" value={brief.knownBy} />}
        <button type="submit">{say.replay}</button>
        <output class="waiting" hidden>
          {say.waiting}
        </output>
        <button type="button" id="theme" hidden>
          {say.theme}
        </button>
      </form>
      <Navigation page={page} />
      {(brief.asOf !== brief.days.last || brief.knownBy !== undefined) && (
        <p class="replay">
          <strong>{say.replayAsOf(formatDay(brief.asOf))}</strong> {say.notUsed(brief.knownBy === undefined ? null : formatDay(brief.knownBy))} <a href={links.undated(here)}>{say.backTo(formatDay(brief.days.last))}</a>
        </p>
      )}
    </header>
  );
}

/** A published page is of one day: it says which, and how to see another. */
function PublishedMasthead({ page, links }: { readonly page: PageContext; readonly links: PageLinks }) {
  const { brief } = page;
  const { masthead: say, published } = words();
  return (
    <header class="masthead">
      <p class="wordmark">
        <a href={links.home}>{ours().earnest}</a> <span>{say.tagline}</span>
      </p>
      <p class="as-of">
        {say.asOf} {formatDay(brief.asOf)}
        {brief.knownBy !== undefined && `, ${published.knownBy(formatDay(brief.knownBy))}`}{" "}
        <button type="button" id="theme" hidden>
          {say.theme}
        </button>
      </p>
      <Navigation page={page} />
    </header>
  );
}
