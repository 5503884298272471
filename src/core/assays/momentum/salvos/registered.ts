import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import type { SalvoTest } from "#core/model/momentum-salvos-registration.ts";
import type { Series } from "#core/model/series.ts";
import { type Calendar, partyCalendar } from "#core/series/calendars.ts";
import { toDailyTotal } from "#core/series/daily-total.ts";
import type { SalvoInput } from "./plan.ts";

/** One clock to read: a party's salvos and its calendar. */
export interface SalvoPlanItem {
  readonly test: SalvoTest;
  readonly series: Series;
  readonly calendar: Calendar;
  readonly input: SalvoInput;
}

/** Lists the clocks that a case registers; none where it registers none. */
export function salvoPlan(content: CaseContent, asOf: Day): SalvoPlanItem[] {
  const { pulse, momentum } = content.caseFile.registration;
  const salvos = momentum?.salvos;
  if (!pulse || !salvos) return [];
  const windows = salvos.windows.value.flatMap((name) => pulse.windows.filter((w) => w.id === name).filter((w) => w.kind !== "contrast"));
  return salvos.tests.flatMap((test) => {
    const series = content.series.find(({ sidecar }) => sidecar.id === test.series);
    if (!series) return [];
    const calendar = partyCalendar(content.rounds, test.party, pulse.episodeGapDays.value);
    const plan = {
      from: test.from.value,
      threshold: test.threshold.value,
      minSalvos: salvos.minSalvos.value,
      clockDf: salvos.clockDf.value,
      clockNights: salvos.clockNights.value,
      nightsPerDf: salvos.nightsPerDf.value,
      levelNights: salvos.levelNights.value,
      closeWithin: salvos.closeWithin.value,
      blockNights: salvos.blockNights.value,
      eligible: pulse.eligible,
      duringMaxNights: pulse.duringMaxNights.value,
      minEpisodes: pulse.minEpisodes.value,
      level: pulse.level.value,
      margin: pulse.margin,
      windows
    };
    const counts = toDailyTotal(series, test.classes, asOf);
    return [{ test, series, calendar, input: { counts, unit: series.sidecar.booking.unit, episodes: calendar.episodes, plan } }];
  });
}
