import { momentumEvents } from "#core/assays/momentum/events/events.ts";
import { withPulse } from "#core/assays/momentum/events/rule.ts";
import { type EventsPlanItem, evidenceOf } from "#core/assays/momentum/events/registered.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { MomentumEventsOutcome } from "#core/model/momentum-events-outcome.ts";
import type { PulseOutcome } from "#core/model/pulse-outcome.ts";
import type { Common } from "./common.ts";
import { roundsInput, seriesInput } from "./inputs.ts";
import { eventsCaveats, eventsDetails, eventsSentence } from "./momentum-events-sentences.ts";
import type { Progress } from "./part.ts";
import { planHash } from "./registered-plans.ts";
import { seriesName } from "./sentences.ts";

/** Runs one Track A trial that a case registers, before it is known what pulse found. */
export function momentumEventsOf({ trial: { id, role, party, series }, input }: EventsPlanItem, seed: number, progress: Progress): MomentumEventsOutcome {
  const outcome = momentumEvents(input, { trial: id, role, party, series }, seed);
  progress(`momentum of ${id}`);
  return outcome;
}

/**
 * Words the Track A trials of a case, the first part of the rule applied.
 *
 * @param outcomes One a trial. @param pulses What pulse found, its p adjusted.
 */
export function momentumEventsFindings(trials: readonly EventsPlanItem[], outcomes: readonly MomentumEventsOutcome[], pulses: readonly PulseOutcome[], content: CaseContent, common: Common): UnsignedFinding[] {
  const registration = planHash(content.caseFile, "momentum");
  return trials.map((item, i) => findingOf(item, withPulse(outcomes[i]!, evidenceOf(pulses, item.trial.party), item.input.plan), content, { ...common, registration }));
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
