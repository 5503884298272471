import { chooseCase } from "#app/choose-case.ts";
import { noQuestions } from "#app/open-questions.ts";
import { scoreForecasts } from "#app/score-forecasts.ts";
import { renderScoreboard } from "#views/report/forecast-text.ts";
import { renderFindingsNdjson } from "#views/report/json.ts";
import { commandSpec, readArguments, renderHelp } from "./args.ts";
import { AS_OF, KNOWN_BY, replayDays } from "./flags.ts";
import { answering } from "./output.ts";
import { textOptions } from "./terminal.ts";

export const scoreSpec = commandSpec({
  name: "score",
  says: "Scores the forecasts of a case: Brier and log score, skill against each simple answer by its name, with intervals and n. Questions written after the answer was known\nstand apart: they test the code.",
  takes: ["[case]"],
  flags: {
    "as-of": AS_OF,
    "known-by": KNOWN_BY,
    format: { type: "string", value: "text|json", oneOf: ["text", "json"], says: "Sentences, or a finding a line; else as stdout is a terminal or not" }
  }
});

/** Runs `earnest score [case]`. */
export const scoreCommand = answering(async (argv, effects) => {
  const { flags, words, wantsHelp } = readArguments(argv, scoreSpec);
  if (wantsHelp) {
    effects.stdout(renderHelp(scoreSpec));
    return 0;
  }
  const folder = chooseCase(words[0], effects.cwd);
  const findings = await scoreForecasts(folder, replayDays("score", flags));
  if (findings.length === 0) throw noQuestions(folder);
  effects.stdout((flags.format ?? (effects.isTerminal ? "text" : "json")) === "text" ? renderScoreboard(findings, textOptions(effects)) : renderFindingsNdjson(findings));
  return 0;
});
