import { assessCase } from "#app/assess.ts";
import { chooseCase } from "#app/choose-case.ts";
import { commandSpec, readArguments, renderHelp } from "./args.ts";
import { briefSpec, renderBriefAs } from "./brief.ts";
import { AS_OF, CASE, caseNamed, KNOWN_BY, replayDays } from "./flags.ts";
import { answering } from "./output.ts";
import { progressOn, tellOn } from "./terminal.ts";

export const assessSpec = commandSpec({
  name: "assess",
  says: "Computes every finding of a case and stores them in its findings.ndjson, whole or not at all, then prints the brief.\nWith --as-of or --known-by the findings of that day are computed and printed, not stored.",
  takes: ["[case]"],
  flags: { case: CASE, format: briefSpec.flags.format, "as-of": AS_OF, "known-by": KNOWN_BY }
});

/** Runs `earnest assess [case]`. */
export const assessCommand = answering(async (argv, effects) => {
  const { flags, words, wantsHelp } = readArguments(argv, assessSpec);
  if (wantsHelp) {
    effects.stdout(renderHelp(assessSpec));
    return 0;
  }
  const days = replayDays("assess", flags);
  const { brief, stored } = await assessCase(chooseCase(caseNamed(assessSpec, flags.case, words[0]), effects.cwd), { ...days, progress: progressOn(effects), tell: tellOn(effects) });
  effects.stderr(`${brief.findings.length} findings as of ${brief.asOf}${stored ? ", stored" : ", not stored"}\n`);
  effects.stdout(await renderBriefAs(flags.format ?? (effects.isTerminal ? "text" : "ndjson"), brief, effects));
  return 0;
});
