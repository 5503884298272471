import { formatDay } from "#views/format.ts";
import type { PageContext } from "./page-context.ts";

/** The head of every page: what this is, which case, as of which day. */
export function Masthead({ page }: { readonly page: PageContext }) {
  const { brief, links } = page;
  return (
    <header class="masthead">
      <p class="wordmark">
        {links === null ? "Earnest" : <a href={links.home}>Earnest</a>} <span>the auditor of peace talks</span>
      </p>
      {links === null ? (
        <p class="as-of">As of {formatDay(brief.asOf)}</p>
      ) : (
        <form class="as-of" method="get" action="/">
          <label>
            As of <input type="date" name="asOf" value={brief.asOf} required />
          </label>
          <button type="submit">Replay</button>
          <button type="button" id="theme" hidden>
            Dark or light
          </button>
        </form>
      )}
    </header>
  );
}
