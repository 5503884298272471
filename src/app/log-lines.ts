import { appendToLog, changesBetween, loggedDigests, readLog } from "#core/log/chain.ts";
import { StoreError, UsageError } from "#core/model/errors.ts";
import { LOG_FILE, type LogEntry, type RecordChange, type Stamp } from "#core/model/log-entry.ts";
import { PROPOSALS_FOLDER } from "#store/read-case-texts.ts";
import { readTextIfThere } from "#store/read-text.ts";
import type { NewFile } from "#store/write-together.ts";
import { digestsOf, writtenRecords } from "./record-digests.ts";

/** A log as it stands on the disk, sound throughout. */
export interface StoredLog {
  /** Empty where there is no log yet. */
  readonly text: string;
  readonly entries: readonly LogEntry[];
}

/** The log of a case that has none yet. */
export const NO_LOG: StoredLog = { text: "", entries: [] };

/**
 * Reads the log of a case.
 * @throws StoreError when the chain is broken: nothing may be added to it then, since that would hide the break.
 */
export async function readSoundLog(folder: string): Promise<StoredLog> {
  const read = await readTextIfThere(folder, LOG_FILE);
  if (read === null) return NO_LOG;
  const text = read.text ?? "";
  const { entries, faults: [first] } = readLog(text, read.problems);
  if (first === undefined) return { text, entries };
  const where = `${folder}/${LOG_FILE}:${first.line}`;
  throw new StoreError("broken-log", `Cannot use the log ${where}: wanted ${first.wanted}, current value is ${first.found}`, { where });
}

/** Returns the log with a line for every change; no file where nothing changed. */
export function logFile({ text }: StoredLog, caseId: string, changes: readonly RecordChange[], stamp: Stamp): NewFile[] {
  return changes.length === 0 ? [] : [{ path: LOG_FILE, text: appendToLog(text, caseId, changes, stamp) }];
}

/**
 * Returns the log with a line for every record that a command is about to change, to be written in one group with the files themselves. A case without a log stays
 * without. A proposal may have been put there by anybody: where no line tells of it, one says that it was found.
 * @throws UsageError when a record was edited since its last line: that edit has to be logged first, by whoever made it.
 */
export function logOfWriting(log: StoredLog, before: readonly NewFile[], after: readonly NewFile[], stamp: Stamp): NewFile[] {
  const [opening] = log.entries;
  if (opening === undefined || !("case" in opening)) return [];
  const logged = loggedDigests(log.entries);
  const changes = changesBetween(digestsOf(writtenRecords(before)), digestsOf(writtenRecords(after)));
  return logFile(log, opening.case, changes.flatMap((change) => [...foundBefore(change, logged.get(change.record) ?? null), change]), stamp);
}

function foundBefore({ record, before }: RecordChange, logged: string | null): RecordChange[] {
  if (logged === before) return [];
  if (record.startsWith(`${PROPOSALS_FOLDER}/`)) return [{ record, before: logged, after: before }];
  throw new UsageError("unlogged-edit", `Cannot change ${record}: wanted the record as the log left it, current value is an edit that no line tells of (earnest log append)`, { where: record });
}
