import type { ComponentChildren } from "preact";
import { formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import { headlineOf } from "#views/report/headline.ts";
import type { PageFrame } from "./layout.tsx";
import { NextView } from "./navigation.tsx";
import type { PageContext } from "./page-context.ts";
import { Page } from "./page.tsx";
import { Share } from "./share.tsx";
import { ViewParts } from "./view-parts.tsx";
import type { View } from "./views.ts";

const ours = () => words().page.viewPage;

/** One view as a page of its own; what is given besides stands at its end. */
export function ViewPage({ page, view, frame, children }: { readonly page: PageContext; readonly view: View; readonly frame: PageFrame; readonly children?: ComponentChildren }) {
  const { brief, say, names, links } = page;
  const [first] = view.findings;
  const title = headlineOf(view, brief, names).text;
  return (
    <Page page={page} frame={frame} title={ours().asOfEarnest(view.heading, brief.title, formatDay(brief.asOf))} description={first === undefined ? brief.summary : say(first.sentence)} kind="view">
      <ViewParts page={page} view={view} />
      {links !== null && (
        <Share page={page} id={view.id} title={title} finding={null} address={links.view(view.id)}>
          {links.findings !== null && <a href={links.findings}>{words().firstPage.findingsJson}</a>}
        </Share>
      )}
      <NextView page={page} />
      {children}
    </Page>
  );
}
