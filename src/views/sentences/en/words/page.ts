import { answerSectionWords } from "./page/answer-section.ts";
import { briefPageWords } from "./page/brief-page.ts";
import { casesPageWords } from "./page/cases-page.ts";
import { changedSinceWords } from "./page/changed-since.ts";
import { chartFigureWords } from "./page/chart-figure.ts";
import { explainPageWords } from "./page/explain-page.ts";
import { foldedTableWords } from "./page/folded-table.ts";
import { howComputedWords } from "./page/how-computed.ts";
import { howToCheckWords } from "./page/how-to-check.ts";
import { layoutWords } from "./page/layout.ts";
import { mastheadWords } from "./page/masthead.ts";
import { methodNotesWords } from "./page/method-notes.ts";
import { wholePageWords } from "./page/page.ts";
import { pagesNavWords } from "./page/pages-nav.ts";
import { problemPageWords } from "./page/problem-page.ts";
import { putDownWords } from "./page/put-down.ts";
import { tablePageWords } from "./page/table-page.ts";
import { testSectionWords } from "./page/test-section.ts";
import { viewPageWords } from "./page/view-page.ts";

/** The words of `views/page`, by file. */
export const pageWords = {
  answerSection: answerSectionWords,
  briefPage: briefPageWords,
  casesPage: casesPageWords,
  changedSince: changedSinceWords,
  chartFigure: chartFigureWords,
  explainPage: explainPageWords,
  foldedTable: foldedTableWords,
  howComputed: howComputedWords,
  howToCheck: howToCheckWords,
  layout: layoutWords,
  masthead: mastheadWords,
  methodNotes: methodNotesWords,
  page: wholePageWords,
  pagesNav: pagesNavWords,
  problemPage: problemPageWords,
  putDown: putDownWords,
  tablePage: tablePageWords,
  testSection: testSectionWords,
  viewPage: viewPageWords
};
