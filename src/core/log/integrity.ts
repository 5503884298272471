import { FINDINGS_FILE, SEAL_FILE, sealOf } from "#core/model/findings-seal.ts";
import { LOG_FILE } from "#core/model/log-entry.ts";
import type { Problem } from "#core/model/problem.ts";
import { parseRecording } from "#core/model/stored-findings.ts";
import type { ReadLog } from "./chain.ts";

/** A file as its bytes were read: `digest` = SHA-256 of them; text and digest are absent where they are no plain UTF-8. */
interface ReadFile {
  readonly path: string;
  readonly text?: string | undefined;
  readonly digest?: string;
  readonly problems: readonly Problem[];
}

/** What a case folder holds, before its meaning is looked at; null = no such file. */
export interface CaseBytes {
  readonly files: readonly ReadFile[];
  readonly findings: ReadFile | null;
  readonly seal: ReadFile | null;
  readonly log: ReadLog | null;
}

/** What is not as it was when the findings were made and the log was written. */
export interface Integrity {
  /** Files whose bytes are not those that the findings were made from. */
  readonly changedFiles: readonly string[];
  readonly faults: readonly Problem[];
}

/**
 * Compares the bytes of a case with what was recorded of them, and recomputes nothing. Findings name the digest of every file they
 * were made from and the head of the log; the seal is the digest of the findings; the log is a chain of its own. So a byte
 * changed in any of them is found, as long as one of them stands.
 */
export function integrityOf({ files, findings, seal, log }: CaseBytes): Integrity {
  const { entries, faults: breaks } = log ?? { entries: [], faults: [] };
  const recording = parseRecording(findings?.text ?? "");
  const faults = [...breaks, ...sealFaults(findings, seal)];
  if (recording === undefined) return { changedFiles: [], faults };
  const head = recording.log;
  if (head !== undefined && !entries.some(({ hash }) => hash === head)) {
    faults.push({ file: LOG_FILE, line: entries.length + 1, column: 1, wanted: `the line ${head}, after which the findings were made`, found: log === null ? "no log" : "no such line" });
  }
  const recorded = new Map(recording.files.map(({ path, digest }) => [path, digest]));
  const current = new Map(files.map(({ path, digest }) => [path, digest]));
  const paths = [...new Set([...recorded.keys(), ...current.keys()])].sort();
  return { changedFiles: paths.filter((path) => recorded.get(path) === undefined || recorded.get(path) !== current.get(path)), faults };
}

function sealFaults(findings: ReadFile | null, seal: ReadFile | null): Problem[] {
  const place = { file: SEAL_FILE, line: 1, column: 1 };
  if (findings === null) return seal === null ? [] : [{ ...place, wanted: `no seal, since there is no ${FINDINGS_FILE}`, found: "one" }];
  if (findings.digest !== undefined && seal?.text === sealOf(findings.digest) && seal.problems.length === 0) return [];
  return [{ ...place, wanted: `the digest of ${FINDINGS_FILE} as it stands`, found: seal === null ? "no such file" : "another one" }];
}
