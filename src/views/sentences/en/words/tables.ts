import { answerTablesWords } from "./tables/answer-tables.ts";
import { auditTablesWords } from "./tables/audit-tables.ts";
import { besideTableWords } from "./tables/beside-table.ts";
import { changeTablesWords } from "./tables/change-tables.ts";
import { draftTablesWords } from "./tables/draft-tables.ts";
import { eventTablesWords } from "./tables/event-tables.ts";
import { forecastTablesWords } from "./tables/forecast-tables.ts";
import { historyTablesWords } from "./tables/history-tables.ts";
import { hypothesesTablesWords } from "./tables/hypotheses-tables.ts";
import { ledgerTablesWords } from "./tables/ledger-tables.ts";
import { lensTablesWords } from "./tables/lens-tables.ts";
import { momentumEventsTablesWords } from "./tables/momentum-events-tables.ts";
import { momentumSalvosTablesWords } from "./tables/momentum-salvos-tables.ts";
import { pledgeTablesWords } from "./tables/pledge-tables.ts";
import { positionTablesWords } from "./tables/position-tables.ts";
import { pulseTablesWords } from "./tables/pulse-tables.ts";
import { recordTablesWords } from "./tables/record-tables.ts";
import { rippleTablesWords } from "./tables/ripple-tables.ts";
import { scenarioTablesWords } from "./tables/scenario-tables.ts";
import { scoreTablesWords } from "./tables/score-tables.ts";
import { seriesForecastTablesWords } from "./tables/series-forecast-tables.ts";
import { seriesTablesWords } from "./tables/series-tables.ts";
import { tollTablesWords } from "./tables/toll-tables.ts";
import { verdictTablesWords } from "./tables/verdict-tables.ts";

/** The words of `views/tables`, by file. */
export const tableWords = {
  answerTables: answerTablesWords,
  auditTables: auditTablesWords,
  besideTable: besideTableWords,
  changeTables: changeTablesWords,
  draftTables: draftTablesWords,
  eventTables: eventTablesWords,
  forecastTables: forecastTablesWords,
  historyTables: historyTablesWords,
  hypothesesTables: hypothesesTablesWords,
  ledgerTables: ledgerTablesWords,
  lensTables: lensTablesWords,
  momentumEventsTables: momentumEventsTablesWords,
  momentumSalvosTables: momentumSalvosTablesWords,
  pledgeTables: pledgeTablesWords,
  positionTables: positionTablesWords,
  pulseTables: pulseTablesWords,
  recordTables: recordTablesWords,
  rippleTables: rippleTablesWords,
  scenarioTables: scenarioTablesWords,
  scoreTables: scoreTablesWords,
  seriesForecastTables: seriesForecastTablesWords,
  seriesTables: seriesTablesWords,
  tollTables: tollTablesWords,
  verdictTables: verdictTablesWords
};
