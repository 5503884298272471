import { expectedCounts, fitEndemicEpidemic } from "#core/stats/endemic-epidemic.ts";
import type { EndemicEpidemicFit, EndemicEpidemicModel } from "#core/stats/endemic-epidemic-model.ts";
import type { Rng } from "#core/stats/rng.ts";
import { commonShockVariance, type EpidemicWorld, simulateCounts } from "#core/stats/simulate-endemic-epidemic.ts";
import { type Attribution, attributionOf } from "./attribution.ts";
import { type Layout, modelOf } from "./layout.ts";
import type { Scaffold } from "./scaffold.ts";

/** Each step squares what is left to gain: far finer than a percentile of the bootstrap. */
const TOLERANCE = 1e-2;

/** A fitted model to draw from and to fit again. */
export interface Fitted {
  readonly layout: Layout;
  readonly fit: EndemicEpidemicFit;
}

/** Draws from the model without talk and returns, run by run, twice the log-likelihood that the talk term gains there by chance. */
export function nullRatios(scaffold: Scaffold, without: Fitted, withTalk: Fitted, runs: number, rng: Rng): number[] {
  const world = worldOf(scaffold, without);
  return draws(runs, () => {
    const counts = drawnCounts(scaffold, world, rng);
    const model = modelOf(without.layout, scaffold, counts);
    const less = fitEndemicEpidemic(model, { start: without.fit, tolerance: TOLERANCE });
    const start = less && { coefficients: withZero(less.coefficients, withTalk.layout.talkAt!), psis: less.psis };
    const more = start && fitEndemicEpidemic(withBackground(model, withTalk.layout), { start, tolerance: TOLERANCE });
    return less && more ? Math.max(0, 2 * (more.logLikelihood - less.logLikelihood)) : null;
  });
}

/** Draws from the model with talk and returns what each draw would be split into. */
export function redrawn(scaffold: Scaffold, withTalk: Fitted, runs: number, rng: Rng): Attribution[] {
  const world = worldOf(scaffold, withTalk);
  return draws(runs, () => {
    const fit = fitEndemicEpidemic(modelOf(withTalk.layout, scaffold, drawnCounts(scaffold, world, rng)), { start: withTalk.fit, tolerance: TOLERANCE });
    return fit && attributionOf(fit, withTalk.layout, scaffold);
  });
}

/** Returns how many of so many draws must have been fitted, for the others are left out: fewer are no longer a bootstrap. */
export function fewestDraws(runs: number): number {
  return Math.ceil(runs * 0.9);
}

function draws<T>(runs: number, draw: () => T | null): T[] {
  return Array.from({ length: runs }, draw).filter((d) => d !== null);
}

function withZero(coefficients: Float64Array, at: number): Float64Array {
  return Float64Array.from([...coefficients.subarray(0, at), 0, ...coefficients.subarray(at)]);
}

/** Returns a model with the background of another layout on the same counts. */
function withBackground(model: EndemicEpidemicModel, { background }: Layout): EndemicEpidemicModel {
  return { ...model, components: model.components.map((c) => (c.input === null ? { terms: background, input: null } : c)) };
}

/** The world that a fit describes: its background everywhere, also where nothing was reported. */
export function worldOf(scaffold: Scaffold, { layout, fit }: Fitted): EpidemicWorld {
  const { days, regions, family, hasNeighbours } = layout;
  const lags = scaffold.spread.lagWeights.length;
  const everywhere = modelOf(layout, scaffold, new Float64Array(regions * days));
  const alone = { ...everywhere, components: everywhere.components.slice(-1) };
  const background = expectedCounts(alone, fit.coefficients.subarray(hasNeighbours ? 2 : 1), fit.psis);
  const opening = Float64Array.from({ length: regions * lags }, (_, k) => scaffold.counts[Math.floor(k / lags) * days + (k % lags)]!);
  return {
    days,
    regions,
    background,
    self: Math.exp(fit.coefficients[0]!),
    cross: hasNeighbours ? Math.exp(fit.coefficients[1]!) : 0,
    spread: scaffold.spread,
    psi: Float64Array.from(family.block, (b) => fit.psis[b]!),
    shockVariance: commonShockVariance(scaffold.counts, fit.mu, days),
    opening
  };
}

/** Draws counts and hides those that were not reported. */
function drawnCounts({ counts }: Scaffold, world: EpidemicWorld, rng: Rng): Float64Array {
  const drawn = simulateCounts(rng, world);
  for (let cell = 0; cell < drawn.length; ++cell) if (Number.isNaN(counts[cell]!)) drawn[cell] = NaN;
  return drawn;
}
