import type { Accord } from "./accord.ts";
import type { CaseFile } from "./case.ts";
import type { CaseSign } from "./case-sign.ts";
import type { Claim } from "./claim.ts";
import type { Proposal } from "./proposal.ts";
import type { Quarantined } from "./quarantine.ts";
import type { Revision } from "./revision.ts";
import type { Draft } from "./draft.ts";
import type { Event } from "./event.ts";
import type { Corridor } from "./corridor.ts";
import type { Exchange } from "./exchange.ts";
import type { ForecastQuestion } from "./forecast-question.ts";
import type { HistoryWindow } from "./history.ts";
import type { Hypothesis } from "./hypothesis.ts";
import type { Issue } from "./issue.ts";
import type { Position } from "./position.ts";
import type { Round } from "./round.ts";
import type { Scenario } from "./scenario.ts";
import type { Series } from "./series.ts";
import type { Unsettled } from "./settled.ts";
import type { Source } from "./source.ts";
import type { Statement } from "./statement.ts";
import type { Term } from "./term.ts";
import type { Toll } from "./toll.ts";

/** The records of a case that holds none; for cases that are made piece by piece. */
export const NO_RECORDS = {
  sources: [],
  rounds: [],
  terms: [],
  claims: [],
  proposals: [],
  waiting: { records: [], steps: [] },
  revisions: [],
  drafts: [],
  events: [],
  statements: [],
  toll: [],
  exchanges: [],
  accords: [],
  corridors: [],
  issues: [],
  positions: [],
  history: [],
  signs: [],
  hypotheses: [],
  scenarios: [],
  forecasts: []
} as const satisfies Omit<CaseContent, "caseFile" | "series">;

/** Everything a case folder holds that findings are computed from. */
export interface CaseContent {
  readonly caseFile: CaseFile;
  readonly sources: readonly Source[];
  readonly rounds: readonly Round[];
  readonly terms: readonly Term[];
  readonly events: readonly Event[];
  readonly statements: readonly Statement[];
  readonly issues: readonly Issue[];
  readonly positions: readonly Position[];
  readonly claims: readonly Claim[];
  readonly drafts: readonly Draft[];
  readonly toll: readonly Toll[];
  readonly exchanges: readonly Exchange[];
  readonly accords: readonly Accord[];
  readonly corridors: readonly Corridor[];
  /** Past talks, which ship with Earnest and are the same for every case. */
  readonly history: readonly HistoryWindow[];
  readonly signs: readonly CaseSign[];
  readonly hypotheses: readonly Hypothesis[];
  readonly scenarios: readonly Scenario[];
  readonly forecasts: readonly ForecastQuestion[];
  readonly series: readonly Series[];
  /** Proposed, and in no count until a person accepts it. */
  readonly proposals: readonly Proposal[];
  /** What a cut to a day held back because it rests on one hand and has not stood long enough; empty for a case that is not cut. */
  readonly waiting: { readonly records: readonly Quarantined[]; readonly steps: readonly Unsettled[] };
  /** Figures that were changed after they had been stored, oldest first. */
  readonly revisions: readonly Revision[];
}
