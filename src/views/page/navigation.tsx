import { words } from "#views/language.ts";
import type { PageContext } from "./page-context.ts";
import type { PageLinks } from "./page-links.ts";
import { groupsOf, type ViewGroup } from "./views.ts";

interface Entry {
  readonly href: string;
  readonly text: string;
  /** What the page's own address begins with when it is this one or below it. */
  readonly at: string;
}

/** The words of the menu, and below them the views of the one that the page belongs to; in a file that stands alone, the way to every part of it. */
export function Navigation({ page }: { readonly page: PageContext }) {
  const { views: say } = words();
  const { links, here, views } = page;
  if (links === null) return <Menu label={say.menu} kind="questions" entries={views.map(({ id, short }) => ({ href: `#${id}`, text: short, at: id }))} here={null} />;
  const groups = groupsOf(page.brief);
  const current = groups.find((group) => isWithin(group, here));
  const entries = [{ href: links.home, text: say.brief, at: "" }, ...groups.map(({ name, views: [first] }) => ({ href: links.view(first!.id), text: name, at: first!.id })), ...(page.brief.guides === undefined ? [] : [{ href: links.guides, text: words().guides.title, at: "guides" }]), ...(links.cases === null ? [] : [{ href: links.cases, text: say.otherCases, at: "cases" }])];
  const below = current === undefined ? [] : viewEntries(current, links);
  return (
    <>
      <Menu label={say.menu} kind="questions" entries={entries} here={here} within={current?.views[0]!.id ?? null} />
      {below.length > 1 && <Menu label={say.within(current!.name)} kind="below" entries={below} here={here} />}
    </>
  );
}

/** Every view by its group, at the foot of each page. */
export function ViewIndex({ page }: { readonly page: PageContext }) {
  const { links, here, brief } = page;
  if (links === null) return null;
  return (
    <nav class="index" aria-label={words().views.index}>
      {groupsOf(brief).map((group) => (
        <section key={group.id}>
          <h2>{group.name}</h2>
          <ul>
            {viewEntries(group, links).map((entry) => (
              <Item key={entry.href} entry={entry} here={here} />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** Leads on to the next view, so that the whole can be read in order. */
export function NextView({ page: { views, links, here } }: { readonly page: PageContext }) {
  const next = views[views.findIndex(({ id }) => id === here) + 1];
  if (links === null || next === undefined) return null;
  return (
    <p class="next">
      {words().views.next} <a href={links.view(next.id)}>{next.heading}</a>
    </p>
  );
}

/** The views of a group; under evidence the records stand too. */
function viewEntries({ id, views }: ViewGroup, links: PageLinks): Entry[] {
  return [...views.map((view) => ({ href: links.view(view.id), text: view.short, at: view.id })), ...(id === "evidence" ? [{ href: links.records, text: words().views.records, at: "records" }] : [])];
}

function isWithin({ id, views }: ViewGroup, here: string): boolean {
  return views.some((view) => view.id === here) || (id === "evidence" && (here === "records" || isBelow(here, "records")));
}

/** A row of links; `within` = the one that stands for the group of the page. */
function Menu({ label, kind, entries, here, within = null }: { readonly label: string; readonly kind: string; readonly entries: readonly Entry[]; readonly here: string | null; readonly within?: string | null }) {
  return (
    <nav class={`menu ${kind}`} aria-label={label}>
      <ul>
        {entries.map((entry) => (
          <Item key={entry.href} entry={entry} here={here} isWithin={entry.at === within} />
        ))}
      </ul>
    </nav>
  );
}

function Item({ entry: { href, text, at }, here, isWithin: isGroup = false }: { readonly entry: Entry; readonly here: string | null; readonly isWithin?: boolean }) {
  return (
    <li>
      <a href={href} aria-current={isGroup ? "true" : here === at ? "page" : here !== null && isBelow(here, at) ? "true" : undefined}>
        {text}
      </a>
    </li>
  );
}

function isBelow(here: string, at: string): boolean {
  return at !== "" && here.startsWith(`${at}/`);
}
