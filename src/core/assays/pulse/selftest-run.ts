import { addDays } from "#core/model/day-count.ts";
import type { PulseWindow } from "#core/model/registration.ts";
import { normalTwoSided } from "#core/stats/special.ts";
import type { Rng } from "#core/stats/rng.ts";
import type { SelftestTask } from "../selftest/selftest.ts";
import type { PulseInput } from "./plan.ts";
import { FIRST_ROUND, simulateWar, type SimulatedWar, TAIL, type World, WORLD_NIGHTS } from "./selftest-worlds.ts";
import { horizonsOf, layOut, testWindow } from "./shift-test.ts";

/** A batch of simulated wars. */
export interface PulseTask extends SelftestTask {
  readonly world: World;
  readonly rounds: number;
  /** Rate ratio planted in the three nights from a round on; 1 = none. */
  readonly effect: number;
}

/** What each test said in one simulated war. NaN = it could not be run. */
export interface PulseRun {
  readonly pValues: Readonly<Record<string, number>>;
}

export const SELFTEST_WINDOWS: readonly PulseWindow[] = [
  { kind: "before", id: "long-before", from: -7, to: -4, reason: "as registered" },
  { kind: "before", id: "before", from: -3, to: -1, reason: "as registered" },
  { kind: "after", id: "after", from: 1, to: 3, reason: "as registered" },
  { kind: "after", id: "later", from: 4, to: 7, reason: "as registered" },
  { kind: "contrast", id: "contrast", plus: "after", minus: "before", reason: "as registered" }
];

/** Name of the comparison that newspapers print: 30 days before and after the first round, as Poisson counts. */
export const NEWSPAPER = "newspaper";
const NEWSPAPER_DAYS = 30;
/** Simulated nights have no dates; any day will do. */
const ORIGIN = "2000-01-01";
const HALF_YEAR = 183;

/** Simulates one war and runs the real pulse code on it. */
export function selftestRun(task: PulseTask, rng: Rng): PulseRun {
  const war = simulateWar(rng, task.world, task.rounds, task.effect);
  const trial = layOut(inputOf(war));
  const pValues: Record<string, number> = { [NEWSPAPER]: newspaperP(war) };
  if (!trial) throw new Error("Cannot lay out a simulated war; please report this");
  const horizons = horizonsOf(trial.scaffold, trial.counts);
  for (const window of SELFTEST_WINDOWS) pValues[window.id] = testWindow(trial, window, horizons)?.pTwoSided ?? NaN;
  return { pValues };
}

/** Lays a simulated war out as the assay takes it, with the registered recipe. */
export function inputOf({ counts, rounds }: SimulatedWar): PulseInput {
  const dayAt = (place: number) => addDays(ORIGIN, place);
  return {
    counts: { from: ORIGIN, values: [...counts] },
    unit: "night",
    episodes: rounds.map((at) => ({ from: dayAt(at), to: dayAt(at), rounds: [`round-${at}`], partiesPresent: [] })),
    plan: {
      fitFrom: ORIGIN,
      thetaBlocks: Array.from({ length: Math.floor(WORLD_NIGHTS / HALF_YEAR) - 1 }, (_, b) => dayAt((b + 1) * HALF_YEAR)),
      nightsPerDf: 110,
      eligible: { from: dayAt(FIRST_ROUND), to: dayAt(WORLD_NIGHTS - TAIL) },
      duringMaxNights: 7,
      minEpisodes: 6,
      sparseEpisodes: 12,
      episodeGapDays: 7,
      level: 0.05,
      margin: { low: 0.8, high: 1.25 },
      windows: SELFTEST_WINDOWS,
      confirmatory: "after"
    }
  };
}

function newspaperP({ counts, rounds }: SimulatedWar): number {
  const first = rounds[0]!;
  const sum = (from: number) => counts.subarray(from, from + NEWSPAPER_DAYS).reduce((s, v) => s + v, 0);
  const [before, after] = [sum(first - NEWSPAPER_DAYS), sum(first)];
  return normalTwoSided(Math.log(after / before) / Math.sqrt(1 / after + 1 / before));
}
