import { chooseCase } from "#app/choose-case.ts";
import { auditLeaveOneOut } from "#app/leave-one-out.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import { renderLeftOutText } from "#views/report/left-out-text.ts";
import { commandSpec } from "./args.ts";
import { command } from "./command.ts";
import { AS_OF, CASE, caseNamed, dayOfFlag } from "./flags.ts";
import { progressOn, textOptions } from "./terminal.ts";

export const auditLeaveOneOutSpec = commandSpec({
  name: "audit leave-one-out",
  purpose: "doubt",
  says:
    "Tells which record or source alone turns a word of the verdict.\n" +
    "Each record and each source is left out by itself and the verdict concluded anew. Exit 0 whether or not one turns it.",
  takes: ["[case]"],
  flags: { case: CASE, "as-of": AS_OF },
  formats: ["text", "json"],
  examples: [
    { line: "earnest audit leave-one-out", says: "Which record or source, left out alone, turns a word." },
    { line: "earnest audit leave-one-out --as-of 2026-01-02", says: "The same as of a day." }
  ]
});

/** Runs `earnest audit leave-one-out [case]`. */
export const auditLeaveOneOutCommand = command(auditLeaveOneOutSpec, async ({ flags, words, format }, effects) => {
  const asOf = dayOfFlag("audit leave-one-out", "as-of", flags["as-of"]);
  const folder = chooseCase(caseNamed(auditLeaveOneOutSpec, flags.case, words[0]), effects.cwd);
  const { caseFile, left } = await auditLeaveOneOut(folder, { ...(asOf ? { asOf } : {}), progress: progressOn(effects) });
  effects.stdout(format === "json" ? `${canonicalJson({ case: caseFile.id, ...(left ?? { words: null }) })}\n` : renderLeftOutText(caseFile, left, textOptions(effects)));
  return 0;
});
