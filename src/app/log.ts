import { changesBetween, loggedDigests } from "#core/log/chain.ts";
import { StoreError, UsageError } from "#core/model/errors.ts";
import type { LogEntry, RecordChange, Stamp } from "#core/model/log-entry.ts";
import { readCaseTexts } from "#store/read-case-texts.ts";
import { type WriteOptions, writeTogether } from "#store/write-together.ts";
import { logFile, readSoundLog } from "./log-lines.ts";
import { readCase } from "./read-case.ts";
import { digestsOf, filesOf, writtenRecords } from "./record-digests.ts";

/** Which lines of a log to show. */
export interface LogFilter {
  /** A record (`terms/x`) or a kind (`terms`). */
  readonly record?: string | undefined;
  /** First day, UTC. */
  readonly since?: string | undefined;
  /** Only so many, the newest. */
  readonly last?: number | undefined;
}

/** Returns the lines of a log that a filter leaves, oldest first. @throws StoreError when the chain is broken or there is no log. */
export async function readLogEntries(folder: string, { record, since, last }: LogFilter): Promise<readonly LogEntry[]> {
  const { entries } = await readSoundLog(folder);
  if (entries.length === 0) throw new StoreError("no-log", `Cannot show the log of ${folder}: wanted log.ndjson, current value is none (earnest log append opens one)`, { where: folder });
  const isOf = (entry: LogEntry) => record === undefined || ("record" in entry && (entry.record === record || entry.record.startsWith(`${record}/`)));
  const chosen = entries.filter((entry) => isOf(entry) && (since === undefined || entry.at.slice(0, 10) >= since));
  return last === undefined ? chosen : chosen.slice(Math.max(0, chosen.length - last));
}

/**
 * Logs edits that were made by hand: a line for every record that was added, changed or removed since its last line. Opens the log where there is none.
 * @returns what was logged; nothing where every record is as the log left it.
 * @throws SchemaError when the case is not sound; StoreError when the chain is broken; UsageError when the log is another case's.
 */
export async function appendEdits(folder: string, stamp: Stamp, options: WriteOptions): Promise<readonly RecordChange[]> {
  return writeTogether(folder, async () => {
    const { caseFile } = await readCase(folder);
    const log = await readSoundLog(folder);
    const [opening] = log.entries;
    if (opening !== undefined && "case" in opening && opening.case !== caseFile.id) {
      throw new UsageError("other-log", `Cannot add to the log of ${folder}: wanted the log of ${caseFile.id}, current value is that of ${opening.case}`, { where: folder });
    }
    const current = digestsOf(writtenRecords(filesOf(await readCaseTexts(folder))));
    const changes = changesBetween(loggedDigests(log.entries), current);
    return { files: logFile(log, caseFile.id, changes, stamp), result: changes };
  }, options);
}
