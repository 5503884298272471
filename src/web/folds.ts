/** Fills folds when they are opened and empties them when they are closed; the one that the address names is opened, with whatever it lies in. */
export function fillFolds(page: Document, fill: (fold: HTMLDetailsElement) => void, empty: (fold: HTMLDetailsElement) => void): void {
  page.addEventListener("toggle", ({ target }) => {
    if (!(target instanceof HTMLDetailsElement)) return;
    if (target.open) fill(target);
    else empty(target);
  }, true);
  const openNamed = () => {
    const named = page.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (named === null) return;
    for (let at: Element | null = named; at !== null; at = at.parentElement) {
      if (!(at instanceof HTMLDetailsElement)) continue;
      at.open = true;
      fill(at);
    }
    stayAt(named, page);
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
