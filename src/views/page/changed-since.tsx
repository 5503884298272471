import { formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import { changeGroups, changesInShort, COUNTED, verdictShiftLines } from "#views/report/changes.ts";
import type { PageContext } from "./page-context.ts";
import { Prose } from "./prose.tsx";

const say = () => words().page.changedSince;

/** What differs from the answers of an earlier day, before and after, and because of which records; null where that was not asked. */
export function ChangedSince({ page: { brief, names } }: { readonly page: PageContext }) {
  if (brief.since === undefined) return null;
  const { day, verdict, changes } = brief.since;
  return (
    <section class="answers" aria-labelledby="changed-since">
      <h2 id="changed-since">{say().whatChangedSince(formatDay(day))}</h2>
      {verdict !== null && <Shift shift={verdictShiftLines(verdict, names)} />}
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
                    <Prose text={say().before(before)} />
                  </p>
                )}
                <p class="source">{say().becauseOf(because)}</p>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}

/** What became of the verdict: whether the words changed, and which conditions did, because of what. */
function Shift({ shift: { opening, parties, process } }: { readonly shift: ReturnType<typeof verdictShiftLines> }) {
  return (
    <>
      <p>
        <strong>{opening}</strong>
      </p>
      <ul>
        {parties.map(({ lines, because }) => (
          <li key={lines[0]}>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p class="source">{say().becauseOf(because)}</p>
          </li>
        ))}
        {process !== null && <li>{process}</li>}
      </ul>
    </>
  );
}
