import type { Sentence } from "#core/model/sentence.ts";
import { formatNumber } from "#views/format.ts";
import { words } from "#views/language.ts";
import { distinctCaveats } from "#views/report/outline.ts";
import { formulaOf } from "#views/report/formula.ts";
import type { PageContext } from "./page-context.ts";
import { webAddressOrNull } from "./page-links.ts";
import { Placed } from "./placed.tsx";

const ours = () => words().page.methodNotes;

/** How it is done, what to keep in mind, whose figures they are, and how to check. */
export function MethodNotes({ page }: { readonly page: PageContext }) {
  const { brief, outline, links } = page;
  const [first] = outline.registered;
  const caveats = distinctCaveats([...outline.registered, ...outline.beside]);
  return (
    <section aria-labelledby="method-title">
      <div class="notes">
        <section>
          <h2>{ours().toKeepInMind}</h2>
          <ul>
            {caveats.filter((s) => !isOfSeries(s)).map((s) => (
              <li key={page.say(s)}>{page.say(s)}</li>
            ))}
          </ul>
          <details id="series-caveats">
            <summary>{ours().knownWrong(formatNumber(caveats.filter(isOfSeries).length))}</summary>
            <ul>
              {caveats.filter(isOfSeries).map((s) => (
                <li key={page.say(s)}>{page.say(s)}</li>
              ))}
            </ul>
          </details>
        </section>
        <section>
          <h2>{ours().theTest}</h2>
          <ul class="formula">
            {(first === undefined ? [] : formulaOf(first)).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            {ours().plans}
            {brief.plans.map(({ assay, hash }) => (
              <span key={hash}>
                {" "}
                {assay} <code class="hash">{hash}</code>
              </span>
            ))}
            {brief.earlierPlans.map((hash) => (
              <span key={hash}>
                <Placed say={ours().earlierPlan} places={[<code class="hash">{hash}</code>]} />
              </span>
            ))}
          </p>
        </section>
        <section>
          <h2>{ours().checkItYourself}</h2>
          <p>
            <Placed say={ours().check} places={[<code>earnest verify</code>, <code>earnest explain</code>]} />
          </p>
          {links !== null && (
            <p class="doors">
              {links.brief !== null && <a href={links.brief}>{ours().theBriefAsJson}</a>}
              {links.findings !== null && <a href={links.findings}>{ours().everyFindingAsJson}</a>}
            </p>
          )}
        </section>
      </div>
      <Sources page={page} />
    </section>
  );
}

function isOfSeries({ template }: Sentence): boolean {
  return template === "caveat.series";
}

function Sources({ page }: { readonly page: PageContext }) {
  const rows = page.outline.coverage.flatMap(({ id, outcome }) => (outcome.status === "assessed" ? [{ id, outcome }] : []));
  if (rows.length === 0) return null;
  return (
    <div class="table" role="region" aria-label={ours().sourcesAndLicences} tabIndex={0}>
      <table class="sources">
        <caption>{ours().sourcesAndLicences}</caption>
        <thead>
          <tr>
            {[ours().series, ours().whoseFigures, ours().source, ours().licence].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, outcome }) => {
            const address = webAddressOrNull(outcome.sourceUrl);
            return (
              <tr key={id}>
                <th scope="row">{outcome.title}</th>
                <td>
                  {outcome.claimant}
                  {outcome.claimantParty !== null && <strong class="claimed">{" "}{ours().aBelligerentsClaim}</strong>}
                </td>
                <td>{address === null ? outcome.source : <a href={address} rel="noreferrer">{outcome.source}</a>}</td>
                <td>{outcome.licence}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
