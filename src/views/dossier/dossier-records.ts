import type { Accord } from "#core/model/accord.ts";
import type { CaseFile } from "#core/model/case.ts";
import type { Event } from "#core/model/event.ts";
import type { Exchange } from "#core/model/exchange.ts";
import type { Round } from "#core/model/round.ts";
import type { Source } from "#core/model/source.ts";
import type { Statement } from "#core/model/statement.ts";
import { statementsOf } from "./statements-of.ts";

/** What dossiers read of the records of a case, beside its rounds; a `CaseContent` is one. */
export interface DossierRecords {
  readonly caseFile: Pick<CaseFile, "capitals">;
  readonly rounds: readonly Round[];
  readonly sources: readonly Source[];
  readonly accords: readonly Pick<Accord, "id" | "terms">[];
  readonly exchanges: readonly Pick<Exchange, "id" | "accord" | "on" | "kind" | "delivered">[];
  readonly events: readonly Pick<Event, "id" | "happened" | "term">[];
  readonly statements: readonly Pick<Statement, "id" | "event" | "capital" | "speaker" | "role" | "on" | "summary" | "sources">[];
}

/** Takes of the records of a case what the dossiers of its rounds read, and no more. */
export function toDossierRecords(records: DossierRecords): Omit<DossierRecords, "rounds" | "sources"> {
  const { rounds, caseFile, accords, exchanges, events, statements } = records;
  const produced = new Set(rounds.flatMap((round) => round.produced));
  const own = accords.filter(({ id, terms }) => produced.has(id) || terms.some((term) => produced.has(term)));
  const ids = new Set(own.map(({ id }) => id));
  const told = new Set(rounds.flatMap((round) => statementsOf({ events, statements }, round)));
  const about = new Set([...told].map(({ event }) => event));
  return {
    caseFile: caseFile.capitals === undefined ? {} : { capitals: caseFile.capitals },
    accords: own.map(({ id, terms }) => ({ id, terms })),
    exchanges: exchanges.filter(({ id, accord }) => produced.has(id) || (accord !== undefined && ids.has(accord))).map(({ id, accord, on, kind, delivered }) => ({ id, ...(accord === undefined ? {} : { accord }), on, kind, delivered })),
    events: events.filter(({ id }) => about.has(id)).map(({ id, happened, term }) => ({ id, happened, ...(term === undefined ? {} : { term }) })),
    statements: statements.filter((one) => told.has(one)).map(({ id, event, capital, speaker, role, on, summary, sources }) => ({ id, event, capital, speaker, role, on, summary, sources }))
  };
}
