import { drawNegativeBinomial, drawNormal, type Rng } from "#core/stats/rng.ts";

/** Worlds in which the true effect is known. `drifting` and `endogenous` have an AR(1) level and a random walk; see docs/method/pulse.md. */
export const WORLDS = ["independent", "drifting", "endogenous"] as const;
export type World = (typeof WORLDS)[number];

export const WORLD_NIGHTS = 1461;
/** Rounds are scheduled on places [FIRST, WORLD_NIGHTS − TAIL). */
export const FIRST_ROUND = 460;
export const TAIL = 40;
const GAP = 12;
const EFFECT_NIGHTS = 3;
const THETA = 6;

export interface SimulatedWar {
  readonly counts: Float64Array;
  /** Places of the rounds, ascending; each lasts one day. */
  readonly rounds: readonly number[];
}

/**
 * Simulates a war of 1461 nights with rounds of talks at least 12 nights apart; the effect multiplies the three nights from a
 * round on. In the world `endogenous` rounds are called because violence rose three nights before.
 *
 * @param effect Rate ratio; 1 = none.
 * @source The three data-generating processes behind table 0.1 of the method.
 */
export function simulateWar(rng: Rng, world: World, rounds: number, effect: number): SimulatedWar {
  const level = levelOf(rng, world);
  const starts = world === "endogenous" ? calledAfterRises(rng, level, rounds) : evenly(rng, rounds);
  const near = new Set(starts.flatMap((start) => Array.from({ length: EFFECT_NIGHTS }, (_, i) => start + i)));
  const counts = Float64Array.from({ length: WORLD_NIGHTS }, (_, t) => {
    const weekday = t % 7 === 0 ? -0.18 : t % 7 === 6 ? -0.08 : 0;
    const season = 0.2 * Math.sin((2 * Math.PI * t) / 365.25);
    const mean = Math.exp(3.1 + (0.35 * t) / WORLD_NIGHTS + season + weekday + level[t]!) * (near.has(t) ? effect : 1);
    return drawNegativeBinomial(rng, mean, THETA);
  });
  return { counts, rounds: starts };
}

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

function evenly(rng: Rng, rounds: number): number[] {
  const room = WORLD_NIGHTS - FIRST_ROUND - TAIL - (rounds - 1) * GAP;
  const places = Array.from({ length: rounds }, () => Math.floor(rng() * room)).sort((a, b) => a - b);
  return places.map((place, k) => FIRST_ROUND + place + GAP * k);
}

function calledAfterRises(rng: Rng, level: Float64Array, rounds: number): number[] {
  const weight = level.map((_, t) =>
    t >= FIRST_ROUND && t < WORLD_NIGHTS - TAIL ? Math.exp(3 * (level[t - 3]! - (level[t - 40]! + level[t - 30]! + level[t - 20]!) / 3)) : 0
  );
  const starts: number[] = [];
  while (starts.length < rounds) {
    let left = rng() * weight.reduce((sum, w) => sum + w, 0);
    let at = 0;
    while ((left -= weight[at]!) > 0) ++at;
    starts.push(at);
    weight.fill(0, Math.max(0, at - GAP + 1), at + GAP);
  }
  return starts.sort((a, b) => a - b);
}
