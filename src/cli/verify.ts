import { chooseCase } from "#app/choose-case.ts";
import { isSame, verifyCase } from "#app/verify.ts";
import { commandSpec, readArguments, renderHelp } from "./args.ts";
import { CASE, caseNamed } from "./flags.ts";
import { answering, renderProblems } from "./output.ts";
import { progressOn } from "./terminal.ts";

export const verifySpec = commandSpec({
  name: "verify",
  says:
    "Recomputes every stored finding from the files of the case and compares it byte by byte, and holds every record against the log.\n" +
    "Exit 0 when all are the same, 3 when a finding or a file differs, an edit was not logged, or the chain of the log breaks.",
  takes: ["[case]"],
  flags: { case: CASE, format: { type: "string", value: "text|json", oneOf: ["text", "json"], says: "Lines for people, or one JSON object" } }
});

/** Runs `earnest verify [case]`. */
export const verifyCommand = answering(async (argv, effects) => {
  const { flags, words, wantsHelp } = readArguments(argv, verifySpec);
  if (wantsHelp) {
    effects.stdout(renderHelp(verifySpec));
    return 0;
  }
  const folder = chooseCase(caseNamed(verifySpec, flags.case, words[0]), effects.cwd);
  const result = await verifyCase(folder, progressOn(effects));
  const same = isSame(result);
  if (flags.format === "json") effects.stdout(`${JSON.stringify({ same, ...result })}\n`);
  else {
    effects.stdout(renderProblems(result.problems, folder));
    effects.stdout(renderProblems(result.faults, folder));
    for (const { record, file, change } of result.unlogged ?? []) effects.stdout(`${file === undefined ? "" : `${file}: `}${record} was ${change}, and no line of the log tells of it (earnest log append)\n`);
    for (const path of result.changedFiles) effects.stdout(`${path}: not the file that the findings were made from\n`);
    for (const name of result.different) effects.stdout(`${name}: made again, it is different\n`);
    if (result.unlogged === null) effects.stderr("There is no log: who changed a record is not told (earnest log append opens one)\n");
    effects.stdout(same ? `${result.checked} findings recomputed, all the same\n` : "not the same\n");
  }
  return same ? 0 : 3;
});
