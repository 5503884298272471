import { chooseCase } from "#app/choose-case.ts";
import { noQuestions } from "#app/open-questions.ts";
import { scoreForecasts } from "#app/score-forecasts.ts";
import { renderScoreboard } from "#views/report/forecast-text.ts";
import { renderFindingsNdjson } from "#views/report/json.ts";
import { commandSpec } from "./args.ts";
import { command } from "./command.ts";
import { AS_OF, KNOWN_BY, replayDays } from "./flags.ts";
import { textOptions } from "./terminal.ts";

export const scoreSpec = commandSpec({
  name: "score",
  purpose: "foresee",
  says:
    "Scores the forecasts of a case beside simple answers.\n" +
    "Brier and log score, skill against each simple answer by its name, with intervals and n. Questions written after the answer was known stand apart: they test the code.",
  takes: ["[case]"],
  flags: {
    "as-of": AS_OF,
    "known-by": KNOWN_BY
  },
  formats: ["text", "ndjson"],
  examples: [
    { line: "earnest score", says: "How good the forecasts were, beside simple answers." },
    { line: "earnest score --as-of 2026-01-02 --format ndjson", says: "One finding a line, as of a day." }
  ]
});

/** Runs `earnest score [case]`. */
export const scoreCommand = command(scoreSpec, async ({ flags, words, format }, effects) => {
  const folder = chooseCase(words[0], effects.cwd);
  const findings = await scoreForecasts(folder, replayDays("score", flags));
  if (findings.length === 0) throw noQuestions(folder);
  effects.stdout(format === "text" ? renderScoreboard(findings, textOptions(effects)) : renderFindingsNdjson(findings));
  return 0;
});
