import type { z } from "zod";
import { caseFile } from "./case.ts";
import { claimsFile } from "./claim.ts";
import { issuesFile } from "./issue.ts";
import { positionsFile } from "./position.ts";
import { roundsFile } from "./round.ts";
import { sourcesFile } from "./source.ts";
import { termsFile } from "./term.ts";

/** A file of records in a case folder: its name, and the schema that reads it. */
export interface RecordFile {
  readonly file: string;
  readonly schema: z.ZodType;
}

/**
 * The files of records of a case, by what they hold: the one list that reading, checks, schemas, docs and the log go by.
 * Except in case.yaml, the records stand in a list under the same name: `rounds` of rounds.yaml.
 */
export const RECORD_FILES = {
  case: { file: "case.yaml", schema: caseFile },
  sources: { file: "sources.yaml", schema: sourcesFile },
  rounds: { file: "rounds.yaml", schema: roundsFile },
  terms: { file: "terms.yaml", schema: termsFile },
  issues: { file: "issues.yaml", schema: issuesFile },
  positions: { file: "positions.yaml", schema: positionsFile },
  claims: { file: "claims.yaml", schema: claimsFile }
} as const satisfies Readonly<Record<string, RecordFile>>;

export type RecordFileName = keyof typeof RECORD_FILES;
export const RECORD_FILE_NAMES = Object.keys(RECORD_FILES) as RecordFileName[];
