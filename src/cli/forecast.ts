import { chooseCase } from "#app/choose-case.ts";
import { fileForecast } from "#app/file-forecast.ts";
import { nestedBreaks, openQuestions } from "#app/open-questions.ts";
import { canonicalJson } from "#core/model/canonical.ts";
import { quoted } from "#core/model/quoted.ts";
import { besideLines, renderOpenQuestions } from "#views/report/forecast-text.ts";
import { commandSpec, misuse } from "./args.ts";
import { command } from "./command.ts";
import { authorOf, BY, CASE, proseOf } from "./flags.ts";
import { tellOn, textOptions } from "./terminal.ts";

export const forecastSpec = commandSpec({
  name: "forecast",
  purpose: "foresee",
  says:
    "Lists the open questions, or files a probability on one.\n" +
    "It is the probability, above 0 and below 1, that the question is answered yes under the rule in force. Nothing filed is ever changed: file again to change your mind. Your first probability on a question is the one that is scored.",
  takes: ["[question]", "[probability]"],
  flags: {
    case: CASE,
    by: BY,
    note: { type: "string", value: "<text>", says: "Your reasoning" }
  },
  formats: ["text", "ndjson"],
  examples: [
    { line: "earnest forecast", says: "The open questions, with what others and simple answers say." },
    { line: "earnest forecast truce-by-june .35 --note 'Base rate, and a meeting is set.'", says: "File a probability under your name." }
  ]
});

/** Runs `earnest forecast [question] [probability]`. */
export const forecastCommand = command(forecastSpec, async ({ flags, words, format }, effects) => {
  const folder = chooseCase(flags.case, effects.cwd);
  const [question, given] = words;
  if (question === undefined) {
    const outcome = await openQuestions(folder, effects.today());
    effects.stdout(format === "text" ? renderOpenQuestions(outcome, textOptions(effects)) : outcome.open.map((row) => `${canonicalJson(row)}\n`).join(""));
    return 0;
  }
  const p = probabilityOf(given);
  const by = await authorOf("forecast", flags.by, effects);
  const note = flags.note === undefined ? {} : { note: proseOf("forecast", flags.note, "--note with your reasoning") };
  const filed = await fileForecast(folder, { question, p, by, on: effects.today(), at: effects.now(), ...note }, { tell: tellOn(effects) });
  const { open } = await openQuestions(folder, effects.today());
  const row = open.find((one) => one.question === question);
  if (format === "ndjson") effects.stdout(`${canonicalJson({ question, ...filed })}\n`);
  else effects.stdout(`${filed.p} filed on ${question} by ${by}, ${filed.on}, under the rule ${filed.rule.slice(0, 16)}\n${row === undefined ? "" : besideLines(row).map((line) => `  ${line}\n`).join("")}`);
  for (const line of nestedBreaks(open, by)) effects.stderr(`${line}\n`);
  effects.stderr("It is public from today, and stays. Next: earnest score; earnest assess; commit forecasts.yaml and log.ndjson\n");
  return 0;
});

function probabilityOf(given: string | undefined): number {
  const p = given !== undefined && /^\d*\.?\d+$/.test(given) ? Number(given) : NaN;
  if (p > 0 && p < 1) return p;
  throw misuse(forecastSpec, "a probability above 0 and below 1, as .35", given === undefined ? "nothing" : quoted(given), /^\d+ ?%$/.test(given ?? "") ? `.${given!.replace(/ ?%$/, "").padStart(2, "0")}` : undefined);
}
