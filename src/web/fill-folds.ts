/** Fills folds when they are opened and empties them when they are closed; the one that the address names is opened, with whatever it lies in. `foldOf` names the fold that holds a place once it is filled. */
export function fillFolds(page: Document, fill: (fold: HTMLDetailsElement) => void, empty: (fold: HTMLDetailsElement) => void, foldOf: (anchor: string) => string = (anchor) => anchor): void {
  page.addEventListener("toggle", ({ target }) => {
    if (!(target instanceof HTMLDetailsElement)) return;
    if (target.open) fill(target);
    else empty(target);
  }, true);
  const openNamed = () => {
    const anchor = decodeURIComponent(location.hash.slice(1));
    const named = page.getElementById(anchor) ?? page.getElementById(foldOf(anchor));
    if (named === null) return;
    for (let at: Element | null = named; at !== null; at = at.parentElement) {
      if (!(at instanceof HTMLDetailsElement)) continue;
      at.open = true;
      fill(at);
    }
    stayAt(page.getElementById(anchor) ?? named, page);
  };
  window.addEventListener("hashchange", openNamed);
  // A link to the place where the reader already is changes no hash.
  page.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link !== null && link.href === location.href) setTimeout(openNamed);
  });
  openNamed();
}

/** Keeps a place in view while charts above it are drawn, until the reader moves. */
function stayAt(place: HTMLElement, page: Document): void {
  const observer = new ResizeObserver(() => place.scrollIntoView({ behavior: "instant" }));
  observer.observe(page.body);
  for (const move of ["wheel", "pointerdown", "keydown", "touchstart", "hashchange"]) window.addEventListener(move, () => observer.disconnect(), { once: true });
}
