import { chooseCase } from "#app/choose-case.ts";
import { isSame, verifyCase } from "#app/verify.ts";
import { commandSpec } from "./args.ts";
import { command } from "./command.ts";
import { CASE, caseNamed } from "./flags.ts";
import { renderProblems } from "./output.ts";
import { progressOn } from "./terminal.ts";

export const verifySpec = commandSpec({
  name: "verify",
  purpose: "doubt",
  says:
    "Recomputes every stored finding and compares it byte by byte.\n" +
    "Every record is held against the log, too.",
  takes: ["[case]"],
  flags: { case: CASE },
  formats: ["text", "json"],
  examples: [
    { line: "earnest verify", says: "Recompute every stored finding and compare it byte by byte." },
    { line: "earnest verify --format json --quiet", says: "The same for a program: exit code 3 where anything differs." }
  ],
  exits: { 3: "a finding or a file differs, an edit was not logged, or the chain of the log breaks" }
});

/** Runs `earnest verify [case]`. */
export const verifyCommand = command(verifySpec, async ({ flags, words, format }, effects) => {
  const folder = chooseCase(caseNamed(verifySpec, flags.case, words[0]), effects.cwd);
  const result = await verifyCase(folder, progressOn(effects));
  const same = isSame(result);
  if (format === "json") effects.stdout(`${JSON.stringify({ same, ...result })}\n`);
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
