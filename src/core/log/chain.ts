import { digestOf } from "#core/findings/sign.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import { LOG_FILE, type LogEntry, logEntry, type RecordChange, type Stamp } from "#core/model/log-entry.ts";
import type { Problem } from "#core/model/problem.ts";

/** A log as it was read: the lines that could be read, and every place where the chain is not what was written. */
export interface ReadLog {
  readonly entries: readonly LogEntry[];
  readonly faults: readonly Problem[];
}

/**
 * Adds changes to the text of a log, which is opened for the case when it is empty; nothing where nothing changed.
 * @returns the whole new text; what stood there stays byte for byte.
 */
export function appendToLog(text: string, caseId: string, changes: readonly RecordChange[], { by, at, reason }: Stamp): string {
  if (changes.length === 0) return text;
  let previous = headOf(text);
  const line = (content: object): string => {
    const open = { ...content, by, at, reason, previous };
    previous = digestOf(open);
    return `${canonicalJson({ ...open, hash: previous })}\n`;
  };
  const opening = text === "" ? line({ case: caseId }) : "";
  return text + opening + changes.map(({ record, before, after }) => line({ record, before, after })).join("");
}

/** Returns the hash of the last line of a log; null of an empty one, or where the last line is none. */
export function headOf(text: string): string | null {
  return parseLine(text.trimEnd().split("\n").at(-1) ?? "")?.hash ?? null;
}

/**
 * Reads a log and holds every line to what the program writes: canonical JSON, its own hash, the hash of the line before, and as
 * `before` what the log last said of the record; `problems` are those of the file's form. A tail cut off leaves a sound chain: what is missing is seen by the head that findings name.
 */
export function readLog(text: string, problems: readonly Problem[] = []): ReadLog {
  const lines = text.split("\n");
  const entries: LogEntry[] = [];
  const faults: Problem[] = [...problems];
  const last = new Map<string, string | null>();
  /** Hash of the line before; undefined where that line could not be read. */
  let before: string | null | undefined = null;
  const report = (index: number, wanted: string, found: string) => faults.push({ file: LOG_FILE, line: index + 1, column: 1, wanted, found });
  if (lines.pop() !== "") report(lines.length, "a line end after the last line", "none");
  const parsed = lines.map(parseLine);
  for (const [index, line] of lines.entries()) {
    const entry = parsed[index];
    if (entry === undefined) {
      report(index, "a line of the log", "something else");
      before = undefined;
      continue;
    }
    const { hash, ...open } = entry;
    if (digestOf(open) !== hash || canonicalJson(entry) !== line) report(index, "the line as it was written", "a line that its own hash does not fit");
    if (index === 0 && !("case" in entry)) report(index, "the line that opens the log", `a change of ${"record" in entry ? entry.record : "a record"}`);
    if (index > 0 && "case" in entry) report(index, "a change of a record", "a line that opens a log");
    if (before !== undefined && entry.previous !== before) report(index, before === null ? "a line that follows none" : `a line that follows ${short(before)}`, `one that follows ${whereIs(entry.previous, parsed)}`);
    if ("record" in entry) {
      const known = last.get(entry.record) ?? null;
      if (entry.before !== known) report(index, `${entry.record} as the log left it (${short(known)})`, short(entry.before));
      if (entry.before === entry.after) report(index, `a change of ${entry.record}`, "none");
      last.set(entry.record, entry.after);
    }
    before = hash;
    entries.push(entry);
  }
  return { entries, faults };
}

/** Returns what the log last said of every record that it says exists. */
export function loggedDigests(entries: readonly LogEntry[]): Map<string, string> {
  const digests = new Map<string, string>();
  for (const entry of entries) {
    if (!("record" in entry)) continue;
    if (entry.after === null) digests.delete(entry.record);
    else digests.set(entry.record, entry.after);
  }
  return digests;
}

/** Lists what differs between two states of the records, by name. */
export function changesBetween(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): RecordChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((record) => {
    const [was, is] = [before.get(record) ?? null, after.get(record) ?? null];
    return was === is ? [] : [{ record, before: was, after: is }];
  });
}

function parseLine(line: string): LogEntry | undefined {
  try {
    return logEntry.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function short(hash: string | null): string {
  return hash === null ? "nothing" : `${hash.slice(0, 12)}…`;
}

function whereIs(hash: string | null, lines: readonly (LogEntry | undefined)[]): string {
  const at = hash === null ? -1 : lines.findIndex((line) => line?.hash === hash);
  return at < 0 ? `${short(hash)}, which no line here is` : `line ${at + 1}`;
}
