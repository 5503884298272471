/** A file that the page makes itself. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Gives the reader a file that was made in the page. */
export function download({ name, type, text }: MadeFile, page: Document): void {
  const link = page.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/**
 * Makes the file that an address of a page asks for by its query (`?csv=windows#computed-…`) when a link to it is followed, here or from another page;
 * `make` returns null where there is none, and the link is then followed as any other.
 */
export function answerQueries(page: Document, make: (query: URLSearchParams, anchor: string) => MadeFile | null): void {
  const answered = (address: URL): boolean => {
    const file = address.search === "" ? null : make(address.searchParams, decodeURIComponent(address.hash.slice(1)));
    if (file !== null) download(file, page);
    return file !== null;
  };
  page.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link === null || link.pathname !== location.pathname || event.ctrlKey || event.metaKey) return;
    if (answered(new URL(link.href))) event.preventDefault();
  });
  answered(new URL(location.href));
}
