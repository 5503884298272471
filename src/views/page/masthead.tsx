import { formatDay } from "#views/format.ts";
import { Navigation } from "./navigation.tsx";
import type { PageContext } from "./page-context.ts";

/** The head of every page: what this is, which case, as of which day, and the way to every view. */
export function Masthead({ page }: { readonly page: PageContext }) {
  const { brief, links, here } = page;
  if (links === null) {
    return (
      <header class="masthead">
        <p class="wordmark">
          Earnest <span>the auditor of peace talks</span>
        </p>
        <p class="as-of">As of {formatDay(brief.asOf)}</p>
        <Navigation page={page} />
      </header>
    );
  }
  return (
    <header class="masthead">
      <p class="wordmark">
        <a href={links.home}>Earnest</a> <span>the auditor of peace talks</span>
      </p>
      <form class="as-of" method="get" action={links.undated(here)}>
        <label>
          As of <input type="date" name="asOf" value={brief.asOf} min={brief.days.first} max={brief.days.last} required />
        </label>
        {brief.knownBy !== undefined && <input type="hidden" name="knownBy" value={brief.knownBy} />}
        <button type="submit">Replay</button>
        <output class="waiting" hidden>
          Computing that day; it takes some seconds.
        </output>
        <button type="button" id="theme" hidden>
          Dark or light
        </button>
      </form>
      <Navigation page={page} />
      {(brief.asOf !== brief.days.last || brief.knownBy !== undefined) && (
        <p class="replay">
          <strong>Replay as of {formatDay(brief.asOf)}.</strong> Records and figures published later are not used
          {brief.knownBy !== undefined && <>, nor what was learnt of after {formatDay(brief.knownBy)}</>}. <a href={links.undated(here)}>Back to {formatDay(brief.days.last)}</a>
        </p>
      )}
    </header>
  );
}
