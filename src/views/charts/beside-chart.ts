import { capitalised } from "#views/format.ts";
import { words } from "#views/language.ts";
import type { Names } from "#views/names.ts";
import type { PulseFinding } from "#views/report/outline.ts";
import type { ChartSpace } from "./chart.ts";
import { drawForest, type ForestRow } from "./forest.ts";
import { calendarOf, confirmatoryOf, seriesOf } from "./pulse-parts.ts";

/** Draws the same window on other calendars, controls and companion series beside the registered test. */
export function besideChart(findings: readonly PulseFinding[], space: ChartSpace, names: Names, spoken: string): Element {
  const margins = findings.flatMap(({ outcome }) => (outcome.status === "assessed" ? [outcome.margin] : []));
  return drawForest(findings.map((f) => rowOf(f, names)), margins[0] ?? { low: 1, high: 1 }, space, spoken);
}

/** Names a finding by what it reads otherwise than the registered test. */
export function besideLabel(finding: PulseFinding, names: Names): string {
  const { role } = finding.outcome;
  if (role === "registered") return words().charts.pulse.registeredTest;
  if (role === "companion" || role === "descriptive") return capitalised(seriesOf(finding, names));
  return role === "control" ? words().charts.pulse.control(calendarOf(finding, names)) : capitalised(calendarOf(finding, names));
}

function rowOf(finding: PulseFinding, names: Names): ForestRow {
  const { outcome } = finding;
  const lack = outcome.status === "assessed" ? words().charts.pulse.noEstimate : words().charts.pulse.lacking(outcome.had, outcome.needed);
  return { label: besideLabel(finding, names), isTest: outcome.role === "registered", estimate: confirmatoryOf(finding)?.effect ?? null, lack };
}
