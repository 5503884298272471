import type { Drawn } from "#views/page/drawn.ts";
import { keepFolds } from "./folds.ts";
import { redrawCharts } from "./redraw.ts";
import { addTheme } from "./theme.ts";
import { showWaiting } from "./waiting.ts";

/** Adds to the page what it can do without: charts at the width there is, a cursor, the reader's theme. */
async function enhance(): Promise<void> {
  addTheme(document, localStorage);
  showWaiting(document);
  keepFolds(document, window);
  document.querySelector(".questions [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  const address = document.body.dataset.drawn;
  if (address === undefined) return;
  const response = await fetch(address);
  if (!response.ok) return;
  redrawCharts((await response.json()) as Drawn, document);
}

await enhance();
