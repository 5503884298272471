import type { Sentence } from "#core/model/sentence.ts";
import { distinctCaveats } from "#views/report/outline.ts";
import { formulaOf } from "#views/report/formula.ts";
import type { PageContext } from "./page-context.ts";
import { webAddressOrNull } from "./page-links.ts";

/** How it is done, what to keep in mind, whose figures they are, and how to check. */
export function MethodNotes({ page }: { readonly page: PageContext }) {
  const { brief, outline, links } = page;
  const [first] = outline.registered;
  const caveats = distinctCaveats([...outline.registered, ...outline.beside]);
  return (
    <section aria-labelledby="method-title">
      <div class="notes">
        <section>
          <h2>To keep in mind</h2>
          <ul>
            {caveats.filter((s) => !isOfSeries(s)).map((s) => (
              <li key={page.say(s)}>{page.say(s)}</li>
            ))}
          </ul>
          <details id="series-caveats">
            <summary>What else is known to be wrong with the series ({caveats.filter(isOfSeries).length})</summary>
            <ul>
              {caveats.filter(isOfSeries).map((s) => (
                <li key={page.say(s)}>{page.say(s)}</li>
              ))}
            </ul>
          </details>
        </section>
        <section>
          <h2>The test in words and symbols</h2>
          <ul class="formula">
            {(first === undefined ? [] : formulaOf(first)).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            Each plan was fixed beforehand. Their hashes:
            {brief.plans.map(({ assay, hash }) => (
              <span key={hash}>
                {" "}
                {assay} <code class="hash">{hash}</code>
              </span>
            ))}
            {brief.earlierPlans.map((hash) => (
              <span key={hash}>
                ; an earlier plan: <code class="hash">{hash}</code>
              </span>
            ))}
          </p>
        </section>
        <section>
          <h2>Check it yourself</h2>
          <p>
            <code>earnest verify</code> recomputes every finding from the same files; <code>earnest explain</code> with a finding’s id prints its formula, inputs and records.
          </p>
          {links !== null && (
            <p class="doors">
              {links.brief !== null && <a href={links.brief}>The brief as JSON</a>}
              {links.findings !== null && <a href={links.findings}>Every finding as JSON</a>}
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
    <div class="table" role="region" aria-label="Sources and licences" tabIndex={0}>
      <table class="sources">
        <caption>Sources and licences</caption>
        <thead>
          <tr>
            {["Series", "Whose figures", "Source", "Licence"].map((label) => (
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
                  {outcome.claimantParty !== null && <strong class="claimed"> a belligerent’s claim</strong>}
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
