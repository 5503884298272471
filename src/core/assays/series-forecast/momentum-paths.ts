import { fitEndemicEpidemic } from "#core/stats/endemic-epidemic.ts";
import { type EpidemicWorld, simulateCounts } from "#core/stats/simulate-endemic-epidemic.ts";
import { worldOf } from "../momentum/events/bootstrap.ts";
import { layOut, modelOf } from "../momentum/events/layout.ts";
import type { EventsInput } from "../momentum/events/plan.ts";
import { blockPlaces, type Scaffold, scaffoldOf } from "../momentum/events/scaffold.ts";
import type { Simulate } from "./plan.ts";

/** Gain of log-likelihood at which the fit stops: far below what one night tells. */
const TOLERANCE = 1e-3;

/** What the model takes of a trial of momentum: nothing of talks. */
export interface MomentumNull {
  readonly regions: EventsInput["regions"];
  readonly neighbours: EventsInput["neighbours"];
  readonly unit: EventsInput["unit"];
  readonly plan: EventsInput["plan"];
  readonly nightsPerDf: number;
  readonly seasonNights: number;
}

/**
 * Draws counts by region on from the model of momentum without its talk term, fitted on what is known: each night brings about others, at
 * home and next door, and all regions share a shock a night. The trend stays where it stood on the last known night. The sum over regions
 * is returned; null where a region has too few nights to take part, or excitation would not end.
 */
export function momentumPaths({ regions, neighbours, unit, plan, nightsPerDf, seasonNights }: MomentumNull): Simulate {
  return (known, { days, draws, rng }) => {
    const from = known[0]!.from;
    const ahead = Array.from({ length: days }, () => null);
    const scaffold = scaffoldOf({ from, counts: known.map(({ values }) => [...values, ...ahead]), regions, neighbours, unit, episodes: [], pulse: null, plan });
    const trend = scaffold.days - days;
    if (trend < 2 || scaffold.leftOut.length > 0) return null;
    const shared = Math.max(1, Math.round(trend / nightsPerDf));
    const layout = layOut(scaffold, { shared, perRegion: 0, season: trend >= seasonNights }, false, { days: scaffold.days, trend }, blockPlaces(plan.psiBlocks, scaffold.from, trend));
    const fit = fitEndemicEpidemic(modelOf(layout, scaffold, scaffold.counts), { tolerance: TOLERANCE });
    if (!fit) return null;
    const world = fromNight(worldOf(scaffold, { layout, fit }), scaffold, trend);
    const paths = new Float64Array(draws * days);
    for (let d = 0; d < draws; ++d) {
      const drawn = drawnOrNull(() => simulateCounts(rng, world));
      if (!drawn) return null;
      for (let t = 0; t < days; ++t) for (let r = 0; r < world.regions; ++r) paths[d * days + t]! += drawn[r * world.days + world.days - days + t]!;
    }
    return paths;
  };
}

/** Cuts a world to the nights from one on, with the counts of the nights before as its opening. */
function fromNight(world: EpidemicWorld, scaffold: Scaffold, night: number): EpidemicWorld {
  const lags = world.spread.lagWeights.length;
  const start = night - lags;
  const cut = (cells: Float64Array, length: number) => Float64Array.from({ length: world.regions * length }, (_, k) => cells[Math.floor(k / length) * world.days + start + (k % length)]!);
  const days = world.days - start;
  return { ...world, days, background: cut(world.background, days), psi: cut(world.psi, days), opening: cut(scaffold.counts, lags) };
}

function drawnOrNull(draw: () => Float64Array): Float64Array | null {
  try {
    return draw();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
