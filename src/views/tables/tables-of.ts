import type { Finding } from "#core/model/finding.ts";
import { answerTables } from "./answer-tables.ts";
import { auditTables } from "./audit-tables.ts";
import { eventTables } from "./event-tables.ts";
import { historyTables } from "./history-tables.ts";
import { hypothesesTables } from "./hypotheses-tables.ts";
import { forecastTables } from "./forecast-tables.ts";
import { lensTables } from "./lens-tables.ts";
import { ledgerTables } from "./ledger-tables.ts";
import { momentumEventsTables } from "./momentum-events-tables.ts";
import { momentumSalvosTables } from "./momentum-salvos-tables.ts";
import { changeTables } from "./change-tables.ts";
import { draftTables } from "./draft-tables.ts";
import { pledgeTables } from "./pledge-tables.ts";
import { positionTables } from "./position-tables.ts";
import { pulseTables } from "./pulse-tables.ts";
import { recordTables } from "./record-tables.ts";
import { scoreTables } from "./score-tables.ts";
import { rippleTables } from "./ripple-tables.ts";
import { seriesForecastTables } from "./series-forecast-tables.ts";
import { scenarioTables } from "./scenario-tables.ts";
import { calendarTables, coverageTables } from "./series-tables.ts";
import type { Table } from "./table.ts";
import { tollTables } from "./toll-tables.ts";
import { verdictTables } from "./verdict-tables.ts";

/** Returns the tables behind a finding that hold a row, the main one first. */
export function tablesOf({ outcome }: Finding): Table[] {
  return allTables(outcome).filter(({ rows }) => rows.length > 0);
}

function allTables(outcome: Finding["outcome"]): Table[] {
  switch (outcome.assay) {
    case "verdict@1":
      return outcome.kind === "history" ? historyTables(outcome) : verdictTables(outcome);
    case "pulse@1":
      return pulseTables(outcome);
    case "momentum@1":
      return outcome.track === "events" ? momentumEventsTables(outcome) : momentumSalvosTables(outcome);
    case "change@1":
      return changeTables(outcome);
    case "answer@1":
      return answerTables(outcome);
    case "hypotheses@1":
      return hypothesesTables(outcome);
    case "ripple@1":
      return rippleTables(outcome);
    case "forecast@1":
      return outcome.kind === "series" ? seriesForecastTables(outcome) : forecastTables(outcome);
    case "score@1":
      return scoreTables(outcome);
    case "pledge@1":
      return pledgeTables(outcome);
    case "draft@1":
      return draftTables(outcome);
    case "divergence@1":
      return lensTables(outcome);
    case "event@1":
      return eventTables(outcome);
    case "toll@1":
      return tollTables(outcome);
    case "ledger@1":
      return ledgerTables(outcome);
    case "position@1":
      return positionTables(outcome);
    case "audit@1":
      return auditTables(outcome);
    case "scenario@1":
      return scenarioTables(outcome);
    case "record@1":
      return recordTables(outcome);
    case "coverage@1":
      return coverageTables(outcome);
    case "calendar@1":
      return calendarTables(outcome);
  }
}

/** Returns one table of a finding by name. */
export function tableOf(finding: Finding, name: string): Table | undefined {
  return tablesOf(finding).find((table) => table.name === name);
}
