import { formatDay } from "#views/format.ts";
import { changeGroups, changesInShort, COUNTED } from "#views/report/changes.ts";
import type { PageContext } from "./page-context.ts";
import { Prose } from "./prose.tsx";

/** What differs from the answers of an earlier day, before and after, and because of which records; null where that was not asked. */
export function ChangedSince({ page: { brief, names } }: { readonly page: PageContext }) {
  if (brief.since === undefined) return null;
  const { day, changes } = brief.since;
  return (
    <section class="answers" aria-labelledby="changed-since">
      <h2 id="changed-since">What changed since {formatDay(day)}</h2>
      <p class="tally">{changesInShort(brief, changes)}</p>
      {changeGroups(changes, names).filter(({ kind }) => !COUNTED.some((one) => one === kind)).map(({ kind, heading, changes: own }) => (
        <article key={kind} class="answer-in-brief">
          <h3>{`${heading}: ${own.length}`}</h3>
          <ul>
            {own.map(({ before, after, because }, i) => (
              <li key={i}>
                <p>
                  <Prose text={after ?? before ?? ""} />
                </p>
                {before !== null && after !== null && (
                  <p>
                    Before: <Prose text={before} />
                  </p>
                )}
                <p class="source">{`Because of ${because}.`}</p>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}
