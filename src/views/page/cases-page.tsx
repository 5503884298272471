import { words } from "#views/language.ts";
import { Layout } from "./layout.tsx";
import { PageHead } from "./page-head.tsx";
import { Wordmark } from "./wordmark.tsx";

const say = () => words().page.casesPage;

/** A case as the list of cases shows it; without a title where its folder could not be read. */
export interface ListedCase {
  readonly id: string;
  readonly href: string;
  readonly title: string | null;
  readonly summary: string | null;
}

/** The cases that are served together. */
export function CasesPage({ cases }: { readonly cases: readonly ListedCase[] }) {
  return (
    <Layout title={say().windowTitle} description={say().description} frame={{ kind: "served", drawnFrom: undefined }}>
      <Wordmark />
      <main id="content" class="record">
        <PageHead kicker={say().earnest} title={say().cases} subtitle={say().everyCaseIsHeldTo} />
        {cases.map(({ id, href, title, summary }) => (
          <article key={id} class="answer-in-brief">
            <h2>
              <a href={href}>{title ?? id}</a>
            </h2>
            <p>{summary ?? say().thisCaseCannotBeRead}</p>
          </article>
        ))}
      </main>
    </Layout>
  );
}
