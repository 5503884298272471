import { assessCase } from "#app/assess.ts";
import { chooseCase } from "#app/choose-case.ts";
import { commandSpec } from "./args.ts";
import { BRIEF_FORMATS, renderBriefAs } from "./brief.ts";
import { command } from "./command.ts";
import { AS_OF, CASE, caseNamed, KNOWN_BY, replayDays } from "./flags.ts";
import { progressOn, tellOn } from "./terminal.ts";

export const assessSpec = commandSpec({
  name: "assess",
  purpose: "keep",
  says:
    "Computes every finding of a case, stores them, and prints the brief.\n" +
    "They are written to findings.ndjson whole or not at all. With --as-of or --known-by the findings of that day are computed and printed, not stored.",
  takes: ["[case]"],
  flags: { case: CASE, "as-of": AS_OF, "known-by": KNOWN_BY },
  formats: BRIEF_FORMATS,
  examples: [
    { line: "earnest assess", says: "Compute every finding and store them." },
    { line: "earnest assess --as-of 2026-01-02 --format md", says: "The brief of that day, not stored." }
  ]
});

/** Runs `earnest assess [case]`. */
export const assessCommand = command(assessSpec, async ({ flags, words, format }, effects) => {
  const days = replayDays("assess", flags);
  const { brief, stored } = await assessCase(chooseCase(caseNamed(assessSpec, flags.case, words[0]), effects.cwd), { ...days, progress: progressOn(effects), tell: tellOn(effects) });
  effects.stderr(`${brief.findings.length} findings as of ${brief.asOf}${stored ? ", stored" : ", not stored"}\n`);
  effects.stdout(await renderBriefAs(format, brief, effects));
  return 0;
});
