import { readState, writeState } from "./state.ts";

/** Opens and shuts the folds that the address names, and writes into it what the reader opens and shuts, so that the address shows the same to others. */
export function keepFolds(page: Document, view: Window): void {
  const folds = [...page.querySelectorAll<HTMLDetailsElement>("details[id]")];
  const usual = new Map(folds.map((fold) => [fold.id, fold.open]));
  const { open, shut } = readState(new URL(view.location.href));
  for (const fold of folds) {
    if (open.includes(fold.id)) fold.open = true;
    if (shut.includes(fold.id)) fold.open = false;
    fold.addEventListener("toggle", () => {
      const changed = folds.filter((one) => one.open !== usual.get(one.id));
      const ids = (isOpen: boolean) => changed.filter((one) => one.open === isOpen).map(({ id }) => id);
      replaceAddress(view, writeState(new URL(view.location.href), { open: ids(true), shut: ids(false) }));
    });
  }
}

/** Writes the address of the page without going there; a page opened as a file keeps its own, which a browser does not let it change. */
export function replaceAddress(view: Window, to: URL): void {
  if (view.location.protocol === "file:" || to.href === view.location.href) return;
  view.history.replaceState(view.history.state, "", to);
}
