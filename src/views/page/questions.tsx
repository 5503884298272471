import { sectionsOf } from "#views/report/sections.ts";
import type { PageContext } from "./page-context.ts";

/** The questions of the page, each leading to its answer. */
export function Questions({ page }: { readonly page: PageContext }) {
  const { registered, audits } = page.outline;
  const entries = [
    ...(registered.length > 0 ? [["pulse", "Do the guns follow the talks?"]] : []),
    ...sectionsOf(page.brief).map(({ id, heading }) => [id, heading]),
    ...(audits.length > 0 ? [["claims", "Published claims, recomputed"]] : []),
    ["evidence", "What it rests on"],
    ["method", "How do we know?"]
  ];
  return (
    <nav class="questions" aria-label="Questions on this page">
      <ul>
        {entries.map(([id, heading]) => (
          <li key={id}>
            <a href={`#${id}`}>{heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
