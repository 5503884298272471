import { Layout } from "./layout.tsx";

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
    <Layout title="Cases · Earnest" description="The cases that are served here." frame={{ kind: "served", drawnFrom: undefined }}>
      <header class="masthead">
        <p class="wordmark">
          <a href="/">Earnest</a> <span>the auditor of peace talks</span>
        </p>
      </header>
      <main id="content" class="record">
        <h1>Cases</h1>
        <p class="summary">Every case is held to the same methods and thresholds.</p>
        {cases.map(({ id, href, title, summary }) => (
          <article key={id} class="answer-in-brief">
            <h2>
              <a href={href}>{title ?? id}</a>
            </h2>
            <p>{summary ?? "This case cannot be read; earnest check says what is wrong with it."}</p>
          </article>
        ))}
      </main>
    </Layout>
  );
}
