import type { AnswerOutcome } from "#core/model/answer-outcome.ts";
import { salvoWindowsTable } from "./momentum-salvos-tables.ts";
import type { Table } from "./table.ts";

/** One party's salvos around the other's. */
export function answerTables(outcome: AnswerOutcome): Table[] {
  return outcome.status === "assessed" ? [salvoWindowsTable("Salvos around those of the other side", outcome.windows)] : [];
}
