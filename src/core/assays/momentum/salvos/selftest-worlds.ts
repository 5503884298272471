import { addDays } from "#core/model/day-count.ts";
import { chanceOf } from "#core/stats/logistic-regression.ts";
import { drawNegativeBinomial, drawNormal, type Rng } from "#core/stats/rng.ts";
import type { SelftestTask } from "../../selftest/selftest.ts";
import type { SalvoInput } from "./plan.ts";

/** Worlds in which the truth is known; see docs/method/momentum.md, Track B. */
export type SalvoWorld = "clock" | "drifting" | "endogenous" | "memoryless" | "excited";

/** A batch of simulated clocks. */
export interface SalvoTask extends SelftestTask {
  readonly world: SalvoWorld;
  /** Odds ratio planted in the three nights after a round; 1 = none. */
  readonly effect: number;
}

/** As long as the case's record, with as many rounds in as long an eligible period. */
const NIGHTS = 870;
const FIRST_ROUND = 380;
const LAST_ROUND = 805;
const ROUNDS = 21;
const GAP = 12;
const EFFECT_NIGHTS = 3;
const THRESHOLD = 20;
const LOG_ODDS = Math.log(0.13 / 0.87);
/** Simulated nights have no dates; any day will do. */
const ORIGIN = "2000-01-01";

/**
 * Simulates a clock of salvos: a hazard that falls (or, in `excited`, rises) right after a salvo and returns within a week; in all worlds but
 * `clock` a drifting stock that also moves ordinary nights; in `endogenous` rounds called because salvos had come.
 *
 * @param stock Night by night, on the log odds of a salvo; drawn where none is given.
 * @returns The world as the assay takes it, with the registered recipe.
 */
export function simulateSalvos(rng: Rng, { world, effect }: SalvoTask, stock = stockOf(rng, world)): SalvoInput {
  const values: number[] = [];
  const rounds: number[] = world === "endogenous" ? [] : evenly(rng);
  let since = 5;
  for (let t = 0; t < NIGHTS; ++t) {
    if (world === "endogenous" && isCalled(rng, values, t, rounds)) rounds.push(t);
    const near = rounds.some((round) => t >= round && t < round + EFFECT_NIGHTS);
    const hazard = chanceOf(LOG_ODDS + afterSalvo(world, since) + stock[t]! + (near ? Math.log(effect) : 0));
    const salvo = rng() < hazard;
    values.push(salvo ? THRESHOLD + drawNegativeBinomial(rng, 25, 2) : ordinaryNight(rng, stock[t]!));
    since = salvo ? 1 : since + 1;
  }
  const dayAt = (place: number) => addDays(ORIGIN, place);
  return {
    counts: { from: ORIGIN, values },
    unit: "night",
    episodes: rounds.map((at) => ({ from: dayAt(at), to: dayAt(at), rounds: [`round-${at}`], partiesPresent: [] })),
    plan: {
      from: dayAt(28), threshold: THRESHOLD, minSalvos: 30, clockDf: 3, clockNights: 21, nightsPerDf: 300, levelNights: 28, closeWithin: 3, blockNights: 14,
      eligible: { from: dayAt(FIRST_ROUND), to: dayAt(LAST_ROUND) },
      duringMaxNights: 7, minEpisodes: 6, level: 0.05, margin: { low: 0.8, high: 1.25 },
      windows: [
        { kind: "after", id: "after", from: 1, to: 3, reason: "as registered" },
        { kind: "before", id: "before", from: -3, to: -1, reason: "as registered" }
      ]
    }
  };
}

function afterSalvo(world: SalvoWorld, since: number): number {
  if (world === "memoryless") return 0;
  return world === "excited" ? 1.2 * Math.exp(-(since - 1) / 2) : -2.5 * Math.exp(-(since - 1) / 2.5);
}

/** Draws the stock of a world: a level that swings over weeks, and a walk. */
export function stockOf(rng: Rng, world: SalvoWorld): Float64Array {
  let [slow, walk] = [0, 0];
  return Float64Array.from({ length: NIGHTS }, () => {
    slow = 0.97 * slow + 0.12 * drawNormal(rng);
    walk += 0.015 * drawNormal(rng);
    return world === "clock" ? 0 : slow + walk;
  });
}

function ordinaryNight(rng: Rng, stock: number): number {
  for (;;) {
    const count = drawNegativeBinomial(rng, 4 * Math.exp(0.5 * stock), 1);
    if (count < THRESHOLD) return count;
  }
}

function evenly(rng: Rng): number[] {
  const room = LAST_ROUND - FIRST_ROUND - (ROUNDS - 1) * GAP;
  return Array.from({ length: ROUNDS }, () => Math.floor(rng() * room)).sort((a, b) => a - b).map((place, k) => FIRST_ROUND + place + GAP * k);
}

/** A round is four times as likely when a salvo came in the last three nights. */
function isCalled(rng: Rng, values: readonly number[], t: number, rounds: readonly number[]): boolean {
  if (t < FIRST_ROUND || t >= LAST_ROUND || t - (rounds.at(-1) ?? -GAP) < GAP) return false;
  return rng() < (values.slice(t - 3, t).some((v) => v >= THRESHOLD) ? 0.16 : 0.04);
}
