import { chooseCase } from "#app/choose-case.ts";
import { resolveQuestion, type Standing, standingOf } from "#app/resolve-question.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import { ANSWERS } from "#core/model/forecast-question.ts";
import { nearestWord } from "#core/model/nearest-word.ts";
import { quoted } from "#core/model/quoted.ts";
import { commandSpec, misuse } from "./args.ts";
import { command } from "./command.ts";
import { authorOf, BY, CASE, dayOfFlag, proseOf } from "./flags.ts";
import { tellOn } from "./terminal.ts";

export const resolveSpec = commandSpec({
  name: "resolve",
  purpose: "foresee",
  says:
    "Says how a question came out.\n" +
    "Where series settle it the answer is computed, and filed with --write and what shows that it lasted, which no series tells; where documents do, name the answer, the evidence and the day on which it came true: what was filed on or after that day is in no score.\n" +
    "No comes only after the deadline. annulled = void, which is not no: nothing filed on it is scored.",
  takes: ["<question>", "[yes|no|annulled]"],
  flags: {
    case: CASE,
    by: BY,
    evidence: { type: "string", value: "<text>", says: "What shows it, with where it can be read" },
    came: { type: "string", value: "<day>", says: "The day on which it came true, or could no longer, where documents settle it" },
    rule: { type: "string", value: "<hash>", says: "First digits of the hash of an earlier version of the rule; without it the one in force" },
    write: { type: "boolean", says: "File what the series tell; without it, it is only said" }
  },
  formats: ["text", "ndjson"],
  examples: [
    { line: "earnest resolve truce-by-june", says: "What the series say of a question." },
    { line: "earnest resolve truce-by-june no --evidence 'No text was signed: https://example.org'", says: "File how it came out." }
  ]
});

/** Runs `earnest resolve <question> [answer]`. */
export const resolveCommand = command(resolveSpec, async ({ flags, words, format }, effects) => {
  const [question, given] = words as [string, string?];
  const answer = ANSWERS.find((one) => one === given);
  if (given !== undefined && answer === undefined) throw misuse(resolveSpec, `one of ${ANSWERS.join(", ")}`, quoted(given), nearestWord(given, ANSWERS));
  const folder = chooseCase(flags.case, effects.cwd);
  const cameOn = dayOfFlag("resolve", "came", flags.came);
  const asked = { question, on: effects.today(), ...(flags.rule === undefined ? {} : { rule: flags.rule }) };
  const standing = await standingOf(folder, asked);
  effects.stdout(format === "text" ? standingInWords(standing) : `${canonicalJson({ question, rule: standing.version.hash, told: standing.told, filed: standing.filed })}\n`);
  if (answer === undefined && flags.write !== true && standing.told !== null) {
    effects.stderr("Nothing was filed: --write files what the series tell, with --evidence that it lasts\n");
    return 0;
  }
  const evidence = flags.evidence === undefined ? {} : { evidence: proseOf("resolve", flags.evidence, "--evidence with what shows it") };
  const by = await authorOf("resolve", flags.by, effects);
  const filed = await resolveQuestion(folder, { ...asked, by, at: effects.now(), ...evidence, ...(cameOn === undefined ? {} : { cameOn }), ...(answer === undefined ? {} : { answer }) }, { tell: tellOn(effects) });
  effects.stdout(format === "text" ? `${question}: ${filed.answer}, filed by ${by} on ${filed.on}\n` : `${canonicalJson({ question, ...filed })}\n`);
  const others = standing.question.rules.filter(({ hash }) => hash !== filed.rule && standing.question.probabilities.some(({ rule }) => rule === hash) && !standing.question.resolutions.some(({ rule }) => rule === hash));
  for (const { from, hash } of others) effects.stderr(`Probabilities were filed under the rule of ${from}, too: answer it with --rule ${hash.slice(0, 16)}\n`);
  effects.stderr("Next: earnest score; earnest assess; commit forecasts.yaml and log.ndjson\n");
  return 0;
});

function standingInWords({ question, version, told, filed }: Standing): string {
  const head = `${question.title}\n  rule of ${version.from} (${version.hash.slice(0, 16)}): ${version.rule}\n  it must last: ${version.persistence}\n  deadline: ${question.deadline}\n`;
  const says = told === null ? `settled by: ${version.resolver.documents ?? "documents"}` : `the series say: ${toldInWords(told, question.deadline)}`;
  const lasts = told === null ? "" : "  no series tells whether it lasts as worded: look, and file it with --evidence\n";
  return `${head}  ${says}\n${lasts}${filed === null ? "" : `  on record: ${filedInWords(filed)}\n`}`;
}

function toldInWords({ answer, metOn, judgedTo, unjudged, end }: NonNullable<Standing["told"]>, deadline: string): string {
  if (answer === "yes") return `yes: met on ${metOn ?? ""}`;
  const judged = `${judgedTo === null ? "no day could be judged" : `judged to ${judgedTo}`}, ${unjudged} days without a judgement`;
  if (answer === "no") return `no: met on no day (${judged})`;
  return `cannot be told yet (${judged}; the rule is read up to ${end}${end > deadline ? ", since what began by the deadline must last" : ""})`;
}

/** Says how the question was answered; where the series alone settle it, whether they bear the answer out. */
function filedInWords({ resolution: { answer, on, by }, bearing }: NonNullable<Standing["filed"]>): string {
  if (bearing === "contradicted") return `${answer}, filed by ${by} on ${on}; the series contradict it`;
  return bearing === "untold" ? `${answer}, of ${on}: answered by ${by}; the series cannot tell` : `${answer}, filed by ${by} on ${on}`;
}
