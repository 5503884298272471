import { kindOfChange, type LogEntry } from "#core/model/log-entry.ts";
import { layTable } from "./text-table.ts";
import { printable } from "./wrap.ts";

const DIGITS = 8;

/** Renders lines of a log for a terminal: when, who, what happened to which record, the digests' first digits, and why. */
export function renderLogText(entries: readonly LogEntry[], widthColumns = Infinity): string {
  const rows = entries.map((entry) => [entry.at.slice(0, 16).replace("T", " "), entry.by, ...whatHappened(entry), entry.reason].map(printable));
  return layTable(Array.from({ length: 6 }, () => ({ label: "" })), rows, widthColumns).map((line) => `${line}\n`).join("");
}

function whatHappened(entry: LogEntry): [string, string, string] {
  if ("case" in entry) return ["opened", entry.case, ""];
  const { record, before, after } = entry;
  return [kindOfChange(entry), record, [before, after].map((digest) => digest?.slice(0, DIGITS) ?? "-").join(" > ")];
}
