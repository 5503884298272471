import { pulse, verdictOf } from "#core/assays/pulse/pulse.ts";
import type { PulsePlanItem } from "#core/assays/pulse/registered.ts";
import type { CaseContent } from "#core/model/case-content.ts";
import type { UnsignedFinding } from "#core/model/finding.ts";
import type { PulseAssessed, PulseOutcome } from "#core/model/pulse-outcome.ts";
import { benjaminiHochberg, holm, maxT } from "#core/stats/multiplicity.ts";
import type { Common } from "./common.ts";
import { roundsInput, seriesInput } from "./inputs.ts";
import type { Progress } from "./part.ts";
import { pulseCaveats, pulseDetails, pulseSentence, seriesName } from "./sentences.ts";

/** A pulse outcome with what it was computed from, before it is worded and signed. */
export interface PulseResult extends PulsePlanItem {
  readonly outcome: PulseOutcome;
}

/** Runs one pulse trial that a case registers. */
export function pulseOf({ role, party, series, classes, calendar, input, others, effects }: PulsePlanItem, seed: number, progress: Progress): PulseOutcome {
  const outcome = pulse(input, { role, party, series: series.sidecar.id, classes: [...classes] }, { effects, others, seed });
  progress(`${series.sidecar.id} on ${calendar.id}`);
  return outcome;
}

/** Puts trials and their outcomes together, and adjusts each p for those it is read beside. */
export function pulseResults(trials: readonly PulsePlanItem[], outcomes: readonly PulseOutcome[]): PulseResult[] {
  const results = trials.map((trial, i) => ({ ...trial, outcome: outcomes[i]! }));
  return adjustBeside(adjustAmong(results, (r) => r.role === "registered", holm), results);
}

/** Adjusts the confirmatory p-values of some findings among themselves. */
function adjustAmong(results: readonly PulseResult[], among: (r: PulseResult) => boolean, adjust: (p: readonly number[]) => number[]): PulseResult[] {
  const chosen = results.filter((r) => among(r) && r.outcome.status === "assessed");
  const adjusted = adjust(chosen.map((r) => ownP(r.outcome as PulseAssessed)));
  return results.map((r) => {
    const at = chosen.indexOf(r);
    return at < 0 ? r : { ...r, outcome: withP(r.outcome as PulseAssessed, adjusted[at]!) };
  });
}

/** Companions share max-T with the registered test on their calendar; other calendars and descriptions share Benjamini–Hochberg. */
function adjustBeside(results: readonly PulseResult[], original: readonly PulseResult[]): PulseResult[] {
  const besides = adjustAmong(results, (r) => r.role !== "registered" && r.role !== "companion", benjaminiHochberg);
  return besides.map((r) => {
    if (r.role !== "companion" || r.outcome.status !== "assessed") return r;
    const main = original.find((o) => o.role === "registered" && o.party === r.party)?.outcome;
    const values = main?.status === "assessed" && sameShifts(main, r.outcome) ? [r.outcome.shifts.values, main.shifts.values] : [r.outcome.shifts.values];
    return { ...r, outcome: withP(r.outcome, maxT(values)[0]!) };
  });
}

const sameShifts = (a: PulseAssessed, b: PulseAssessed) => a.shifts.from === b.shifts.from && a.shifts.to === b.shifts.to;

const ownP = (outcome: PulseAssessed) => outcome.windows.find((w) => w.id === outcome.confirmatory)!.pValue;

function withP(outcome: PulseAssessed, pAdjusted: number): PulseAssessed {
  const windows = outcome.windows.map((w) => (w.id === outcome.confirmatory ? { ...w, pAdjusted } : w));
  const verdict = outcome.role === "registered" ? verdictOf(windows.find((w) => w.id === outcome.confirmatory)!, outcome.level) : null;
  return { ...outcome, windows, verdict };
}

/** Words a pulse result and names what went into it. */
export function pulseFinding(result: PulseResult, content: CaseContent, common: Common): UnsignedFinding {
  const { outcome, series, classes, calendar, input, party, besides } = result;
  const { parties, registration } = content.caseFile;
  const partyName = (id: string) => parties.find((p) => p.id === id)?.name ?? id;
  const { plan } = input;
  const names = { party: partyName(party), series: seriesName(series.sidecar), calendar: calendar.id, rounds: calendar.rounds.length };
  return {
    ...common,
    assay: outcome.assay,
    subject: { kind: "series", id: series.sidecar.id },
    calendar: calendar.id,
    parameters: {
      fitFrom: plan.fitFrom,
      thetaBlocks: [...plan.thetaBlocks],
      nightsPerDf: plan.nightsPerDf,
      eligibleFrom: plan.eligible.from,
      eligibleTo: plan.eligible.to,
      episodeGapDays: plan.episodeGapDays,
      duringMaxNights: plan.duringMaxNights,
      minEpisodes: plan.minEpisodes,
      level: plan.level,
      margin: [plan.margin.low, plan.margin.high],
      confirmatory: plan.confirmatory,
      windows: plan.windows.map((w) => (w.kind === "contrast" ? `${w.id}: ${w.plus} less ${w.minus}` : w.kind === "during" ? w.id : `${w.id}: ${w.from}..${w.to}`))
    },
    inputs: [
      ...[series, ...besides.series].map((s) => seriesInput(s, classes)),
      ...[calendar, ...besides.calendars].map(({ id, rounds }) => roundsInput(`rounds/${id}`, rounds))
    ],
    outcome,
    sentence: pulseSentence(outcome, names, plan.minEpisodes),
    details: [...pulseDetails(outcome, series.sidecar, partyName), { template: "pulse.registered", values: { hash: common.registration, registered: registration.pulse!.registered } }],
    caveats: pulseCaveats(outcome, series)
  };
}
