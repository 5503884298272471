import { relative } from "node:path";
import { type CheckedCase, checkCases } from "#app/check.ts";
import { commandSpec } from "./args.ts";
import { command } from "./command.ts";
import { CASE, caseNamed } from "./flags.ts";
import { type CliEffects, renderProblems } from "./output.ts";

export const checkSpec = commandSpec({
  name: "check",
  purpose: "keep",
  says:
    "Reads every file of a case and names every problem.\n" +
    "Each with file, line, column, what was wanted and what stands there. Without a name: every case in ./cases.",
  takes: ["[case]"],
  flags: { case: { ...CASE, says: "The case; without it every case in ./cases" } },
  formats: ["text", "ndjson"],
  examples: [
    { line: "earnest check", says: "Every problem of every case in ./cases, with file, line and column." },
    { line: "earnest check --format ndjson", says: "One object a problem, for an editor or a pipeline." }
  ],
  exits: { 2: "files have problems, or the words cannot be used" }
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
export const checkCommand = command(checkSpec, async ({ flags, words, format }, effects) => {
  const checked = await checkCases(caseNamed(checkSpec, flags.case, words[0]), effects.cwd);
  for (const one of checked) {
    const [problems, summary] = toText(one, effects);
    effects.stdout(format === "ndjson" ? toNdjson(one, effects) : problems + summary);
    if (format === "ndjson") effects.stderr(summary);
  }
  return checked.some(({ problems }) => problems.length > 0) ? 2 : 0;
});

/** Returns the problems, one a line, and in a line what came of all. */
function toText({ folder, problems, counts }: CheckedCase, effects: CliEffects): [string, string] {
  const name = shown(folder, effects);
  if (counts === undefined) return [renderProblems(problems, name), `${name}: ${count(problems.length, "problem")}\n`];
  const parts = [...counts].map(([kind, n]) => count(n, ...(PLAIN_WORDS[kind] ?? [kind.replace(/s$/, ""), kind])));
  return ["", `${name}: no problem in ${parts.length === 0 ? "case.yaml, which has no records beside it" : parts.join(", ")}\n`];
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
