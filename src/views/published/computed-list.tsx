import type { Finding } from "#core/model/finding.ts";
import { words } from "#views/language.ts";
import { inShort } from "#views/page/explain-page.tsx";
import { computedAnchor } from "#views/page/file-links.ts";
import type { PageContext } from "#views/page/page-context.ts";

/** The findings that a page explains, each a fold that the page's script fills when it is opened. */
export function ComputedList({ page, findings }: { readonly page: PageContext; readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const { published: say } = words();
  return (
    <section class="filled" aria-labelledby="computed-title">
      <h2 id="computed-title">{say.howComputed}</h2>
      <noscript>
        <p class="caution">{say.needsScript}</p>
      </noscript>
      {findings.map((finding) => (
        <details key={finding.id} id={computedAnchor(finding.id)} name="computed" data-explains={finding.id}>
          <summary>{inShort(page.say(finding.sentence))}</summary>
          <div class="explain" />
        </details>
      ))}
    </section>
  );
}
