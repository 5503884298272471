import type { CaseContent } from "#core/model/case-content.ts";
import type { ChangeRegistration, ChangeSeries } from "#core/model/change-registration.ts";
import type { Day } from "#core/model/day.ts";
import { marksWithin } from "#core/model/as-of.ts";
import type { Round } from "#core/model/round.ts";
import type { Series } from "#core/model/series.ts";
import { toDailyTotal } from "#core/series/daily-total.ts";
import { isHeld } from "#core/series/episodes.ts";
import type { ChangeInput } from "./plan.ts";

/** One series to look at, as registered. */
export interface ChangePlanItem {
  readonly registered: ChangeSeries;
  readonly series: Series;
  /** The party's rounds; every party's where the series is no one party's. */
  readonly rounds: readonly Round[];
  readonly input: ChangeInput;
}

/** Lists what a case registers for the change assay, as far as its series were public by a day; nothing where it registers nothing. */
export function changePlan(content: CaseContent, asOf: Day): ChangePlanItem[] {
  const registration = content.caseFile.registration.change;
  if (!registration) return [];
  return registration.series.flatMap((registered) => {
    const series = content.series.find(({ sidecar }) => sidecar.id === registered.series);
    if (!series) return [];
    const rounds = content.rounds.filter((r) => r.countsAsRound && (registered.party === null || r.partiesPresent.includes(registered.party)));
    const input: ChangeInput = {
      figures: toDailyTotal(series, registered.classes, asOf),
      unit: series.sidecar.booking.unit,
      breaks: marksWithin(series).breaks,
      rounds: rounds.filter(isHeld).map(({ id, from, to }) => ({ id, from, to })),
      plan: planOf(registration, registered)
    };
    return [{ registered, series, rounds, input }];
  });
}

function planOf({ penalty, path, blockDays, minBlocks, rounds }: ChangeRegistration, { from, measure, minSegmentDays }: ChangeSeries): ChangeInput["plan"] {
  return { from: from.value, measure, minSegmentDays: minSegmentDays.value, penalty: penalty.value, path, blockDays: blockDays.value, minBlocks: minBlocks.value, rounds };
}
