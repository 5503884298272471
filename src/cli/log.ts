import { chooseCase } from "#app/choose-case.ts";
import { appendEdits, readLogEntries } from "#app/log.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import { kindOfChange, type LogEntry } from "#core/model/log-entry.ts";
import { quoted } from "#core/model/quoted.ts";
import { renderLogText } from "#views/report/log-text.ts";
import { commandSpec, misuse } from "./args.ts";
import { command } from "./command.ts";
import { authorOf, BY, CASE, caseNamed, dayOfFlag, proseOf, wholeOfFlag } from "./flags.ts";
import type { CliEffects } from "./output.ts";
import { tableColumns, tellOn } from "./terminal.ts";

export const logSpec = commandSpec({
  name: "log",
  purpose: "keep",
  says:
    "Shows which record was added, changed or removed, when, by whom and why.\n" +
    "Oldest first. With append: logs edits that were made by hand, one line a record; opens the log where there is none.",
  takes: ["[append]", "[case]"],
  flags: {
    case: CASE,
    record: { type: "string", value: "<record>", says: "Only lines of a record (terms/x) or of a kind (terms)" },
    since: { type: "string", value: "<day>", says: "Only lines from that day on (YYYY-MM-DD, UTC)" },
    last: { type: "string", value: "<n>", says: "Only so many lines, the newest" },
    reason: { type: "string", value: "<text>", says: "Why the records were edited (append)" },
    by: BY
  },
  formats: ["text", "ndjson"],
  examples: [
    { line: "earnest log --last 20", says: "The newest changes of the record." },
    { line: "earnest log --record terms --since 2026-01-01", says: "What became of the undertakings since a day." },
    { line: "earnest log append --reason 'Corrected a date.'", says: "Log edits made by hand." }
  ]
});

const MOST_LINES = 1_000_000;

/** Runs `earnest log [case]` and `earnest log append [case]`. */
export const logCommand = command(logSpec, async ({ flags, words, format }, effects) => {
  if (words[0] === "append") return append(caseNamed(logSpec, flags.case, words[1]), { ...flags, format }, effects);
  if (words[1] !== undefined) throw misuse(logSpec, "append or the name of a case", quoted(words[0]));
  const last = flags.last === undefined ? undefined : wholeOfFlag("log", "last", flags.last, 0, [1, MOST_LINES]);
  const entries = await readLogEntries(chooseCase(caseNamed(logSpec, flags.case, words[0]), effects.cwd), { record: flags.record, since: dayOfFlag("log", "since", flags.since), last });
  effects.stdout(format === "text" ? renderLogText(entries, tableColumns(effects)) : entries.map(toLine).join(""));
  if (entries.length === 0) effects.stderr("No line of the log is of that\n");
  return 0;
});

async function append(caseName: string | undefined, flags: { readonly reason?: string; readonly by?: string; readonly format: "text" | "ndjson" }, effects: CliEffects): Promise<number> {
  const reason = proseOf("log append", flags.reason, "--reason with why the records were edited");
  const folder = chooseCase(caseName, effects.cwd);
  const changes = await appendEdits(folder, { by: await authorOf("log append", flags.by, effects), at: effects.now(), reason }, { tell: tellOn(effects) });
  for (const change of changes) effects.stdout(flags.format === "text" ? `${kindOfChange(change)} ${change.record}\n` : `${canonicalJson({ change: kindOfChange(change), ...change })}\n`);
  effects.stderr(changes.length === 0 ? "Nothing to log: every record is as the log left it\n" : `Logged ${changes.length} ${changes.length === 1 ? "change" : "changes"}\n`);
  return 0;
}

function toLine(entry: LogEntry): string {
  return `${canonicalJson(entry)}\n`;
}
