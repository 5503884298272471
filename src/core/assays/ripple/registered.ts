import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import type { RippleOutcome } from "#core/model/ripple-outcome.ts";
import type { RippleRegistration } from "#core/model/ripple-registration.ts";
import type { Series } from "#core/model/series.ts";
import { type Calendar, tableCalendar } from "#core/series/calendars.ts";
import { toClock } from "./clock.ts";
import type { RippleInput, RipplePlan, TalkEvent } from "./plan.ts";

/** One trial to run: which calendar, in which role. */
export interface RipplePlanItem {
  readonly role: RippleOutcome["role"];
  readonly calendar: Calendar;
  readonly plan: RipplePlan;
  /** null = a price is not there. */
  readonly input: RippleInput | null;
  readonly series: readonly Series[];
}

/** Lists the trials that a case registers: the first calendar is tested, the others are read beside it. Prices are as far as they are given. */
export function ripplePlan(content: CaseContent): RipplePlanItem[] {
  const registered = content.caseFile.registration.ripple;
  if (!registered) return [];
  const clock = toClock(content.series, registered.assets, registered.eligible.to);
  const plan = planOf(registered);
  const used = new Set(registered.assets.flatMap(({ series, market }) => (market ? [series, market.series] : [series])));
  const everyParty = content.caseFile.parties.map(({ id }) => id);
  return registered.calendars.map(({ id, atTable }, i) => {
    const calendar = tableCalendar(content.rounds, id, atTable === "all" ? everyParty : [], registered.episodeGapDays.value);
    return {
      role: i === 0 ? "registered" : "secondary",
      calendar,
      plan,
      input: clock && { ...clock, events: toEvents(calendar), plan },
      series: content.series.filter(({ sidecar }) => used.has(sidecar.id))
    };
  });
}

function planOf({ eligible, estimationDays, lastEstimationDay, minEpisodes, level, margin, windows, confirmatory }: RippleRegistration): RipplePlan {
  return {
    eligible,
    estimationDays: estimationDays.value,
    lastEstimationDay: lastEstimationDay.value,
    minEpisodes: minEpisodes.value,
    level: level.value,
    margin: margin.value,
    windows,
    confirmatory
  };
}

/** Takes from each episode the end of its first round: what follows in the same episode is no news of its own. */
function toEvents({ episodes, rounds }: Calendar): TalkEvent[] {
  const lastDay = new Map<string, Day | null>(rounds.map(({ id, to }) => [id, to]));
  return episodes.map(({ from, rounds: ids }) => ({ from, to: lastDay.get(ids[0]!) ?? from, rounds: ids }));
}
