import type { PageContext } from "./page-context.ts";

/** How anyone can check the page: by the records under each number, by computing it again. */
export function HowToCheck({ page: { links } }: { readonly page: PageContext }) {
  return (
    <section class="check" aria-labelledby="check-title">
      <h2 id="check-title">Check it yourself</h2>
      <p>
        Every number leads to how it was computed, and from there to the records under it. <code>earnest verify</code> recomputes every finding from the same files; <code>earnest explain</code> with a finding’s id prints its formula, inputs and records.
      </p>
      {links !== null && (
        <p class="doors">
          <a href={links.records}>The records</a>
          <a href={links.view("method")}>How do we know?</a>
          {links.brief !== null && <a href={links.brief}>The brief as JSON</a>}
          {links.findings !== null && <a href={links.findings}>Every finding as JSON</a>}
        </p>
      )}
    </section>
  );
}
