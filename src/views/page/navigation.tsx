import { words } from "#views/language.ts";
import type { PageContext } from "./page-context.ts";

interface Entry {
  readonly href: string;
  readonly text: string;
  /** What the page's own address begins with when it is this one or below it. */
  readonly at: string;
}

/** The way to every view; in a file that stands alone, to every part of it. */
export function Navigation({ page }: { readonly page: PageContext }) {
  return (
    <nav class="questions" aria-label="Questions">
      <ul>
        {entriesOf(page).map(({ href, text, at }) => (
          <li key={href}>
            <a href={href} aria-current={page.links !== null && page.here === at ? "page" : isBelow(page.here, at) ? "true" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Leads on to the next view, so that the whole can be read in order. */
export function NextView({ page: { views, links, here } }: { readonly page: PageContext }) {
  const next = views[views.findIndex(({ id }) => id === here) + 1];
  if (links === null || next === undefined) return null;
  return (
    <p class="next">
      Next: <a href={links.view(next.id)}>{next.heading}</a>
    </p>
  );
}

function entriesOf({ brief, views, links }: PageContext): Entry[] {
  if (links === null) return views.map(({ id, heading }) => ({ href: `#${id}`, text: heading, at: id }));
  const { guides: say } = words();
  return [
    { href: links.home, text: "Brief", at: "" },
    ...views.map(({ id, short }) => ({ href: links.view(id), text: short, at: id })),
    ...(brief.guides === undefined ? [] : [{ href: links.guides, text: say.title, at: "guides" }]),
    { href: links.records, text: "Records", at: "records" },
    ...(links.cases === null ? [] : [{ href: links.cases, text: "Other cases", at: "cases" }])
  ];
}

function isBelow(here: string, at: string): boolean {
  return at !== "" && here.startsWith(`${at}/`);
}
