import { marksWithin } from "#core/model/as-of.ts";
import type { MomentumEventsAssessed, MomentumEventsOutcome } from "#core/model/momentum-events-outcome.ts";
import type { Sentence } from "#core/model/sentence.ts";
import type { Series, Sidecar } from "#core/model/series.ts";
import { seriesName } from "./sentences.ts";

/** What a sentence of Track A needs to name. */
export interface EventsNames {
  readonly party: string;
  readonly series: string;
}

const say = (template: string, values: Sentence["values"] = {}): Sentence => ({ template: `momentum.events.${template}`, values });

const shareOf = ({ shares }: MomentumEventsAssessed, id: MomentumEventsAssessed["shares"][number]["id"]) => shares.find((s) => s.id === id) ?? { share: 0, interval90: [0, 0] as [number, number] };

/** The answer of Track A; where the rounds alone forbid one, it says so first. */
export function eventsSentence(outcome: MomentumEventsOutcome, names: EventsNames): Sentence {
  const who = { ...names };
  if (outcome.status === "not-assessable") return say("not-assessable", { ...who, reason: outcome.reason, needed: outcome.needed, had: outcome.had });
  const { rule, talk, verdict, forcedByRounds } = outcome;
  return say(verdict === null ? "descriptive" : forcedByRounds ? "forced" : verdict, {
    ...who,
    unit: outcome.unit,
    episodes: outcome.episodes,
    ratio: talk.ratio,
    low90: talk.interval90[0],
    high90: talk.interval90[1],
    detectable: talk.detectable,
    epidemic: rule.epidemic.share,
    epidemicLow: rule.epidemic.interval90[0],
    epidemicHigh: rule.epidemic.interval90[1],
    marginLow: outcome.margin.low,
    marginHigh: outcome.margin.high
  });
}

/** Where the counts come from, what each part of the rule said, what it hangs on, and whose figures they are. */
export function eventsDetails(outcome: MomentumEventsOutcome, sidecar: Sidecar, partyName: (id: string) => string): Sentence[] {
  const series = seriesName(sidecar);
  const claimed: Sentence = sidecar.claimant.party
    ? { template: "pulse.claimed-by-belligerent", values: { series, claimant: sidecar.claimant.name, party: partyName(sidecar.claimant.party) } }
    : { template: "pulse.claimed-by", values: { series, claimant: sidecar.claimant.name } };
  return outcome.status === "assessed" ? [...assessedDetails(outcome), claimed] : [claimed];
}

function assessedDetails(outcome: MomentumEventsAssessed): Sentence[] {
  const { rule, talk, spread, ladder, forecasts, fit } = outcome;
  const chosen = ladder.find((rung) => rung.chosen)!;
  const [stiffest, loosest] = [ladder[0]!, ladder.at(-1)!];
  const share = (id: MomentumEventsAssessed["shares"][number]["id"]) => shareOf(outcome, id).share;
  return [
    say("shares", { baseline: share("baseline"), talk: share("talk"), self: share("self"), cross: outcome.regions.length > 1 ? share("cross") : null, regions: outcome.regions.length }),
    say("talk-total", { direct: talk.direct, total: talk.total, low90: talk.totalInterval90?.[0] ?? null, high90: talk.totalInterval90?.[1] ?? null, eigenvalue: spread.eigenvalue }),
    say("background", { shared: chosen.shared, perRegion: chosen.perRegion, share: chosen.epidemicShare, stiffest: stiffest.epidemicShare, loosest: loosest.epidemicShare, least: rule.epidemic.least, materialShare: outcome.materialShare }),
    rule.pulse ? say("rule.pulse", { series: rule.pulse.series, pValue: rule.pulse.pValue, passed: Number(rule.pulse.passed) }) : say("rule.no-pulse"),
    say("rule.likelihood-ratio", { pValue: rule.likelihoodRatio.pValue, passed: Number(rule.likelihoodRatio.passed), runs: outcome.bootstrapRuns }),
    forecasts ? say("rule.forecasts", { gain: forecasts.gain, error: forecasts.gainError, nights: forecasts.nights, passed: Number(rule.forecasts.passed) }) : say("rule.no-forecasts"),
    say("rule.equivalence", { low90: talk.interval90[0], high90: talk.interval90[1], passed: Number(rule.equivalence.passed), possible: Number(rule.couldMomentum) }),
    ...(forecasts ? [say("calibration", { z: forecasts.calibrationZ })] : []),
    ...(outcome.regions.length > 1 ? [say("shock", { sd: fit.shockSd })] : []),
    ...(outcome.leftOut.length > 0 ? [say("left-out", { regions: outcome.leftOut.join(", ") })] : [])
  ];
}

/** The warnings that stand beside every Track A finding, and those that its series calls for. */
export function eventsCaveats(outcome: MomentumEventsOutcome, series: Series): Sentence[] {
  const name = { series: seriesName(series.sidecar) };
  return [
    { template: "caveat.timing-is-not-intent", values: {} },
    { template: "caveat.drift-looks-like-momentum", values: {} },
    ...(outcome.regions.length > 1 ? [{ template: "caveat.regions-share-causes", values: {} }] : []),
    ...(outcome.unit === "day" ? [{ template: "caveat.dates-not-nights", values: name }] : []),
    ...(series.sidecar.claimant.kind === "machine-coded" ? [{ template: "caveat.machine-coded", values: name }] : []),
    ...marksWithin(series).caveats.map((text) => ({ template: "caveat.series", values: { text } }))
  ];
}
