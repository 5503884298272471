import { relative } from "node:path";
import { type CheckedCase, checkCases } from "#app/check.ts";
import { commandSpec, readArguments, renderHelp } from "./args.ts";
import { CASE, caseNamed } from "./flags.ts";
import { answering, type CliEffects, renderProblems } from "./output.ts";

export const checkSpec = commandSpec({
  name: "check",
  says: "Reads every file of a case and names every problem: file, line, column, what was wanted, what stands there.\nWithout a name: every case in ./cases. Exit 2 when there is a problem.",
  takes: ["[case]"],
  flags: {
    case: { ...CASE, says: "The case; without it every case in ./cases" },
    format: { type: "string", value: "text|ndjson", oneOf: ["text", "ndjson"], says: "One line a problem for people, or one JSON object a problem" }
  }
});

/** Kinds of records whose own name would not tell a reader what was counted: one of them, and several. */
const PLAIN_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  rounds: ["calendar item", "calendar items"],
  terms: ["undertaking", "undertakings"],
  toll: ["figure of the toll", "figures of the toll"],
  hypotheses: ["explanation", "explanations"],
  evidence: ["item of evidence", "items of evidence"],
  series: ["series", "series"]
};

/** Runs `earnest check [case]`. */
export const checkCommand = answering(async (argv, effects) => {
  const { flags, words, wantsHelp } = readArguments(argv, checkSpec);
  if (wantsHelp) {
    effects.stdout(renderHelp(checkSpec));
    return 0;
  }
  const checked = await checkCases(caseNamed(checkSpec, flags.case, words[0]), effects.cwd);
  for (const one of checked) effects.stdout(flags.format === "ndjson" ? toNdjson(one, effects) : toText(one, effects));
  return checked.some(({ problems }) => problems.length > 0) ? 2 : 0;
});

function toText({ folder, problems, counts }: CheckedCase, effects: CliEffects): string {
  const name = shown(folder, effects);
  if (counts === undefined) return `${renderProblems(problems, name)}${name}: ${count(problems.length, "problem")}\n`;
  const parts = [...counts].map(([kind, n]) => count(n, ...(PLAIN_WORDS[kind] ?? [kind.replace(/s$/, ""), kind])));
  return `${name}: no problem in ${parts.length === 0 ? "case.yaml, which has no records beside it" : parts.join(", ")}\n`;
}

function toNdjson({ folder, problems }: CheckedCase, effects: CliEffects): string {
  return problems.map((problem) => `${JSON.stringify({ case: shown(folder, effects), ...problem })}\n`).join("");
}

/** The folder as a person at the working folder would write it. */
function shown(folder: string, { cwd }: CliEffects): string {
  const path = relative(cwd, folder);
  return path === "" ? "." : path.startsWith("..") ? folder : path;
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
