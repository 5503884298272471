import { changesBetween, loggedDigests, type ReadLog, readLog } from "#core/log/chain.ts";
import { integrityOf } from "#core/log/integrity.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import { SchemaError } from "#core/model/errors.ts";
import { FINDINGS_FILE, SEAL_FILE } from "#core/model/findings-seal.ts";
import { kindOfChange, LOG_FILE } from "#core/model/log-entry.ts";
import type { Problem } from "#core/model/problem.ts";
import { renderStored } from "#core/model/stored-findings.ts";
import { readFindings } from "#store/findings-file.ts";
import { type CaseTexts, readCaseTexts } from "#store/read-case-texts.ts";
import { readTextIfThere } from "#store/read-text.ts";
import { loadCase, recompute } from "./brief.ts";
import { textsOf } from "./read-case.ts";
import { digestsOf, filesOf, writtenRecords } from "./record-digests.ts";

/** An edit of a record that no line of the log tells of; `file` is absent where the record is gone. */
export interface Unlogged {
  readonly record: string;
  readonly file?: string;
  readonly change: "added" | "changed" | "removed";
}

/** What a recomputation found different from what is stored. */
export interface Verification {
  readonly checked: number;
  /** Names of findings that are stored but not made again, or made otherwise. */
  readonly different: readonly string[];
  /** Files whose bytes are not those that the findings were made from. */
  readonly changedFiles: readonly string[];
  /** Places where the chain of the log breaks, or the findings are not what their seal says. */
  readonly faults: readonly Problem[];
  /** Edits that the log does not tell of; null = the case has no log. */
  readonly unlogged: readonly Unlogged[] | null;
  readonly problems: readonly Problem[];
}

/**
 * Holds the bytes of a case against what was recorded of them, its records against the log, and recomputes every finding, as of the day the stored
 * ones name, to compare them byte by byte with what is stored.
 */
export async function verifyCase(folder: string, progress: (done: string) => void): Promise<Verification> {
  const texts = await readCaseTexts(folder);
  const logText = await readTextIfThere(folder, LOG_FILE);
  const log = logText === null ? null : readLog(logText.text ?? "", logText.problems);
  const { changedFiles, faults } = integrityOf({ files: textsOf(texts), findings: await readTextIfThere(folder, FINDINGS_FILE), seal: await readTextIfThere(folder, SEAL_FILE), log });
  try {
    const { checked, different, caseId } = await recomputed(folder, changedFiles.length === 0, progress);
    return { checked, different, changedFiles, faults: [...faults, ...otherCase(log, caseId)], unlogged: log === null ? null : unloggedEdits(log, texts), problems: [] };
  } catch (error) {
    if (error instanceof SchemaError) return { checked: 0, different: [], changedFiles, faults, unlogged: log === null ? null : [], problems: error.problems };
    throw error;
  }
}

async function recomputed(folder: string, hasSameFiles: boolean, progress: (done: string) => void): Promise<Pick<Verification, "checked" | "different"> & { readonly caseId: string }> {
  const text = await readFindings(folder);
  const lines = text === null ? [] : text.trimEnd().split("\n");
  const loaded = await loadCase(folder);
  const [first] = loaded.before;
  // The log may have grown since, and holds the line that the findings name, or there is a fault.
  const now = await recompute(first === undefined ? loaded : { ...loaded, asOf: first.asOf, knownBy: first.knownBy, logHead: first.recording.log }, progress);
  const whole = renderStored(now);
  const again = whole.trimEnd().split("\n");
  const names = [`line 1 of ${FINDINGS_FILE}`, ...now.map((f) => `${f.assay} ${f.subject.id}${f.calendar ? ` on ${f.calendar}` : ""} (${f.id})`)];
  // With other files the first line differs in what it records of them; then only what identifies a finding is compared.
  const form = hasSameFiles ? (line: string | undefined) => line : identifying;
  const different = Array.from({ length: Math.max(lines.length, again.length) }, (_, i) => i)
    .filter((i) => form(lines[i]) !== form(again[i]))
    .map((i) => names[i] ?? `line ${i + 1} of ${FINDINGS_FILE}`);
  const ending = different.length === 0 && hasSameFiles && text !== whole ? [`the end of ${FINDINGS_FILE}`] : [];
  return { checked: now.length, different: [...different, ...ending], caseId: loaded.stored.caseFile.id };
}

function unloggedEdits({ entries }: ReadLog, texts: CaseTexts): Unlogged[] {
  const records = writtenRecords(filesOf(texts));
  const files = new Map(records.map(({ record, file }) => [record, file]));
  return changesBetween(loggedDigests(entries), digestsOf(records)).map((change) => {
    const file = files.get(change.record);
    return { record: change.record, ...(file === undefined ? {} : { file }), change: kindOfChange(change) };
  });
}

function otherCase(log: ReadLog | null, caseId: string): Problem[] {
  const opening = log?.entries[0];
  if (opening === undefined || !("case" in opening) || opening.case === caseId) return [];
  return [{ file: LOG_FILE, line: 1, column: 1, wanted: `the log of ${caseId}`, found: `that of ${opening.case}` }];
}

function identifying(line: string | undefined): string | undefined {
  try {
    const { recording: _recorded, ...rest } = JSON.parse(line ?? "") as Record<string, unknown>;
    return canonicalJson(rest);
  } catch {
    return line;
  }
}

/** Tells whether what is stored is what is made again, and every edit is logged. */
export function isSame({ different, changedFiles, faults, unlogged, problems }: Verification): boolean {
  return different.length + changedFiles.length + faults.length + (unlogged?.length ?? 0) + problems.length === 0;
}
