import { z } from "zod";
import { caseFile } from "./case.ts";
import { signsFile } from "./case-sign.ts";
import { claimsFile } from "./claim.ts";
import { draft } from "./draft.ts";
import { evidenceFile } from "./evidence-item.ts";
import { eventsFile } from "./event.ts";
import { accordsFile } from "./accord.ts";
import { corridorsFile } from "./corridor.ts";
import { exchangesFile } from "./exchange.ts";
import { forecastsFile } from "./forecast-question.ts";
import { guidesFile } from "./guide.ts";
import { hypothesesFile } from "./hypothesis.ts";
import { issuesFile } from "./issue.ts";
import { positionsFile } from "./position.ts";
import { roundsFile } from "./round.ts";
import { scenariosFile } from "./scenario.ts";
import { sourcesFile } from "./source.ts";
import { statementsFile } from "./statement.ts";
import { termsFile } from "./term.ts";
import { tollFile } from "./toll.ts";

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
  events: { file: "events.yaml", schema: eventsFile },
  terms: { file: "terms.yaml", schema: termsFile },
  exchanges: { file: "exchanges.yaml", schema: exchangesFile },
  accords: { file: "accords.yaml", schema: accordsFile },
  corridors: { file: "corridors.yaml", schema: corridorsFile },
  issues: { file: "issues.yaml", schema: issuesFile },
  positions: { file: "positions.yaml", schema: positionsFile },
  statements: { file: "statements.yaml", schema: statementsFile },
  toll: { file: "toll.yaml", schema: tollFile },
  claims: { file: "claims.yaml", schema: claimsFile },
  signs: { file: "signs.yaml", schema: signsFile },
  hypotheses: { file: "hypotheses.yaml", schema: hypothesesFile },
  evidence: { file: "evidence.yaml", schema: evidenceFile },
  scenarios: { file: "scenarios.yaml", schema: scenariosFile },
  forecasts: { file: "forecasts.yaml", schema: forecastsFile }
} as const satisfies Readonly<Record<string, RecordFile>>;

/** A folder of records in a case folder, one a file, each named as the record's id; and the schema that reads a file. */
export interface RecordFolder {
  readonly folder: string;
  readonly schema: z.ZodType;
}

/** The folders of records of a case, by what they hold. A file there holds one record, and its name is that record's id. */
export const RECORD_FOLDERS = {
  drafts: { folder: "drafts", schema: draft }
} as const satisfies Readonly<Record<string, RecordFolder>>;

/** The file of a case that explains its findings: no record, no evidence. No finding is made from it, and no log counts it. */
export const GUIDES = { file: "guides.yaml", schema: guidesFile } as const satisfies RecordFile;

export type RecordFolderName = keyof typeof RECORD_FOLDERS;
export const RECORD_FOLDER_NAMES = Object.keys(RECORD_FOLDERS) as RecordFolderName[];

export type RecordFileName = keyof typeof RECORD_FILES;
export const RECORD_FILE_NAMES = Object.keys(RECORD_FILES) as RecordFileName[];

/** Returns the schema of one record of a kind; null for case.yaml, which holds no list. */
export function itemSchema(name: RecordFileName): z.ZodType | null {
  const list: unknown = (RECORD_FILES[name].schema.shape as Readonly<Record<string, unknown>>)[name];
  return list instanceof z.ZodArray ? (list.element as z.ZodType) : null;
}
