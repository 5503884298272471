/** Says that a day is being computed from when it is asked for until its page comes; coming back, nothing is said. */
export function showWaiting(page: Document): void {
  const form = page.querySelector<HTMLFormElement>("form.as-of");
  const waiting = form?.querySelector<HTMLElement>(".waiting");
  if (form === null || waiting === null || waiting === undefined) return;
  form.addEventListener("submit", () => {
    waiting.hidden = false;
    form.setAttribute("aria-busy", "true");
  });
  window.addEventListener("pageshow", () => {
    waiting.hidden = true;
    form.removeAttribute("aria-busy");
  });
}
