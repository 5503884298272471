import { type FindingsData, parseData } from "#views/published/findings-data.ts";
import type { ClockData } from "#views/published/clock-data.ts";
import { textsHere } from "#views/published/shared-texts.ts";
import type { RecordsData } from "#views/published/records-data.ts";
import { enhanceFindings } from "./published-findings.tsx";
import { enhanceRecords } from "./published-records.tsx";
import { startClock } from "./clock/start-clock.ts";
import { addPictures } from "./png.ts";
import { addTheme } from "./theme.ts";

/** Brings a published page to life from the data that stand in it: it asks nothing of the network. */
function enhance(): void {
  addTheme(document, localStorage);
  addPictures(document);
  for (const current of document.querySelectorAll(".menu [aria-current]")) current.scrollIntoView({ block: "nearest", inline: "center" });
  const json = document.querySelector("#data")?.textContent ?? null;
  if (json === null) return;
  const data = parseData<FindingsData | RecordsData | ClockData>(json, textsHere(window));
  if (data.kind === "findings") enhanceFindings(data, document);
  else if (data.kind === "records") enhanceRecords(data, document);
  else startClock(document.querySelector<HTMLElement>("figure.clock")!, data.clock);
}

enhance();
