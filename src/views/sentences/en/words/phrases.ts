import { coderWords, directionWords, relationWord, topicWords } from "../draft.ts";
import { estimativeInWords } from "../estimative.ts";
import { probabilityInWords } from "../forecast.ts";
import { routeInWords, signInWords } from "../history.ts";
import { droppedInWords, evidenceWord, silenceInWords } from "../hypotheses.ts";
import { lackInWords } from "../lack.ts";
import { accordState, momentInWords, rangeInWords } from "../ledger.ts";
import { pledgeWord, unseenInWords } from "../pledge.ts";
import { causeInWords, moveInWords, placeInWords, stateInWords } from "../position.ts";
import { usualTestName } from "../pulse-details.ts";
import { indicatorState, readingInWords, shortUnit } from "../scenario.ts";
import { isTooNarrow } from "../series-forecast.ts";
import { shareWhere } from "../shares.ts";
import { revisionInWords, timeInWords, windowInWords as tollWindowInWords } from "../toll.ts";
import { daysInWords, figureInWords, missingInWords, rangeInWords as tollRangeInWords, whenceInWords } from "../toll-clause.ts";
import { conditionHad, conditionInWords, issueInWords, openInWords, undertakingInWords, verdictInWords, watchInWords } from "../verdict.ts";

/** Words that views need outside of a sentence: what the sentences of findings are made of. */
export const phrases = {
  accordState,
  causeInWords,
  coderWords,
  conditionHad,
  conditionInWords,
  daysInWords,
  directionWords,
  droppedInWords,
  estimativeInWords,
  evidenceWord,
  figureInWords,
  indicatorState,
  isTooNarrow,
  issueInWords,
  lackInWords,
  missingInWords,
  momentInWords,
  moveInWords,
  openInWords,
  placeInWords,
  pledgeWord,
  probabilityInWords,
  rangeInWords,
  readingInWords,
  relationWord,
  revisionInWords,
  routeInWords,
  shareWhere,
  shortUnit,
  signInWords,
  silenceInWords,
  stateInWords,
  timeInWords,
  tollRangeInWords,
  tollWindowInWords,
  topicWords,
  undertakingInWords,
  unseenInWords,
  usualTestName,
  verdictInWords,
  watchInWords,
  whenceInWords
};
