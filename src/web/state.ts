/** What of a page its address holds: as of which day, by what was known when, and which folds the reader opened or shut. */
export interface PageState {
  /** `YYYY-MM-DD`; null = the newest day of the case. */
  readonly asOf: string | null;
  /** `YYYY-MM-DD`; null = everything that was public. */
  readonly knownBy: string | null;
  /** Ids of folds that are open and would be shut. */
  readonly open: readonly string[];
  /** Ids of folds that are shut and would be open. */
  readonly shut: readonly string[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the state that an address holds; what is no day or no id counts as not said. */
export function readState(url: URL): PageState {
  const day = (name: string) => {
    const value = url.searchParams.get(name);
    return value !== null && DAY.test(value) ? value : null;
  };
  const ids = (name: string) => (url.searchParams.get(name) ?? "").split(",").filter((id) => /^[\w-]+$/.test(id));
  return { asOf: day("asOf"), knownBy: day("knownBy"), open: ids("open"), shut: ids("shut") };
}

/** Returns the address with a part of the state written into it; what is not said of, its anchor too, stays as it was. */
export function writeState(url: URL, state: Partial<PageState>): URL {
  const written = new URL(url);
  for (const [name, value] of Object.entries(state)) {
    const text = Array.isArray(value) ? value.join(",") : value;
    if (text === null || text === undefined || text === "") written.searchParams.delete(name);
    else written.searchParams.set(name, text as string);
  }
  written.search = written.search.replaceAll("%2C", ",");
  return written;
}
