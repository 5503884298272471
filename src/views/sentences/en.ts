import { auditSentences } from "./en/audit.ts";
import { caveatSentences } from "./en/caveats.ts";
import { momentumEventsSentences } from "./en/momentum-events.ts";
import { momentumSalvosSentences } from "./en/momentum-salvos.ts";
import { changeSentences } from "./en/change.ts";
import { positionSentences } from "./en/position.ts";
import { pledgeSentences } from "./en/pledge.ts";
import { pulseDetailSentences } from "./en/pulse-details.ts";
import { pulseSentences } from "./en/pulse.ts";
import { rippleSentences } from "./en/ripple.ts";
import { seriesSentences } from "./en/series.ts";
import type { Catalogue } from "./template.ts";

/** Every sentence of Earnest in English. Another language is another catalogue with the same names. */
export const english: Catalogue = {
  ...pulseSentences,
  ...pulseDetailSentences,
  ...momentumEventsSentences,
  ...rippleSentences,
  ...momentumSalvosSentences,
  ...changeSentences,
  ...pledgeSentences,
  ...positionSentences,
  ...auditSentences,
  ...seriesSentences,
  ...caveatSentences
};
