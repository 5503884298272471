const KEY = "earnest-theme";

/** Lets the reader choose dark or light against the system's choice, and keeps it. */
export function addTheme(page: Document, storage: Storage): void {
  const button = page.querySelector<HTMLButtonElement>("#theme");
  const kept = storage.getItem(KEY);
  if (kept === "dark" || kept === "light") page.documentElement.dataset.theme = kept;
  if (button === null) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const now = page.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    const next = now === "dark" ? "light" : "dark";
    page.documentElement.dataset.theme = next;
    storage.setItem(KEY, next);
  });
}
