import { formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import { pageFile } from "#views/page/file-links.ts";
import type { PageContext } from "#views/page/page-context.ts";
import { OTHERS } from "./homes.ts";

/** Names of the files of a site that are no pages. */
export const FEED_FILE = "feed.xml";
export const CALENDAR_FILE = "rounds.ics";

/** What lies beside the pages, and what is left to a server. */
export function TakeItWithYou({ page }: { readonly page: PageContext }) {
  const { published: say } = words();
  return (
    <section aria-labelledby="take-title">
      <h2 id="take-title">{say.doors}</h2>
      <p>{say.leftOut(formatDay(page.brief.asOf))}</p>
      <p class="doors">
        <a href={FEED_FILE}>{say.feed}</a>
        <a href={CALENDAR_FILE}>{say.calendar}</a>
        <a href={pageFile(OTHERS)}>{say.otherFindings}</a>
      </p>
    </section>
  );
}
