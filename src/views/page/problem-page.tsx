import { words } from "#views/language.ts";
import { Layout } from "./layout.tsx";
import { PageHead } from "./page-head.tsx";
import { Placed } from "./placed.tsx";
import { Wordmark } from "./wordmark.tsx";

const say = () => words().page.problemPage;

interface ProblemProps {
  readonly title: string;
  readonly detail: string;
  /** The address that was perhaps meant. */
  readonly meant?: string | undefined;
}

/** A plain page that says what went wrong and where to go. */
export function ProblemPage({ title, detail, meant }: ProblemProps) {
  return (
    <Layout title={say().earnest(title)} description={detail} frame={{ kind: "served", drawnFrom: undefined }}>
      <Wordmark />
      <main id="content" class="problem">
        <PageHead kicker={say().problem} title={title} />
        <p>{detail}</p>
        {meant !== undefined && (
          <p>
            <Placed say={say().didYouMean} places={[<a href={meant}>{meant}</a>]} />
          </p>
        )}
        <p>
          <a href="/">{say().toTheBrief}</a>
        </p>
      </main>
    </Layout>
  );
}
