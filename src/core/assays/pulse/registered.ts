import type { PulseInput, PulsePlan } from "./plan.ts";
import type { OtherInput } from "./sensitivities.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import type { PulseOutcome } from "#core/model/pulse-outcome.ts";
import type { PulseCompanion, PulseRegistration, PulseTest } from "#core/model/registration.ts";
import type { Series } from "#core/model/series.ts";
import { allPartiesCalendar, type Calendar, controlCalendar, partyCalendar, withoutPartyCalendar } from "#core/series/calendars.ts";
import { toDailyTotal } from "#core/series/daily-total.ts";

/** One trial to run: which series on which calendar, in which role. */
export interface PulsePlanItem {
  readonly role: PulseOutcome["role"];
  readonly party: string;
  readonly series: Series;
  readonly classes: readonly string[];
  readonly calendar: Calendar;
  readonly input: PulseInput;
  readonly others: readonly OtherInput[] | null;
  /** What the sensitivities read beside the series and the calendar. */
  readonly besides: { readonly series: readonly Series[]; readonly calendars: readonly Calendar[] };
  readonly effects: "all" | "confirmatory";
}

/** Lists the trials that a case registers: each party's test, its other calendars and controls, and the companions. */
export function pulsePlan(content: CaseContent, asOf: Day): PulsePlanItem[] {
  const { registration, parties } = content.caseFile;
  const { pulse } = registration;
  if (!pulse) return [];
  const { tests, companions, controls, episodeGapDays } = pulse;
  const gap = episodeGapDays.value;
  const inputOf = (id: string, fit: PulseTest | PulseCompanion, calendar: Calendar): PulseInput | null => {
    const series = content.series.find(({ sidecar }) => sidecar.id === id);
    if (!series) return null;
    return { counts: toDailyTotal(series, fit.classes, asOf), unit: series.sidecar.booking.unit, episodes: calendar.episodes, plan: planOf(pulse, fit) };
  };
  const item = (role: PulsePlanItem["role"], fit: PulseTest | PulseCompanion, calendar: Calendar, more: Pick<PulsePlanItem, "others" | "besides" | "effects">): PulsePlanItem[] => {
    const series = content.series.find(({ sidecar }) => sidecar.id === fit.series);
    const input = inputOf(fit.series, fit, calendar);
    return series && input ? [{ role, party: fit.party, series, classes: fit.classes, calendar, input, ...more }] : [];
  };
  const beside = { others: null, besides: { series: [], calendars: [] }, effects: "confirmatory" } as const;
  return [
    ...tests.flatMap((test) => {
      const own = partyCalendar(content.rounds, test.party, gap);
      const all = allPartiesCalendar(content.rounds, parties.map(({ id }) => id), test.party, gap);
      const rebooked = test.otherBooking ? inputOf(test.otherBooking, test, own) : null;
      const withAll = inputOf(test.series, test, all);
      const others = [
        ...(rebooked ? [{ id: "booked-otherwise", on: test.otherBooking!, input: rebooked }] : []),
        ...(withAll ? [{ id: "all-parties-at-table", on: null, input: withAll }] : [])
      ];
      const besides = { series: content.series.filter(({ sidecar }) => sidecar.id === test.otherBooking), calendars: [all] };
      return [
        ...item("registered", test, own, { others, besides, effects: "all" }),
        ...item("secondary", test, all, beside),
        ...item("stratum", test, withoutPartyCalendar(content.rounds, test.party, gap), beside),
        ...controls.flatMap(({ id, calendars }) => item("control", test, controlCalendar(content.rounds, id, calendars, test.party, gap), beside))
      ];
    }),
    ...companions.flatMap((companion) => item(companion.role, companion, partyCalendar(content.rounds, companion.party, gap), beside))
  ];
}

function planOf(registered: PulseRegistration, fit: PulseTest | PulseCompanion): PulsePlan {
  const { eligible, episodeGapDays, duringMaxNights, minEpisodes, sparseEpisodes, level, margin, windows, confirmatory } = registered;
  return {
    fitFrom: fit.fitFrom.value,
    thetaBlocks: fit.thetaBlocks.value,
    nightsPerDf: fit.nightsPerDf.value,
    eligible,
    episodeGapDays: episodeGapDays.value,
    duringMaxNights: duringMaxNights.value,
    minEpisodes: minEpisodes.value,
    sparseEpisodes: sparseEpisodes.value,
    level: level.value,
    margin,
    windows,
    confirmatory
  };
}
