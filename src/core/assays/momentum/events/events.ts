import { addDays } from "#core/model/day-count.ts";
import type { MomentumEventsAssessed, MomentumEventsOutcome } from "#core/model/momentum-events-outcome.ts";
import type { Lack } from "#core/model/sentence.ts";
import { endemicEpidemicErrors, fitEndemicEpidemic } from "#core/stats/endemic-epidemic.ts";
import { seededRng } from "#core/stats/rng.ts";
import { commonShockVariance } from "#core/stats/simulate-endemic-epidemic.ts";
import { type Attribution, attributionOf } from "./attribution.ts";
import { fewestDraws, type Fitted, nullRatios, redrawn } from "./bootstrap.ts";
import { forecastsOf } from "./forecasts.ts";
import { climb, lowest, type Rung } from "./ladder.ts";
import { layOut, modelOf } from "./layout.ts";
import type { EventsInput } from "./plan.ts";
import { applyRule, detectable } from "./rule.ts";
import { type Scaffold, scaffoldOf } from "./scaffold.ts";

/** A trend that bends within fewer times the nights of the lags follows excitation as if it were drift. */
const NIGHTS_PER_LAG = 4;

/** Whose trial it is. */
export type EventsLabels = Pick<MomentumEventsOutcome, "trial" | "role" | "party" | "series">;

/**
 * Splits the expected counts of a series into baseline, talk excess and what past counts brought about, and applies the
 * three-part rule.
 *
 * Assumes, and cannot check, that what drifts faster than the background counts as excitation, that reports are of one kind
 * throughout, and that neighbours' counts are not warnings of one and the same thing.
 *
 * @param seed Of the bootstrap.
 * @source Paul & Held 2011, doi:10.1002/sim.4177; for violence Browning et al. 2024, arXiv:2408.14940. Level and power by simulation:
 *   docs/method/momentum.md.
 */
export function momentumEvents(input: EventsInput, labels: EventsLabels, seed: number): MomentumEventsOutcome {
  const scaffold = scaffoldOf(input);
  const { plan } = input;
  const lacking = (reason: string, needed: number, had: number) => notAssessable(input, labels, scaffold, { reason, needed, had });
  const { episodes } = scaffold.tested;
  if (scaffold.regions.length === 0) return lacking("too-few-nights", 1, 0);
  if (input.episodes.length >= plan.minEpisodes && episodes === 0) return lacking("silent-window", 1, 0);
  if (episodes < plan.minEpisodes) return lacking("too-few-episodes", plan.minEpisodes, episodes);
  const rungs = climb(scaffold, plan.ladder);
  const withTalk = lowest(rungs);
  if (!withTalk) return lacking("no-fit", 1, 0);
  const layout = layOut(scaffold, withTalk.background, false);
  const fit = fitEndemicEpidemic(modelOf(layout, scaffold, scaffold.counts), { tolerance: 1e-7 });
  if (!fit) return lacking("no-fit", 1, 0);
  const eigenvalue = Math.max(withTalk.attribution.eigenvalue, attributionOf(fit, layout, scaffold).eigenvalue);
  if (eigenvalue >= 1) return lacking("no-end-of-excitation", 1, eigenvalue);
  const rng = seededRng(seed);
  const nulls = nullRatios(scaffold, { layout, fit }, withTalk, plan.bootstrapRuns, rng);
  const drawn = redrawn(scaffold, withTalk, plan.bootstrapRuns, rng);
  const [needed, had] = [fewestDraws(plan.bootstrapRuns), Math.min(nulls.length, drawn.length)];
  if (had < needed) return lacking("too-few-draws", needed, had);
  return assessed(input, labels, scaffold, rungs, withTalk, { layout, fit }, { nulls, drawn });
}

/** What was drawn from the model without talk, and from the one with it. */
interface Drawn {
  readonly nulls: readonly number[];
  readonly drawn: readonly Attribution[];
}

function assessed(input: EventsInput, labels: EventsLabels, scaffold: Scaffold, rungs: readonly Rung[], withTalk: Rung, without: Fitted, { nulls, drawn }: Drawn): MomentumEventsAssessed {
  const { plan } = input;
  const { fit, attribution } = withTalk;
  const statistic = Math.max(0, 2 * (fit.logLikelihood - without.fit.logLikelihood));
  const pValue = (1 + nulls.filter((ratio) => ratio >= statistic).length) / (nulls.length + 1);
  const range = (of: (a: Attribution) => number, level = 0.9) => symmetric(of(attribution), drawn.map(of), level);
  const ratioRange = (level: number) => range((a) => Math.log(a.ratio), level).map(Math.exp) as [number, number];
  const shareRange = (of: (a: Attribution) => number) => range(of).map((v) => Math.min(1, Math.max(0, v))) as [number, number];
  const ratio90 = ratioRange(0.9);
  const total = range((a) => a.total ?? Infinity);
  const epidemicOf = ({ shares }: Attribution) => shares.self + shares.cross;
  const epidemic90 = shareRange(epidemicOf);
  const epidemicLeast = Math.min(...bendingMore(rungs, withTalk, scaffold).map((rung) => epidemicOf(rung.attribution)));
  const errors = endemicEpidemicErrors(modelOf(withTalk.layout, scaffold, scaffold.counts), fit);
  const forecasts = forecastsOf(scaffold, withTalk.background, plan);
  const ids = (["baseline", "talk", "self", "cross"] as const).filter((id) => id !== "cross" || scaffold.hasNeighbours);
  const ruled = applyRule({ pulse: input.pulse, statistic, pValue, gain: forecasts?.gain ?? null, ratio: attribution.ratio, ratio90, epidemic: epidemicOf(attribution), epidemic90, epidemicLeast }, plan);
  return {
    ...commonOf(input, labels, scaffold),
    status: "assessed",
    ...ruled,
    verdict: labels.role === "registered" ? ruled.verdict : null,
    shares: ids.map((id) => ({ id, share: attribution.shares[id], interval90: id === "self" || id === "cross" ? shareRange((a) => a.shares[id]) : range((a) => a.shares[id]) })),
    talk: {
      nights: scaffold.tested.nights,
      ratio: attribution.ratio,
      interval90: ratio90,
      interval95: ratioRange(0.95),
      direct: attribution.direct,
      total: attribution.total,
      totalInterval90: total.every(Number.isFinite) ? total : null,
      detectable: detectable([Math.log(ratio90[0]), Math.log(ratio90[1])]),
      logErrorIfIndependent: errors?.[withTalk.layout.talkAt!] ?? null
    },
    spread: { self: attribution.self, cross: attribution.cross, eigenvalue: attribution.eigenvalue, lagWeights: [...plan.lagWeights] },
    ladder: rungs.map((rung) => rowOf(rung, rung === withTalk)),
    forecasts,
    fit: fitOf(scaffold, withTalk),
    level: plan.level,
    margin: { low: plan.margin.low, high: plan.margin.high },
    materialShare: plan.materialShare,
    bootstrapRuns: plan.bootstrapRuns
  };
}

/** The chosen background and those that bend more, but not so fast that they follow excitation itself. */
function bendingMore(rungs: readonly Rung[], { background: chosen }: Rung, { days, spread }: Scaffold): Rung[] {
  const fastest = Math.max(chosen.shared, days / (NIGHTS_PER_LAG * spread.lagWeights.length));
  return rungs.filter(({ background: { shared, perRegion } }) => shared >= chosen.shared && perRegion >= chosen.perRegion && shared <= fastest);
}

function rowOf({ background, parameters, fit, bic, attribution }: Rung, chosen: boolean): MomentumEventsAssessed["ladder"][number] {
  const { shares, self, cross, ratio } = attribution;
  return { ...background, parameters, logLikelihood: fit.logLikelihood, bic, self, cross, epidemicShare: shares.self + shares.cross, ratio, chosen };
}

function fitOf(scaffold: Scaffold, { fit }: Rung): MomentumEventsAssessed["fit"] {
  const { from, days, counts, blockPlaces } = scaffold;
  return {
    from,
    to: addDays(from, days - 1),
    cells: fit.cells,
    missing: counts.length - fit.cells,
    logLikelihood: fit.logLikelihood,
    dispersions: blockPlaces.map((place, b) => ({ from: addDays(from, place), psi: fit.psis[b]! })),
    shockSd: Math.sqrt(commonShockVariance(counts, fit.mu, days))
  };
}

/**
 * Returns the estimate give or take the distance within which so many draws lie: draws from a fit may fall short of it, as it may of the
 * truth, and then it reaches as far to the other side.
 */
function symmetric(estimate: number, drawn: readonly number[], level: number): [number, number] {
  const distances = drawn.map((v) => Math.abs(v - estimate)).sort((a, b) => a - b);
  const reach = distances[Math.min(distances.length, Math.ceil(level * (distances.length + 1))) - 1]!;
  return [estimate - reach, estimate + reach];
}

function commonOf({ unit }: EventsInput, labels: EventsLabels, scaffold: Scaffold) {
  const [assay, track] = ["momentum@1", "events"] as const;
  return { assay, track, ...labels, regions: [...scaffold.regions], leftOut: [...scaffold.leftOut], unit, episodes: scaffold.tested.episodes };
}

function notAssessable(input: EventsInput, labels: EventsLabels, scaffold: Scaffold, lack: Lack): MomentumEventsOutcome {
  return { ...commonOf(input, labels, scaffold), status: "not-assessable", ...lack };
}
