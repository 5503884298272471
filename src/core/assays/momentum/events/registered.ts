import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import type { EventsTrial } from "#core/model/momentum-events-registration.ts";
import type { PulseOutcome } from "#core/model/pulse-outcome.ts";
import type { Series } from "#core/model/series.ts";
import { type Calendar, partyCalendar } from "#core/series/calendars.ts";
import { toDailyTotal } from "#core/series/daily-total.ts";
import { type EventsInput, geometricWeights, type PulseEvidence } from "./plan.ts";

/** One trial of Track A to run. */
export interface EventsPlanItem {
  readonly trial: EventsTrial;
  readonly series: Series;
  readonly calendar: Calendar;
  readonly input: EventsInput;
}

/** Lists the Track A trials that a case registers, before it is known what pulse found; none where it registers none. */
export function eventsPlan(content: CaseContent, asOf: Day): EventsPlanItem[] {
  const { pulse, momentum } = content.caseFile.registration;
  const registered = momentum?.events;
  const window = pulse?.windows.find((w) => w.id === pulse.confirmatory);
  if (!pulse || !registered || !window || !("from" in window)) return [];
  return registered.trials.flatMap((trial) => {
    const series = content.series.find(({ sidecar }) => sidecar.id === trial.series);
    if (!series) return [];
    const calendar = partyCalendar(content.rounds, trial.party, pulse.episodeGapDays.value);
    const figures = trial.regions.map((region) => toDailyTotal(series, [region], asOf));
    const input: EventsInput = {
      from: series.from,
      counts: figures.map(({ values }) => values),
      regions: trial.regions,
      neighbours: trial.neighbours.map(([a, b]) => [trial.regions.indexOf(a), trial.regions.indexOf(b)] as const),
      unit: series.sidecar.booking.unit,
      episodes: calendar.episodes,
      pulse: null,
      plan: {
        fitFrom: trial.fitFrom.value,
        psiBlocks: trial.psiBlocks.value,
        lagWeights: geometricWeights(registered.lagNights.value, registered.lagDecay.value),
        ladder: registered.ladder.value,
        talk: { from: window.from, to: window.to },
        minEpisodes: pulse.minEpisodes.value,
        level: pulse.level.value,
        margin: registered.margin,
        materialShare: registered.materialShare.value,
        largestExcess: registered.largestExcess.value,
        bootstrapRuns: registered.bootstrapRuns.value,
        scoresFrom: registered.scoresFrom.value,
        refitNights: registered.refitNights.value
      }
    };
    return [{ trial, series, calendar, input }];
  });
}

/** Finds what the first part of the rule rests on: the outcome of a party's registered pulse test, its p adjusted. */
export function evidenceOf(pulses: readonly PulseOutcome[], party: string): PulseEvidence | null {
  const outcome = pulses.find((o) => o.role === "registered" && o.party === party && o.status === "assessed");
  if (outcome?.status !== "assessed") return null;
  const window = outcome.windows.find((w) => w.id === outcome.confirmatory)!;
  return { series: outcome.series, pValue: window.pAdjusted, isRise: window.z > 0, detectable: window.detectableRise };
}
