import type { AnswerOutcome } from "#core/model/answer-outcome.ts";
import { words } from "#views/language.ts";
import { salvoWindowsTable } from "./momentum-salvos-tables.ts";
import type { Table } from "./table.ts";

const say = () => words().tables.answerTables;

/** One party's salvos around the other's. */
export function answerTables(outcome: AnswerOutcome): Table[] {
  return outcome.status === "assessed" ? [salvoWindowsTable(say().salvosAroundThoseOfThe, outcome.windows)] : [];
}
