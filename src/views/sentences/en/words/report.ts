import { briefMarkdownWords } from "./report/brief-markdown.ts";
import { briefTextWords } from "./report/brief-text.ts";
import { changesWords } from "./report/changes.ts";
import { diffTextWords } from "./report/diff-text.ts";
import { explainPartsWords } from "./report/explain-parts.ts";
import { explainTextWords } from "./report/explain-text.ts";
import { forecastTextWords } from "./report/forecast-text.ts";
import { formulaWords } from "./report/formula.ts";
import { leftOutTextWords } from "./report/left-out-text.ts";
import { outlineWords } from "./report/outline.ts";
import { swapTextWords } from "./report/swap-text.ts";
import { tallyWords } from "./report/tally.ts";
import { verdictBlockWords } from "./report/verdict-block.ts";
import { vintagesTextWords } from "./report/vintages-text.ts";

/** The words of `views/report`, by file. */
export const reportWords = {
  briefMarkdown: briefMarkdownWords,
  briefText: briefTextWords,
  changes: changesWords,
  diffText: diffTextWords,
  explainParts: explainPartsWords,
  explainText: explainTextWords,
  forecastText: forecastTextWords,
  formula: formulaWords,
  leftOutText: leftOutTextWords,
  outline: outlineWords,
  swapText: swapTextWords,
  tally: tallyWords,
  verdictBlock: verdictBlockWords,
  vintagesText: vintagesTextWords
};
