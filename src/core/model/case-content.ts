import type { Accord } from "./accord.ts";
import type { CaseFile } from "./case.ts";
import type { Claim } from "./claim.ts";
import type { Corridor } from "./corridor.ts";
import type { Exchange } from "./exchange.ts";
import type { Round } from "./round.ts";
import type { Series } from "./series.ts";
import type { Source } from "./source.ts";
import type { Term } from "./term.ts";

/** The records of a case that holds none; for cases that are made piece by piece. */
export const NO_RECORDS = {
  sources: [],
  rounds: [],
  terms: [],
  claims: [],
  exchanges: [],
  accords: [],
  corridors: []
} as const satisfies Omit<CaseContent, "caseFile" | "series">;

/** Everything a case folder holds that findings are computed from. */
export interface CaseContent {
  readonly caseFile: CaseFile;
  readonly sources: readonly Source[];
  readonly rounds: readonly Round[];
  readonly terms: readonly Term[];
  readonly claims: readonly Claim[];
  readonly exchanges: readonly Exchange[];
  readonly accords: readonly Accord[];
  readonly corridors: readonly Corridor[];
  readonly series: readonly Series[];
}
