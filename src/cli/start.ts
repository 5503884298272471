import { assessCase } from "#app/assess.ts";
import { storedBrief } from "#app/brief.ts";
import { chooseCases } from "#app/choose-case.ts";
import { renderBriefText } from "#views/report/brief-text.ts";
import { commandSpec, readArguments, renderHelp } from "./args.ts";
import { caseNamed } from "./flags.ts";
import { answering } from "./output.ts";
import { SERVE_FLAGS, serveOptions, serveUntilInterrupted } from "./serve.ts";
import { progressOn, tellOn, textOptions } from "./terminal.ts";

export const startSpec = commandSpec({
  name: "start",
  says: "Assesses a case where its findings no longer hold, prints the brief, serves the page and says where. Ctrl-C ends it.",
  takes: ["[case]"],
  flags: SERVE_FLAGS
});

/** Runs `earnest start [case]`. */
export const startCommand = answering(async (argv, effects) => {
  const { flags, words, wantsHelp } = readArguments(argv, startSpec);
  if (wantsHelp) {
    effects.stdout(renderHelp(startSpec));
    return 0;
  }
  const options = serveOptions(startSpec, flags, effects);
  const folders = chooseCases(caseNamed(startSpec, flags.case, words[0]), effects.cwd);
  const [folder = ""] = folders;
  const brief = (await storedBrief(folder)) ?? (await assessCase(folder, { progress: progressOn(effects), tell: tellOn(effects) })).brief;
  effects.stdout(renderBriefText(brief, textOptions(effects)));
  await serveUntilInterrupted(folders, options, effects);
  return 0;
});
