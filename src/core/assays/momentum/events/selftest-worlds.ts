import { addDays } from "#core/model/day-count.ts";
import { drawNormal, type Rng } from "#core/stats/rng.ts";
import { simulateCounts } from "#core/stats/simulate-endemic-epidemic.ts";
import type { SelftestTask } from "../../selftest/selftest.ts";
import { type EventsInput, geometricWeights } from "./plan.ts";

/** A batch of simulated wars. */
export interface EventsTask extends SelftestTask {
  readonly world: "drifting" | "swinging" | "excited" | "shaken";
  /** Rate ratio of the background in the three nights after a round; 1 = none. */
  readonly effect: number;
  /** What the pulse test says, since it is not run here. */
  readonly pulseP: number;
}

/** A simulated war and what is true in it. */
export interface SimulatedEvents {
  readonly input: EventsInput;
  /** Share of the expected counts that past counts brought about. */
  readonly epidemic: number;
}

const NIGHTS = 690;
const FIRST_ROUND = 160;
const ROUNDS = 24;
const GAP = 12;
const AFTER = 3;
/** Simulated nights have no dates; any day will do. */
const ORIGIN = "2000-01-01";
const PSI = 1 / 8;
const LAG_WEIGHTS = geometricWeights(7, 0.6);

/** By world: regions, drift of the log level a night, its short swings, what a count brings about, and the variance of common shocks. */
const WORLDS = {
  drifting: { regions: 1, walk: 0.015, swing: 0, self: 0, shock: 0 },
  swinging: { regions: 1, walk: 0.015, swing: 0.21, self: 0, shock: 0 },
  excited: { regions: 1, walk: 0.005, swing: 0, self: 0.4, shock: 0 },
  shaken: { regions: 6, walk: 0.015, swing: 0, self: 0, shock: 0.06 }
} as const;

/**
 * Simulates 690 nights with 24 rounds at least 12 nights apart, as many as the first case holds.
 *
 * `drifting`: the level is a random walk, no count brings about another. `swinging`: it also has an AR(1) of .8 a night, which no model
 * of counts can tell from excitation. `excited`: a count brings about .4 others within a week. `shaken`: six regions without
 * excitation that share a shock each night.
 */
export function simulateEvents(rng: Rng, { world, effect, pulseP }: EventsTask): SimulatedEvents {
  const { regions, walk, swing, self, shock } = WORLDS[world];
  const rounds = evenly(rng);
  const near = new Set(rounds.flatMap((at) => Array.from({ length: AFTER }, (_, i) => at + i)));
  const background = new Float64Array(regions * NIGHTS);
  let [level, short] = [0, 0];
  for (let t = 0; t < NIGHTS; ++t) {
    level += walk * drawNormal(rng);
    short = 0.8 * short + swing * drawNormal(rng);
    for (let region = 0; region < regions; ++region) background[region * NIGHTS + t] = (1 - self) * Math.exp((regions > 1 ? 1.2 : 3) + level + short) * (near.has(t) ? effect : 1);
  }
  const spread = { lagWeights: LAG_WEIGHTS, weights: new Float64Array(regions * regions) };
  const opening = new Float64Array(regions * LAG_WEIGHTS.length).fill(NaN);
  const psi = new Float64Array(regions * NIGHTS).fill(PSI);
  const counts = simulateCounts(rng, { days: NIGHTS, regions, background, self, cross: 0, spread, psi, shockVariance: shock, opening });
  return { input: inputOf(counts, regions, rounds, pulseP, effect), epidemic: epidemicOf(counts, background) };
}

function inputOf(counts: Float64Array, regions: number, rounds: readonly number[], pulseP: number, effect: number): EventsInput {
  const dayAt = (place: number) => addDays(ORIGIN, place);
  const names = Array.from({ length: regions }, (_, i) => `region-${i}`);
  return {
    from: ORIGIN,
    counts: names.map((_, i) => [...counts.subarray(i * NIGHTS, (i + 1) * NIGHTS)]),
    regions: names,
    neighbours: [],
    unit: "night",
    // Night +1 of a round of one day is the night that begins on it.
    episodes: rounds.map((at) => ({ from: dayAt(at), to: dayAt(at), rounds: [`round-${at}`], partiesPresent: [] })),
    pulse: { series: "simulated", pValue: pulseP, isRise: effect >= 1, detectable: 1.3 },
    plan: {
      fitFrom: ORIGIN,
      psiBlocks: [],
      lagWeights: LAG_WEIGHTS,
      ladder: [2, 4, 8, 12, 16, 24, 48].map((shared) => ({ shared, perRegion: 0 })),
      talk: { from: 1, to: AFTER },
      minEpisodes: 6,
      level: 0.05,
      margin: { low: 0.8, high: 1.2 },
      materialShare: 0.1,
      largestExcess: 2,
      bootstrapRuns: 39,
      scoresFrom: dayAt(NIGHTS / 2),
      refitNights: 28
    }
  };
}

/** What the counts hold beyond their background. */
function epidemicOf(counts: Float64Array, background: Float64Array): number {
  const sum = (values: Float64Array) => values.reduce((total, v) => total + v, 0);
  return Math.max(0, 1 - sum(background) / sum(counts));
}

function evenly(rng: Rng): number[] {
  const room = NIGHTS - FIRST_ROUND - AFTER - 7 - (ROUNDS - 1) * GAP;
  const places = Array.from({ length: ROUNDS }, () => Math.floor(rng() * room)).sort((a, b) => a - b);
  return places.map((place, k) => FIRST_ROUND + place + GAP * k);
}
