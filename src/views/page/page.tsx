import type { ComponentChildren } from "preact";
import { formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import { Layout, type PageFrame } from "./layout.tsx";
import { Masthead } from "./masthead.tsx";
import { ViewIndex } from "./navigation.tsx";
import type { PageContext } from "./page-context.ts";

const say = () => words().page.page;

export interface PageProps {
  readonly page: PageContext;
  readonly frame: PageFrame;
  readonly title: string;
  readonly description: string;
  /** The class of its main part. */
  readonly kind?: string;
  readonly children: ComponentChildren;
}

/** A page of a case: head and navigation, its content, and what it was computed from. */
export function Page({ page, frame, title, description, kind, children }: PageProps) {
  const { brief } = page;
  return (
    <Layout title={title} description={description} frame={frame}>
      <Masthead page={page} />
      <main id="content" class={kind}>
        {children}
      </main>
      <footer>
        <ViewIndex page={page} />
        <p>{say().footer(brief.engine, formatDay(brief.asOf))}</p>
      </footer>
    </Layout>
  );
}
