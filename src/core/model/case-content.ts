import type { CaseFile } from "./case.ts";
import type { Claim } from "./claim.ts";
import type { Issue } from "./issue.ts";
import type { Position } from "./position.ts";
import type { Round } from "./round.ts";
import type { Series } from "./series.ts";
import type { Source } from "./source.ts";
import type { Term } from "./term.ts";

/** The records of a case that holds none; for cases that are made piece by piece. */
export const NO_RECORDS = { sources: [], rounds: [], terms: [], issues: [], positions: [], claims: [] } as const satisfies Omit<CaseContent, "caseFile" | "series">;

/** Everything a case folder holds that findings are computed from. */
export interface CaseContent {
  readonly caseFile: CaseFile;
  readonly sources: readonly Source[];
  readonly rounds: readonly Round[];
  readonly terms: readonly Term[];
  readonly issues: readonly Issue[];
  readonly positions: readonly Position[];
  readonly claims: readonly Claim[];
  readonly series: readonly Series[];
}
