import { drawNegativeBinomial, drawNormal, type Rng } from "#core/stats/rng.ts";

/** Worlds whose course is known. `autocorrelated` has an AR(1) level, `wandering` a random walk besides, `growing` a trend and a season. */
export type World = "independent" | "autocorrelated" | "wandering" | "growing";

/** About as many days as a series of the first case has. */
export const WORLD_DAYS = 676;
/** The day on which something is planted. */
export const PLANTED_AT = 338;
const BASE = 3.1;
const THETA = 6;

/** What is planted: a rate ratio from PLANTED_AT on, for so many days (Infinity = for good). */
export interface Planted {
  readonly ratio: number;
  readonly days: number;
}

/** Simulates daily counts with weekdays; a share of the days has no report. */
export function simulateCounts(rng: Rng, world: World, { ratio, days }: Planted, silentShare: number): (number | null)[] {
  let [short, walk] = [0, 0];
  return Array.from({ length: WORLD_DAYS }, (_, t) => {
    short = 0.8 * short + 0.21 * drawNormal(rng);
    walk += 0.015 * drawNormal(rng);
    const weekday = t % 7 === 0 ? -0.18 : t % 7 === 6 ? -0.08 : 0;
    const level = { independent: 0, autocorrelated: short, wandering: short + walk, growing: (0.35 * t) / WORLD_DAYS + 0.2 * Math.sin((2 * Math.PI * t) / 365.25) }[world];
    const isPlanted = t >= PLANTED_AT && t < PLANTED_AT + days;
    const count = drawNegativeBinomial(rng, Math.exp(BASE + weekday + level) * (isPlanted ? ratio : 1), THETA);
    return rng() < silentShare ? null : count;
  });
}
