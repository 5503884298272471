import { words } from "#views/language.ts";

const say = () => words().page.pagesNav;
/** The way to each page of a long list; nothing where it has one page. */
export function PagesNav({ count, at, hrefOf }: { readonly count: number; readonly at: number; readonly hrefOf: (page: number) => string }) {
  if (count < 2) return null;
  return (
    <nav class="pages" aria-label={say().pagesOfTheList}>
      {Array.from({ length: count }, (_, i) => i + 1).map((n) => (
        <a key={n} href={hrefOf(n)} aria-current={n === at ? "page" : undefined} aria-label={say().pageOf(n, count)}>
          {n}
        </a>
      ))}
    </nav>
  );
}
