import type { Drawn } from "#views/page/drawn.ts";
import { completeAddresses } from "./addresses.ts";
import { keepFolds } from "./folds.ts";
import { addPictures } from "./png.ts";
import { addTheme } from "./theme.ts";
import { showWaiting } from "./waiting.ts";

/** Adds to the page what it can do without: charts at the width there is, a cursor, the reader's theme. */
async function enhance(): Promise<void> {
  addTheme(document, localStorage);
  showWaiting(document);
  completeAddresses(document, location.origin);
  addPictures(document);
  keepFolds(document, window);
  for (const current of document.querySelectorAll(".menu [aria-current]")) current.scrollIntoView({ block: "nearest", inline: "center" });
  const address = document.body.dataset.drawn;
  if (address === undefined || document.querySelector(".drawing") === null) return;
  const [response, { redrawCharts }] = await Promise.all([fetch(address), import("./redraw.ts")]);
  if (!response.ok) return;
  const drawn = (await response.json()) as Drawn;
  // Reading the script and the data has kept the page long enough: it may answer its reader before it draws.
  await new Promise((later) => setTimeout(later));
  redrawCharts(drawn, document);
}

await enhance();
