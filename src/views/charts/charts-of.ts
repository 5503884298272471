import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import { type Names, namesOf } from "#views/names.ts";
import { outlineOf } from "#views/report/outline.ts";
import { sectionsOf } from "#views/report/sections.ts";
import { answerOf, besideOf } from "./answer-charts.ts";
import type { Chart } from "./chart.ts";
import { momentumEventsCharts } from "./momentum-events-chart.ts";
import { waitsOf } from "./momentum-salvos-chart.ts";
import { hypothesesCharts } from "./hypotheses-chart.ts";
import { ledgerCharts } from "./ledger-charts.ts";
import { changeCharts } from "./change-charts.ts";
import { draftCharts } from "./draft-charts.ts";
import { eventCharts } from "./event-charts.ts";
import { historyCharts } from "./history-charts.ts";
import { forecastCharts } from "./forecast-charts.ts";
import { lensCharts } from "./lens-charts.ts";
import { overviewCharts } from "./overview-chart.ts";
import { pledgeCharts } from "./pledge-charts.ts";
import { positionCharts } from "./position-charts.ts";
import { pulseCharts } from "./pulse-charts.ts";
import { rippleCharts } from "./ripple-charts.ts";
import { scoreCharts } from "./score-charts.ts";
import { seriesForecastCharts } from "./series-forecast-charts.ts";
import { scenarioCharts } from "./scenario-charts.ts";
import { calendarCharts, coverageCharts } from "./series-charts.ts";
import { tollCharts } from "./toll-charts.ts";
import { verdictCharts } from "./verdict-chart.ts";

/** Charts by the id of the finding they belong to, the main one first. */
export type Charts = ReadonlyMap<Finding["id"], readonly Chart[]>;

/** Returns every chart of a brief; `names` where the brief holds a part of its findings only. */
export function chartsOf(brief: Brief, names: Names = namesOf(brief)): Charts {
  const parties = brief.parties.map(({ id }) => id);
  const { registered, beside, coverage, calendar } = outlineOf(brief);
  const meetings = calendar?.outcome.meetings ?? [];
  return new Map<Finding["id"], readonly Chart[]>([
    ...[...registered, ...beside].map((f) => [f.id, [...pulseCharts(f, names, parties, meetings), ...answerOf(f, names), ...besideOf(f, beside, names)]] as const),
    ...sectionsOf(brief).flatMap(({ findings }) => findings.map((f) => [f.id, furtherCharts(f, names)] as const)),
    ...coverage.map((f) => [f.id, coverageCharts(f, names)] as const),
    ...(calendar === null ? [] : [[calendar.id, [...calendarCharts(calendar, names), ...overviewCharts(calendar, registered, names)]] as const])
  ]);
}

/** Returns the charts of an assay beyond the registered tests. */
function furtherCharts(finding: Finding, names: Names): Chart[] {
  const { outcome } = finding;
  switch (outcome.assay) {
    case "verdict@1":
      if (outcome.kind === "history") return outcome.status === "assessed" ? historyCharts(outcome, finding.asOf, Number(finding.parameters["mostDecibans"])) : [];
      return outcome.kind === "party" ? verdictCharts(outcome, finding.asOf, names) : [];
    case "momentum@1":
      if (outcome.status !== "assessed") return [];
      return outcome.track === "events" ? momentumEventsCharts(finding, outcome, names) : [waitsOf(finding, outcome, names)];
    case "pledge@1":
      return outcome.kind === "summary" ? pledgeCharts(outcome, finding.asOf, names) : [];
    case "draft@1":
      return outcome.kind === "line" ? draftCharts(outcome, finding.asOf, names) : [];
    case "divergence@1":
      return lensCharts(finding, outcome, names);
    case "event@1":
      return eventCharts(outcome, finding.asOf);
    case "toll@1":
      return tollCharts(outcome, finding.asOf, names);
    case "ledger@1":
      return outcome.kind === "summary" ? ledgerCharts(outcome, finding.asOf, names) : [];
    case "position@1":
      return positionCharts(outcome, finding.asOf);
    case "hypotheses@1":
      return hypothesesCharts(finding, outcome, names);
    case "forecast@1":
      return outcome.kind === "series" ? seriesForecastCharts(finding, outcome, names) : forecastCharts(outcome, finding.asOf);
    case "ripple@1":
      return rippleCharts(finding, outcome, names);
    case "scenario@1":
      return scenarioCharts(outcome, finding.asOf);
    case "score@1":
      return scoreCharts(finding, outcome, names);
    case "change@1":
      return changeCharts({ ...finding, outcome }, names);
    default:
      return [];
  }
}

/** Returns one chart by the name in its address. */
export function chartOf(charts: Charts, findingId: string, name: string): Chart | undefined {
  return charts.get(findingId)?.find((chart) => chart.name === name);
}
