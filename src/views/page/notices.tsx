import { secondLine } from "#views/report/brief-text.ts";
import type { PageContext } from "./page-context.ts";

/** What the brief rests on, up to which day, and what to beware of. */
export function Notices({ page }: { readonly page: PageContext }) {
  const [last, ...warnings] = secondLine(page.brief);
  return (
    <div class="notices">
      {last !== undefined && <p>{page.say(last)}</p>}
      {warnings.length > 0 && (
        <ul>
          {warnings.map((notice) => (
            <li key={page.say(notice)}>{page.say(notice)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
