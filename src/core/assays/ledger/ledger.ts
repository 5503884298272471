import { isSignedBy, type Scales, shareByClaim, shareByMeasure } from "#core/assays/pledge/share-kept.ts";
import { rungOf } from "#core/assays/pledge/term-windows.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import type { Exchange } from "#core/model/exchange.ts";
import type { LedgerShares, LedgerSummary, LedgerTerm } from "#core/model/ledger-outcome.ts";
import type { Term } from "#core/model/term.ts";
import { accordRow, rangeIn } from "./accord-row.ts";
import { corridorRow } from "./corridor-row.ts";
import { type Measured, termRow } from "./term-row.ts";

/** The ledger of a case: one row for each undertaking, and what can be said of all of them. */
export interface Ledger {
  readonly terms: readonly LedgerTerm[];
  readonly summary: LedgerSummary;
}

/**
 * Sets words, signatures and deeds of every undertaking side by side. Figures come from the pledge assay and are not computed again.
 *
 * @param content Cut to `asOf`. @param measured What the pledge assay found, by undertaking; absent where the case registers no plan for it.
 */
export function ledger(content: CaseContent, measured: ReadonlyMap<string, Measured>, asOf: Day): Ledger {
  const { caseFile, sources } = content;
  const scales = { sources, asOf };
  const accords = content.accords.map((accord) => ({ terms: accord.terms, row: accordRow(accord, content.exchanges, scales) }));
  const corridors = content.corridors.map((corridor) => ({ terms: corridor.terms, row: corridorRow(corridor, sources, asOf) }));
  const of = <Row>(rows: readonly { readonly terms: readonly string[]; readonly row: Row }[], id: string) => rows.filter(({ terms }) => terms.includes(id)).map(({ row }) => row);
  const terms = content.terms.map((term) => termRow(term, { measured: measured.get(term.id) ?? null, accords: of(accords, term.id), corridors: of(corridors, term.id) }, sources, asOf));
  return {
    terms,
    summary: {
      assay: "ledger@1",
      kind: "summary",
      status: "assessed",
      shares: caseFile.parties.flatMap(({ id }) => sharesOf(id, content.terms, terms, scales)),
      terms: terms.map((row, i) => ({
        term: row.term, title: row.title, givers: row.givers, announced: row.announced, signed: row.columns.signed !== null, done: isDone(content.terms[i]!),
        steps: row.steps.map(({ status, on, parties }) => ({ status, on, parties })),
        claimed: row.claimed, parts: row.measured?.parts ?? [], staller: row.judgement?.staller ?? null
      })).sort((a, b) => (a.announced < b.announced ? -1 : a.announced > b.announced ? 1 : 0)),
      breaches: terms.flatMap(({ breaches }) => breaches).sort((a, b) => ((a.statedOn ?? "9") < (b.statedOn ?? "9") ? -1 : 1)),
      handovers: handoversOf(content.exchanges, caseFile.parties.map(({ id }) => id), scales),
      accords: accords.map(({ row }) => row),
      corridors: corridors.map(({ row }) => row)
    }
  };
}

const isDone = ({ ladder }: Term): boolean => rungOf(ladder) === "done";

/** Counts what a party promised and what came of it: over all acts first, then by class of act where there are several. */
function sharesOf(party: string, terms: readonly Term[], rows: readonly LedgerTerm[], scales: Scales): LedgerShares[] {
  const own = terms.map((term, i) => ({ term, row: rows[i]! })).filter(({ term }) => term.givers.includes(party));
  const acts = [...new Set(own.map(({ term }) => term.act))].sort();
  return [null, ...(acts.length > 1 ? acts : [])].map((act) => {
    const of = own.filter(({ term }) => act === null || term.act === act);
    return {
      party,
      act,
      undertakings: of.length,
      words: of.filter(({ row }) => row.columns.words !== null).length,
      signed: of.filter(({ term }) => isSignedBy(party, term)).length,
      done: of.filter(({ term }) => isDone(term)).length,
      byClaim: shareByClaim(party, of.map(({ term }) => term), scales),
      byMeasure: shareByMeasure(party, of.map(({ term, row }) => ({ term, parts: row.measured?.parts ?? [] })), scales)
    };
  });
}

/** Counts the exchanges of the record: in how many both sides' figures are told, and in how many of them figures rival each other. */
function handoversOf(exchanges: readonly Exchange[], parties: readonly string[], scales: Scales): LedgerSummary["handovers"] {
  const handed = exchanges.filter(({ delivered }) => delivered.some(({ count }) => count !== 0));
  const ranges = (exchange: Exchange, to: string) => exchange.delivered.filter((one) => one.to === to).map(({ what }) => rangeIn(exchange, to, what, scales));
  return {
    n: handed.length,
    bothTold: handed.filter((exchange) => parties.every((to) => ranges(exchange, to).some((range) => range !== null))).length,
    rival: handed.filter((exchange) => parties.some((to) => ranges(exchange, to).some((range) => range !== null && range.low < range.high))).length,
    disputes: exchanges.length - handed.length
  };
}
