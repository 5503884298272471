import { auditSentences } from "./en/audit.ts";
import { caveatSentences } from "./en/caveats.ts";
import { eventSentences } from "./en/event.ts";
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
import type { Catalogue } from "./template.ts";

/** Every sentence of Earnest in English. Another language is another catalogue with the same names. */
export const english: Catalogue = {
  ...pulseSentences,
  ...pulseDetailSentences,
  ...momentumEventsSentences,
  ...rippleSentences,
  ...forecastSentences,
  ...momentumSalvosSentences,
  ...changeSentences,
  ...pledgeSentences,
  ...draftSentences,
  ...lensSentences,
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
