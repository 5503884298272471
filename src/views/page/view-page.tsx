import type { ComponentChildren } from "preact";
import { formatDay } from "#views/format.ts";
import type { PageFrame } from "./layout.tsx";
import { NextView } from "./navigation.tsx";
import type { PageContext } from "./page-context.ts";
import { Page } from "./page.tsx";
import { ViewParts } from "./view-parts.tsx";
import type { View } from "./views.ts";

/** One view as a page of its own; what is given besides stands at its end. */
export function ViewPage({ page, view, frame, children }: { readonly page: PageContext; readonly view: View; readonly frame: PageFrame; readonly children?: ComponentChildren }) {
  const { brief, say } = page;
  const [first] = view.findings;
  return (
    <Page page={page} frame={frame} title={`${view.heading} ${brief.title}, as of ${formatDay(brief.asOf)} · Earnest`} description={first === undefined ? brief.summary : say(first.sentence)} kind="view">
      <h1 class="kicker">{brief.title}</h1>
      {view.kind === "tests" && <h2 class="asked">{view.heading}</h2>}
      <ViewParts page={page} view={view} />
      <NextView page={page} />
      {children}
    </Page>
  );
}
