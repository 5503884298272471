import { eventsPlan } from "#core/assays/momentum/events/registered.ts";
import { pulsePlan } from "#core/assays/pulse/registered.ts";
import type { MomentumEventsOutcome } from "#core/model/momentum-events-outcome.ts";
import type { PulseOutcome } from "#core/model/pulse-outcome.ts";
import { auditFindings } from "./audit-findings.ts";
import { momentumEventsFindings, momentumEventsOf } from "./momentum-events-findings.ts";
import type { PartInPieces } from "./part.ts";
import { pulseFinding, pulseOf, pulseResults } from "./pulse-findings.ts";
import { planHash } from "./registered-plans.ts";

/**
 * What hangs on the registered tests of violence around talks: these, the momentum of events, and audits of published claims.
 * The trials are the pieces, momentum first since it takes longest; what one says of another is found from the outcomes of all.
 */
export const talksAndGuns: PartInPieces = {
  count: (cut, asOf) => eventsPlan(cut, asOf).length + pulsePlan(cut, asOf).length,
  run(piece, cut, { asOf, seed }, progress) {
    const trials = eventsPlan(cut, asOf);
    const trial = trials[piece];
    if (trial) return momentumEventsOf(trial, (seed + piece) % 2 ** 32, progress);
    return pulseOf(pulsePlan(cut, asOf)[piece - trials.length]!, seed, progress);
  },
  findings(results, cut, plain) {
    const common = { ...plain, registration: planHash(cut.caseFile, "pulse") };
    const trials = eventsPlan(cut, plain.asOf);
    const pulses = pulseResults(pulsePlan(cut, plain.asOf), results.slice(trials.length) as PulseOutcome[]);
    const moments = results.slice(0, trials.length) as MomentumEventsOutcome[];
    return [
      ...pulses.map((result) => pulseFinding(result, cut, common)),
      ...momentumEventsFindings(trials, moments, pulses.map(({ outcome }) => outcome), cut, common),
      ...auditFindings(cut, pulses, common)
    ];
  }
};
