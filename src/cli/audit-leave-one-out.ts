import { chooseCase } from "#app/choose-case.ts";
import { auditLeaveOneOut } from "#app/leave-one-out.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import { renderLeftOutText } from "#views/report/left-out-text.ts";
import { commandSpec, readArguments, renderHelp } from "./args.ts";
import { AS_OF, CASE, caseNamed, dayOfFlag } from "./flags.ts";
import { answering } from "./output.ts";
import { progressOn, textOptions } from "./terminal.ts";

export const auditLeaveOneOutSpec = commandSpec({
  name: "audit leave-one-out",
  says:
    "Leaves out each record and each source by itself, concludes the verdict anew, and tells which of them alone gives a party another word.\n" +
    "Exit 0 whether or not one does.\n" +
    "  earnest audit leave-one-out --as-of 2026-01-02",
  takes: ["[case]"],
  flags: { case: CASE, format: { type: "string", value: "text|json", oneOf: ["text", "json"], says: "Text for people, or one JSON object" }, "as-of": AS_OF }
});

/** Runs `earnest audit leave-one-out [case]`. */
export const auditLeaveOneOutCommand = answering(async (argv, effects) => {
  const { flags, words, wantsHelp } = readArguments(argv, auditLeaveOneOutSpec);
  if (wantsHelp) {
    effects.stdout(renderHelp(auditLeaveOneOutSpec));
    return 0;
  }
  const asOf = dayOfFlag("audit leave-one-out", "as-of", flags["as-of"]);
  const folder = chooseCase(caseNamed(auditLeaveOneOutSpec, flags.case, words[0]), effects.cwd);
  const { caseFile, left } = await auditLeaveOneOut(folder, { ...(asOf ? { asOf } : {}), progress: progressOn(effects) });
  effects.stdout(flags.format === "json" ? `${canonicalJson({ case: caseFile.id, ...(left ?? { words: null }) })}\n` : renderLeftOutText(caseFile, left, textOptions(effects)));
  return 0;
});
