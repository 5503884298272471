import { assessCase } from "#app/assess.ts";
import { storedBrief } from "#app/brief.ts";
import { chooseCases } from "#app/choose-case.ts";
import { renderBriefText } from "#views/report/brief-text.ts";
import { commandSpec } from "./args.ts";
import { command } from "./command.ts";
import { caseNamed } from "./flags.ts";
import { SERVE_FLAGS, serveOptions, serveUntilInterrupted } from "./serve.ts";
import { progressOn, tellOn, textOptions } from "./terminal.ts";

export const startSpec = commandSpec({
  name: "start",
  purpose: "look",
  says:
    "Prints the brief of a case and serves its page.\n" +
    "The case is assessed first where its findings no longer hold. The address of the page is said on stderr; Ctrl-C ends it.",
  takes: ["[case]"],
  flags: SERVE_FLAGS,
  examples: [
    { line: "earnest start", says: "Print the brief of the first case that ships, and serve its page." },
    { line: "earnest start --port 0", says: "The same on any free port." }
  ]
});

/** Runs `earnest start [case]`. */
export const startCommand = command(startSpec, async ({ flags, words }, effects) => {
  const options = serveOptions(startSpec, flags, effects);
  const folders = chooseCases(caseNamed(startSpec, flags.case, words[0]), effects.cwd);
  const [folder = ""] = folders;
  const brief = (await storedBrief(folder)) ?? (await assessCase(folder, { progress: progressOn(effects), tell: tellOn(effects) })).brief;
  effects.stdout(renderBriefText(brief, textOptions(effects)));
  await serveUntilInterrupted(folders, options, effects);
  return 0;
});
