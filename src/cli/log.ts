import { chooseCase } from "#app/choose-case.ts";
import { appendEdits, readLogEntries } from "#app/log.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import { kindOfChange, type LogEntry } from "#core/model/log-entry.ts";
import { quoted } from "#core/model/quoted.ts";
import { renderLogText } from "#views/report/log-text.ts";
import { commandSpec, misuse, readArguments, renderHelp } from "./args.ts";
import { authorOf, BY, CASE, caseNamed, dayOfFlag, proseOf, wholeOfFlag } from "./flags.ts";
import { answering, type CliEffects } from "./output.ts";
import { tellOn } from "./terminal.ts";

export const logSpec = commandSpec({
  name: "log",
  says:
    "Shows the log of a case, oldest first: which record was added, changed or removed, when, by whom, and why.\n" +
    "  earnest log append [case] --reason <text>   logs edits that were made by hand, one line a record; opens the log where there is none",
  takes: ["[append]", "[case]"],
  flags: {
    case: CASE,
    record: { type: "string", value: "<record>", says: "Only lines of a record (terms/x) or of a kind (terms)" },
    since: { type: "string", value: "<day>", says: "Only lines from that day on (YYYY-MM-DD, UTC)" },
    last: { type: "string", value: "<n>", says: "Only so many lines, the newest" },
    reason: { type: "string", value: "<text>", says: "Why the records were edited (append)" },
    by: BY,
    format: { type: "string", value: "text|ndjson", oneOf: ["text", "ndjson"], says: "A table at a terminal, the lines themselves in a pipe" }
  }
});

const MOST_LINES = 1_000_000;

/** Runs `earnest log [case]` and `earnest log append [case]`. */
export const logCommand = answering(async (argv, effects) => {
  const { flags, words, wantsHelp } = readArguments(argv, logSpec);
  if (wantsHelp) {
    effects.stdout(renderHelp(logSpec));
    return 0;
  }
  if (words[0] === "append") return append(caseNamed(logSpec, flags.case, words[1]), flags, effects);
  if (words[1] !== undefined) throw misuse(logSpec, "append or the name of a case", quoted(words[0]));
  const last = flags.last === undefined ? undefined : wholeOfFlag("log", "last", flags.last, 0, [1, MOST_LINES]);
  const entries = await readLogEntries(chooseCase(caseNamed(logSpec, flags.case, words[0]), effects.cwd), { record: flags.record, since: dayOfFlag("log", "since", flags.since), last });
  const isText = (flags.format ?? (effects.isTerminal ? "text" : "ndjson")) === "text";
  effects.stdout(isText ? renderLogText(entries) : entries.map(toLine).join(""));
  if (entries.length === 0) effects.stderr("No line of the log is of that\n");
  return 0;
});

async function append(caseName: string | undefined, flags: { readonly reason?: string; readonly by?: string }, effects: CliEffects): Promise<number> {
  const reason = proseOf("log append", flags.reason, "--reason with why the records were edited");
  const folder = chooseCase(caseName, effects.cwd);
  const changes = await appendEdits(folder, { by: await authorOf("log append", flags.by, effects), at: effects.now(), reason }, { tell: tellOn(effects) });
  for (const change of changes) effects.stdout(`${kindOfChange(change)} ${change.record}\n`);
  effects.stderr(changes.length === 0 ? "Nothing to log: every record is as the log left it\n" : `Logged ${changes.length} ${changes.length === 1 ? "change" : "changes"}\n`);
  return 0;
}

function toLine(entry: LogEntry): string {
  return `${canonicalJson(entry)}\n`;
}
