import { answerSentences } from "./en/answer.ts";
import { auditSentences } from "./en/audit.ts";
import { caveatSentences } from "./en/caveats.ts";
import { eventSentences } from "./en/event.ts";
import { historySentences } from "./en/history.ts";
import { hypothesesSentences } from "./en/hypotheses.ts";
import { forecastSentences } from "./en/forecast.ts";
import { lensSentences } from "./en/lens.ts";
import { ledgerSentences } from "./en/ledger.ts";
import { momentumEventsSentences } from "./en/momentum-events.ts";
import { momentumSalvosSentences } from "./en/momentum-salvos.ts";
import { changeSentences } from "./en/change.ts";
import { draftSentences } from "./en/draft.ts";
import { positionSentences } from "./en/position.ts";
import { pledgeSentences } from "./en/pledge.ts";
import { pulseDetailSentences } from "./en/pulse-details.ts";
import { pulseSentences } from "./en/pulse.ts";
import { recordSentences } from "./en/record.ts";
import { rippleSentences } from "./en/ripple.ts";
import { seriesForecastSentences } from "./en/series-forecast.ts";
import { seriesSentences } from "./en/series.ts";
import { scenarioSentences } from "./en/scenario.ts";
import { tollSentences } from "./en/toll.ts";
import { verdictSentences } from "./en/verdict.ts";
import { basicWords } from "./en/words/basics.ts";
import { exportWords } from "./en/words/exports.ts";
import { chartWords } from "./en/words/charts.ts";
import { guideWords } from "./en/words/guides.ts";
import { clockWords } from "./en/words/clock.ts";
import { dossierWords } from "./en/words/dossier.ts";
import { mastheadWords } from "./en/words/masthead.ts";
import { phrases } from "./en/words/phrases.ts";
import { tableWords } from "./en/words/tables.ts";
import { eventWords } from "./en/words/events.ts";
import { figureWords } from "./en/words/figure.ts";
import { firstPageWords } from "./en/words/first-page.ts";
import { overviewWords } from "./en/words/overview.ts";
import { viewWords } from "./en/words/views.ts";
import { feedWords } from "./en/words/feeds.ts";
import { publishedWords } from "./en/words/published.ts";
import { problemWords } from "./en/words/problems.ts";
import { pageWords } from "./en/words/page.ts";
import { recordWords } from "./en/words/records.ts";
import { reportWords } from "./en/words/report.ts";
import type { Catalogue } from "./template.ts";

const sentences: Catalogue = {
  ...verdictSentences,
  ...pulseSentences,
  ...pulseDetailSentences,
  ...momentumEventsSentences,
  ...rippleSentences,
  ...hypothesesSentences,
  ...answerSentences,
  ...forecastSentences,
  ...momentumSalvosSentences,
  ...changeSentences,
  ...pledgeSentences,
  ...draftSentences,
  ...lensSentences,
  ...historySentences,
  ...eventSentences,
  ...tollSentences,
  ...ledgerSentences,
  ...positionSentences,
  ...auditSentences,
  ...recordSentences,
  ...seriesForecastSentences,
  ...seriesSentences,
  ...scenarioSentences,
  ...caveatSentences
};

/** The fixed words, by the part of the page, chart or table that says them: texts, and functions of what stands in them. */
const words = {
  basics: basicWords,
  charts: chartWords,
  clock: clockWords,
  dossier: dossierWords,
  events: eventWords,
  exports: exportWords,
  feeds: feedWords,
  figure: figureWords,
  firstPage: firstPageWords,
  guides: guideWords,
  masthead: mastheadWords,
  overview: overviewWords,
  page: pageWords,
  phrases,
  problems: problemWords,
  published: publishedWords,
  records: recordWords,
  report: reportWords,
  tables: tableWords,
  views: viewWords
};

/** A language: what findings say, the words around them, and how numbers and days are written. Another language is a file that has this type. */
export interface Language {
  /** A BCP 47 tag. */
  readonly locale: string;
  readonly sentences: Catalogue;
  readonly words: typeof words;
}

/** Everything that Earnest says, in English. */
export const english: Language = { locale: "en-GB", sentences, words };
