import { drawNegativeBinomial, drawNormal, type Rng } from "#core/stats/rng.ts";
import type { PlacedEpisode } from "./plan.ts";
import { type Planted, plantedRatios } from "./selftest-planted.ts";
import { spacedRounds } from "../selftest/spaced-rounds.ts";

/**
 * Worlds in which the true effect is known. All but `independent` have an AR(1) level and a random walk. `endogenous`: rounds are called
 * after rises. `gaps`: quiet nights and truces often go unreported. `weekdays`: a third of the weekend is reported on Monday, and rounds
 * are held from Tuesday to Thursday. `regime`: on one night the level doubles or halves for good, and counts spread more from then on.
 */
export const WORLDS = ["independent", "drifting", "endogenous", "gaps", "weekdays", "regime"] as const;
export type World = (typeof WORLDS)[number];

export const WORLD_NIGHTS = 1461;
/** Rounds are scheduled on places [FIRST, WORLD_NIGHTS − TAIL). */
export const FIRST_ROUND = 460;
export const TAIL = 40;
/** An episode of more nights is no window. */
export const DURING_MAX_NIGHTS = 7;
/** Rounds start at least so many nights apart. */
export const ROUND_GAP = 12;
const THETA = 6;
const LATER_THETA = 2;
const TRUCES = 8;
const TRUCE_NIGHTS = 3;
const TRUCE_LEVEL = 0.3;
const LATE_SHARE = 0.35;

export interface SimulatedWar {
  /** By place; NaN = no report. */
  readonly counts: Float64Array;
  /** In order of time. */
  readonly episodes: readonly PlacedEpisode[];
}

/**
 * Simulates a war of 1461 nights with rounds of talks that start at least 12 nights apart.
 *
 * @param rounds How many. @param planted What the talks do. @param longest Rounds last one to so many days, each as likely.
 * @source The first three are the data-generating processes behind table 0.1 of the method.
 */
export function simulateWar(rng: Rng, world: World, rounds: number, planted: readonly Planted[] = [], longest = 1): SimulatedWar {
  const level = levelOf(rng, world);
  const starts = startsOf(rng, world, level, rounds);
  const episodes = starts.map((at) => ({ at, span: longest > 1 ? Math.floor(rng() * longest) : 0 }));
  const ratios = plantedRatios(planted, episodes, "night", DURING_MAX_NIGHTS);
  const regime = world === "regime" ? { from: FIRST_ROUND + Math.floor(rng() * (WORLD_NIGHTS - FIRST_ROUND - TAIL)), log: rng() < 0.5 ? Math.LN2 : -Math.LN2 } : null;
  const truce = world === "gaps" ? trucesOf(rng) : new Set<number>();
  const expected = level.map((l, t) => Math.exp(meanLog(t) + l + (regime && t >= regime.from ? regime.log : 0)) * (truce.has(t) ? TRUCE_LEVEL : 1) * (ratios.get(t) ?? 1));
  const counts = expected.map((mean, t) => drawNegativeBinomial(rng, mean, regime && t >= regime.from ? LATER_THETA : THETA));
  if (world === "gaps") silence(rng, counts, level, truce);
  if (world === "weekdays") reportLate(counts);
  return { counts, episodes };
}

const meanLog = (t: number) => 3.1 + (0.35 * t) / WORLD_NIGHTS + 0.2 * Math.sin((2 * Math.PI * t) / 365.25) + (t % 7 === 0 ? -0.18 : t % 7 === 6 ? -0.08 : 0);

function levelOf(rng: Rng, world: World): Float64Array {
  const level = new Float64Array(WORLD_NIGHTS);
  let [short, walk] = [0, 0];
  for (let t = 0; t < WORLD_NIGHTS; ++t) {
    short = 0.8 * short + 0.21 * drawNormal(rng);
    walk += 0.015 * drawNormal(rng);
    level[t] = world === "independent" ? 0 : short + walk;
  }
  return level;
}

function startsOf(rng: Rng, world: World, level: Float64Array, rounds: number): number[] {
  if (world === "endogenous") return byWeight(rng, (t) => Math.exp(3 * (level[t - 3]! - (level[t - 40]! + level[t - 30]! + level[t - 20]!) / 3)), rounds);
  if (world === "weekdays") return byWeight(rng, (t) => Number(t % 7 >= 1 && t % 7 <= 3), rounds);
  const room = WORLD_NIGHTS - FIRST_ROUND - TAIL - (rounds - 1) * ROUND_GAP;
  const places = Array.from({ length: rounds }, () => Math.floor(rng() * room)).sort((a, b) => a - b);
  return places.map((place, k) => FIRST_ROUND + place + ROUND_GAP * k);
}

function byWeight(rng: Rng, weightAt: (t: number) => number, rounds: number): number[] {
  const weight = Float64Array.from({ length: WORLD_NIGHTS }, (_, t) => (t >= FIRST_ROUND && t < WORLD_NIGHTS - TAIL ? weightAt(t) : 0));
  return spacedRounds(rng, weight, rounds, ROUND_GAP);
}

function trucesOf(rng: Rng): Set<number> {
  const starts = Array.from({ length: TRUCES }, () => Math.floor(rng() * WORLD_NIGHTS));
  return new Set(starts.flatMap((start) => Array.from({ length: TRUCE_NIGHTS }, (_, i) => start + i)));
}

/** A night goes unreported with chance .02, a quiet one (under half of what its level has) with .25, one of a truce with .5. */
function silence(rng: Rng, counts: Float64Array, level: Float64Array, truce: Set<number>): void {
  counts.forEach((count, t) => {
    const chance = truce.has(t) ? 0.5 : count < 0.5 * Math.exp(meanLog(t) + level[t]!) ? 0.25 : 0.02;
    if (rng() < chance) counts[t] = NaN;
  });
}

/** Books a share of each Saturday and Sunday on the Monday after. */
function reportLate(counts: Float64Array): void {
  for (let monday = 7; monday < counts.length; monday += 7)
    for (const day of [monday - 2, monday - 1]) {
      const late = Math.round(LATE_SHARE * counts[day]!);
      counts[day]! -= late;
      counts[monday]! += late;
    }
}
