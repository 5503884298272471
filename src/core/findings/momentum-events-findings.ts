import { momentumEvents } from "#core/assays/momentum/events/events.ts";
import { type EventsPlanItem, eventsPlan } from "#core/assays/momentum/events/registered.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { MomentumEventsOutcome } from "#core/model/momentum-events-outcome.ts";
import type { PulseOutcome } from "#core/model/pulse-outcome.ts";
import type { Common } from "./common.ts";
import { roundsInput, seriesInput } from "./inputs.ts";
import { eventsCaveats, eventsDetails, eventsSentence } from "./momentum-events-sentences.ts";
import { planHash } from "./registered-plans.ts";
import { seriesName } from "./sentences.ts";

/**
 * Runs every Track A trial that a case registers, and words them.
 *
 * @param pulses What pulse found, its p adjusted.
 */
export function momentumEventsFindings(content: CaseContent, pulses: readonly PulseOutcome[], common: Common, progress: (done: string) => void): UnsignedFinding[] {
  const registration = planHash(content.caseFile, "momentum");
  return eventsPlan(content, common.asOf, pulses).map((item, i) => {
    const { id, role, party, series } = item.trial;
    const outcome = momentumEvents(item.input, { trial: id, role, party, series }, (common.seed + i) % 2 ** 32);
    progress(`momentum of ${id}`);
    return findingOf(item, outcome, content, { ...common, registration });
  });
}

function findingOf({ trial, series, calendar, input }: EventsPlanItem, outcome: MomentumEventsOutcome, { caseFile }: CaseContent, common: Common): UnsignedFinding {
  const { plan } = input;
  const partyName = (id: string) => caseFile.parties.find((p) => p.id === id)?.name ?? id;
  const names = { party: partyName(trial.party), series: seriesName(series.sidecar) };
  return {
    ...common,
    assay: outcome.assay,
    subject: { kind: "series", id: series.sidecar.id },
    calendar: calendar.id,
    parameters: {
      track: outcome.track,
      role: trial.role,
      fitFrom: plan.fitFrom,
      psiBlocks: [...plan.psiBlocks],
      lagWeights: [...plan.lagWeights],
      ladder: plan.ladder.map(({ shared, perRegion }) => `${shared} shared, ${perRegion} a region`),
      neighbours: trial.neighbours.map((pair) => pair.join(" and ")),
      nights: [plan.talk.from, plan.talk.to],
      minEpisodes: plan.minEpisodes,
      level: plan.level,
      margin: [plan.margin.low, plan.margin.high],
      materialShare: plan.materialShare,
      largestExcess: plan.largestExcess,
      bootstrapRuns: plan.bootstrapRuns,
      scoresFrom: plan.scoresFrom,
      refitNights: plan.refitNights
    },
    inputs: [seriesInput(series, trial.regions), roundsInput(`rounds/${calendar.id}`, calendar.rounds)],
    outcome,
    sentence: eventsSentence(outcome, names),
    details: [
      ...eventsDetails(outcome, series.sidecar, partyName),
      { template: "pulse.registered", values: { hash: common.registration, registered: caseFile.registration.momentum!.events!.registered } }
    ],
    caveats: eventsCaveats(outcome, series)
  };
}
