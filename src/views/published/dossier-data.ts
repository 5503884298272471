import type { Brief } from "#core/model/brief.ts";
import type { Finding } from "#core/model/finding.ts";
import { type DossierRecords, toDossierRecords } from "#views/dossier/dossier-records.ts";

/** What the page of rounds holds beside its records to show the dossier of each. */
export interface DossierData {
  /** Only what is said and drawn of them: they are explained elsewhere. */
  readonly findings: readonly Omit<Finding, "recording">[];
  readonly records: Omit<DossierRecords, "rounds" | "sources">;
}

/** Gathers what dossiers are made from. */
export function toDossierData({ findings }: Brief, records: DossierRecords): DossierData {
  const produced = new Set(records.rounds.flatMap((round) => round.produced));
  const isTold = ({ outcome }: Finding): boolean => {
    if (outcome.assay === "pulse@1") return outcome.role === "registered";
    if (outcome.assay === "ledger@1") return outcome.kind === "term" && produced.has(outcome.term);
    return outcome.assay === "calendar@1" || (outcome.assay === "toll@1" && outcome.kind === "measure");
  };
  return { findings: findings.filter(isTold).map(({ recording: _recording, ...one }) => ({ ...one, inputs: [], details: [], caveats: [] })), records: toDossierRecords(records) };
}
