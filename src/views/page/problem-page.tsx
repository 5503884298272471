import { Layout } from "./layout.tsx";

/** A plain page that says what went wrong and where to go. */
export function ProblemPage({ title, detail }: { readonly title: string; readonly detail: string }) {
  return (
    <Layout title={`${title} · Earnest`} description={detail} frame={{ kind: "served", briefAddress: "" }}>
      <main id="content" class="problem">
        <h1>{title}</h1>
        <p>{detail}</p>
        <p>
          <a href="/">To the brief</a>
        </p>
      </main>
    </Layout>
  );
}
