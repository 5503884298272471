import { Layout } from "./layout.tsx";

interface ProblemProps {
  readonly title: string;
  readonly detail: string;
  /** The address that was perhaps meant. */
  readonly meant?: string | undefined;
}

/** A plain page that says what went wrong and where to go. */
export function ProblemPage({ title, detail, meant }: ProblemProps) {
  return (
    <Layout title={`${title} · Earnest`} description={detail} frame={{ kind: "served", drawnFrom: undefined }}>
      <main id="content" class="problem">
        <h1>{title}</h1>
        <p>{detail}</p>
        {meant !== undefined && (
          <p>
            Did you mean <a href={meant}>{meant}</a>?
          </p>
        )}
        <p>
          <a href="/">To the brief</a>
        </p>
      </main>
    </Layout>
  );
}
