import { resolve } from "node:path";
import { chooseCase } from "#app/choose-case.ts";
import { EXPORT_FORMATS, exportCase, type ExportFormat } from "#app/export-case.ts";
import { commandSpec, misuse } from "./args.ts";
import { command } from "./command.ts";
import { AS_OF, CASE, caseNamed, KNOWN_BY, replayDays } from "./flags.ts";
import { progressOn, tellOn } from "./terminal.ts";

export const exportSpec = commandSpec({
  name: "export",
  purpose: "share",
  says: "Writes a case into a folder as Parquet and CSV tables.\nThey are the records with their dates, sources and grades, daily figures, findings with their estimates, and a data dictionary.\nThe folder must be new, empty or an earlier export, which is replaced whole or not at all. Same case, same day, same bytes.",
  takes: ["[case]"],
  flags: {
    out: { type: "string", short: "o", value: "<folder>", says: "Where to write it" },
    case: CASE,
    format: { type: "string", value: EXPORT_FORMATS.join("|"), oneOf: EXPORT_FORMATS, says: "Parquet files, CSV with a Frictionless datapackage.json, or both, which is usual" },
    "as-of": AS_OF,
    "known-by": KNOWN_BY
  },
  examples: [
    { line: "earnest export -o tables", says: "Everything as Parquet files, and as CSV with a datapackage.json." },
    { line: "earnest export -o tables --format csv --as-of 2026-01-02", says: "CSV alone, as the case was public on a day." }
  ]
});

/** Runs `earnest export [case] -o <folder>`. */
export const exportCommand = command(exportSpec, async ({ flags, words }, effects) => {
  if (flags.out === undefined) throw misuse(exportSpec, "-o with the folder to write into", "nothing");
  const into = resolve(effects.cwd, flags.out);
  const folder = chooseCase(caseNamed(exportSpec, flags.case, words[0]), effects.cwd);
  const { brief, tables } = await exportCase(folder, into, (flags.format ?? "all") as ExportFormat, { ...replayDays("export", flags), progress: progressOn(effects), tell: tellOn(effects) });
  effects.stdout(`${into}: ${brief.case} as of ${brief.asOf}, ${tables.length} tables, ${tables.reduce((sum, { rows }) => sum + rows.length, 0)} rows\n`);
  return 0;
});
