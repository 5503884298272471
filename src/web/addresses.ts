/** Puts the site's own name before the addresses that a reader copies: links, citations, pictures for other sites. */
export function completeAddresses(page: Document, origin: string): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>("a.permalink")) link.textContent = link.href;
  for (const text of page.querySelectorAll("[data-addresses]")) text.textContent = withOrigin(text.textContent ?? "", origin);
  for (const note of page.querySelectorAll<HTMLElement>(".scriptless")) note.hidden = true;
}

/** Writes each address of this site that begins with a slash in full. */
export function withOrigin(text: string, origin: string): string {
  return text.replace(/(^|[\s"{])(\/(?!\/)[^\s"{}]*)/g, (_, before: string, path: string) => `${before}${origin}${path}`);
}
