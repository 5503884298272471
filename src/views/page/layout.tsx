import { language, words } from "#views/language.ts";
import type { ComponentChildren } from "preact";

const say = () => words().page.layout;

/** What surrounds the content of a page: linked for a served page, inline for a file that stands alone; a published page has its data, as JSON, in itself. */
export type PageFrame = { readonly kind: "served"; readonly drawnFrom: string | undefined; readonly script?: "clock" } | { readonly kind: "published"; readonly data: PublishedData | null } | { readonly kind: "file"; readonly styles: string };

/** The data of a published page, as JSON, and the file of the texts in it that other pages have too. */
export interface PublishedData {
  readonly json: string;
  readonly texts: string;
}

/** Names of the files that go with published pages. */
export const PUBLISHED_ASSETS = { script: "earnest.js", styles: "page.css" } as const;

// From a disk a browser may take no file for its own origin; it then goes by the scheme. Data blocks are no scripts and need no leave.
const PUBLISHED_POLICY = "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' data:; form-action 'none'; base-uri 'none'";

/** The frame of a page without data. */
export function plainFrame(kind: "served" | "published"): PageFrame {
  return kind === "served" ? { kind, drawnFrom: undefined } : { kind, data: null };
}

export interface LayoutProps {
  readonly title: string;
  readonly description: string;
  readonly frame: PageFrame;
  readonly children: ComponentChildren;
}

/** The whole document around a page. Every `<` of a published page's data is written so that none can end its block. */
export function Layout({ title, description, frame, children }: LayoutProps) {
  return (
    <html lang={language().locale}>
      <head>
        <meta charSet="utf-8" />
        {frame.kind === "published" && <meta http-equiv="Content-Security-Policy" content={PUBLISHED_POLICY} />}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={description} />
        <title>{title}</title>
        {frame.kind === "published" && <PublishedAssets texts={frame.data?.texts} />}
        {frame.kind === "served" && (
          <>
            <link rel="icon" href="data:," />
            <link rel="stylesheet" href="/assets/page.css" />
            <script type="module" src="/assets/main.js" />
            {frame.script !== undefined && <script type="module" src={`/assets/${frame.script}.js`} />}
          </>
        )}
        {frame.kind === "file" && <style dangerouslySetInnerHTML={{ __html: frame.styles.replaceAll("</", "<\\/") }} />}
      </head>
      <body data-drawn={frame.kind === "served" ? frame.drawnFrom : undefined}>
        <a class="skip" href="#content">
          {say().toTheContent}
        </a>
        {children}
        {frame.kind === "published" && frame.data !== null && <script type="application/json" id="data" dangerouslySetInnerHTML={{ __html: frame.data.json.replaceAll("<", "\\u003c") }} />}
      </body>
    </html>
  );
}

/** Classic scripts, since modules do not load from a disk. */
function PublishedAssets({ texts }: { readonly texts: string | undefined }) {
  return (
    <>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href={PUBLISHED_ASSETS.styles} />
      <link rel="alternate" type="application/atom+xml" href="feed.xml" />
      {texts !== undefined && <script defer src={texts} />}
      <script defer src={PUBLISHED_ASSETS.script} />
    </>
  );
}
