import type { PulseFinding } from "#views/report/outline.ts";
import { words } from "#views/language.ts";
import type { ChartSpace } from "./chart.ts";
import { drawForest, type ForestRow } from "./forest.ts";
import { windowLabel } from "./pulse-parts.ts";

/** Draws every window's estimate with its intervals; the registered one has its own mark. */
export function windowsChart(finding: PulseFinding, space: ChartSpace, spoken: string): Element {
  return drawForest(rowsOf(finding), marginOf(finding), space, spoken);
}

/** Draws the registered window alone: the answer as a picture. */
export function answerChart(finding: PulseFinding, space: ChartSpace, spoken: string): Element {
  const rows = rowsOf(finding).filter(({ isTest }) => isTest);
  return drawForest(rows, marginOf(finding), space, spoken);
}

function rowsOf(finding: PulseFinding): ForestRow[] {
  const { outcome } = finding;
  if (outcome.status !== "assessed") return [];
  return outcome.windows.map((w) => ({ label: windowLabel(finding, w.id), isTest: w.role === "confirmatory", estimate: w.effect, lack: words().charts.pulse.notAssessable }));
}

function marginOf({ outcome }: PulseFinding): { readonly low: number; readonly high: number } {
  return outcome.status === "assessed" ? outcome.margin : { low: 1, high: 1 };
}
