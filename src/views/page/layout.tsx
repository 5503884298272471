import type { ComponentChildren } from "preact";

/** What surrounds the content of a page: linked for a served page, inline for a file that stands alone. */
export type PageFrame = { readonly kind: "served"; readonly drawnFrom: string | undefined; readonly script?: "clock" } | { readonly kind: "file"; readonly styles: string };

export interface LayoutProps {
  readonly title: string;
  readonly description: string;
  readonly frame: PageFrame;
  readonly children: ComponentChildren;
}

/** The whole document around a page. */
export function Layout({ title, description, frame, children }: LayoutProps) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={description} />
        <title>{title}</title>
        {frame.kind === "served" ? (
          <>
            <link rel="icon" href="data:," />
            <link rel="stylesheet" href="/assets/page.css" />
            <script type="module" src="/assets/main.js" />
            {frame.script !== undefined && <script type="module" src={`/assets/${frame.script}.js`} />}
          </>
        ) : (
          <style dangerouslySetInnerHTML={{ __html: frame.styles.replaceAll("</", "<\\/") }} />
        )}
      </head>
      <body data-drawn={frame.kind === "served" ? frame.drawnFrom : undefined}>
        <a class="skip" href="#content">
          To the content
        </a>
        {children}
      </body>
    </html>
  );
}
