/** The way to each page of a long list; nothing where it has one page. */
export function PagesNav({ count, at, hrefOf }: { readonly count: number; readonly at: number; readonly hrefOf: (page: number) => string }) {
  if (count < 2) return null;
  return (
    <nav class="pages" aria-label="Pages of the list">
      {Array.from({ length: count }, (_, i) => i + 1).map((n) => (
        <a key={n} href={hrefOf(n)} aria-current={n === at ? "page" : undefined} aria-label={`Page ${n} of ${count}`}>
          {n}
        </a>
      ))}
    </nav>
  );
}
