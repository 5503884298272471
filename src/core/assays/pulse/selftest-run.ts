import { addDays } from "#core/model/day-count.ts";
import type { PulseWindow } from "#core/model/registration.ts";
import { normalTwoSided } from "#core/stats/special.ts";
import type { Rng } from "#core/stats/rng.ts";
import type { SelftestTask } from "../selftest/selftest.ts";
import { TRIAL_TOLERANCE, windowInterval90 } from "./effect.ts";
import type { PulseInput } from "./plan.ts";
import { adjustedOverWindows } from "./pulse.ts";
import { drawFittedWar, type FittedNoise, type FittedWar } from "./selftest-fitted.ts";
import type { Planted } from "./selftest-planted.ts";
import { DURING_MAX_NIGHTS, FIRST_ROUND, simulateWar, type SimulatedWar, TAIL, type World, WORLD_NIGHTS } from "./selftest-worlds.ts";
import { horizonsOf, layOut, type Trial, testWindow } from "./shift-test.ts";

/** Which wars a batch has. */
export type WarSource =
  | { readonly kind: "simulated"; readonly world: World; readonly rounds: number; readonly longest: number }
  | { readonly kind: "fitted"; readonly war: FittedWar; readonly noise: FittedNoise };

/** A batch of simulated wars. */
export interface PulseTask extends SelftestTask {
  readonly world: string;
  readonly source: WarSource;
  readonly planted: readonly Planted[];
  /** "windows": test every one; "window": test that of `tests` alone; "interval": also estimate it. */
  readonly look: "windows" | "window" | "interval";
  /** The window the batch is about. */
  readonly tests: string;
}

/** What was found in one simulated war. */
export interface PulseRun {
  /** NaN = could not be tested. */
  readonly pValues: Readonly<Record<string, number>>;
  /** Smallest adjusted p of the exploratory windows; null where they were not all looked at. */
  readonly family: number | null;
  readonly interval: { readonly ratio: number; readonly low: number | null; readonly high: number | null } | null;
}

export const SELFTEST_WINDOWS: readonly PulseWindow[] = [
  { kind: "before", id: "long-before", from: -7, to: -4, reason: "as registered" },
  { kind: "before", id: "before", from: -3, to: -1, reason: "as registered" },
  { kind: "during", id: "during", reason: "as registered" },
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
export function selftestRun({ source, planted, look, tests }: PulseTask, rng: Rng): PulseRun {
  const input = drawWar(source, planted, rng);
  const trial = layOut(input);
  if (!trial) throw new Error("Cannot lay out a simulated war; please report this");
  const horizons = horizonsOf(trial.scaffold, trial.counts, undefined, TRIAL_TOLERANCE);
  const { windows, confirmatory } = input.plan;
  const looked = look === "windows" ? windows : windows.filter((w) => w.id === tests);
  const results = looked.map((window) => testWindow(trial, window, horizons));
  const exploratory = (adjusted: readonly (number | null)[]) => adjusted.filter((p, i) => p !== null && windows[i]!.id !== confirmatory) as number[];
  return {
    pValues: { ...Object.fromEntries(looked.map((w, i) => [w.id, results[i]?.pTwoSided ?? NaN])), ...(look === "windows" ? { [NEWSPAPER]: newspaperP(trial) } : {}) },
    family: look === "windows" ? Math.min(...exploratory(adjustedOverWindows(results, windows.findIndex((w) => w.id === confirmatory)))) : null,
    interval: look === "interval" ? windowInterval90(trial, looked[0]!, horizons) : null
  };
}

/** Draws a war and lays it out as the assay takes it. */
export function drawWar(source: WarSource, planted: readonly Planted[], rng: Rng): PulseInput {
  return source.kind === "fitted" ? drawFittedWar(rng, source.war, source.noise, planted) : inputOf(simulateWar(rng, source.world, source.rounds, planted, source.longest));
}

/** Lays a simulated war out as the assay takes it, with the registered recipe. */
export function inputOf({ counts, episodes }: SimulatedWar): PulseInput {
  const dayAt = (place: number) => addDays(ORIGIN, place);
  return {
    counts: { from: ORIGIN, values: Array.from(counts, (v) => (Number.isNaN(v) ? null : v)) },
    unit: "night",
    episodes: episodes.map(({ at, span }) => ({ from: dayAt(at), to: dayAt(at + span), rounds: [`round-${at}`], partiesPresent: [] })),
    plan: {
      fitFrom: ORIGIN,
      thetaBlocks: Array.from({ length: Math.floor(WORLD_NIGHTS / HALF_YEAR) - 1 }, (_, b) => dayAt((b + 1) * HALF_YEAR)),
      nightsPerDf: 110,
      eligible: { from: dayAt(FIRST_ROUND), to: dayAt(WORLD_NIGHTS - TAIL) },
      duringMaxNights: DURING_MAX_NIGHTS,
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

function newspaperP({ counts, episodes }: Trial): number {
  const first = episodes[0]!.at;
  const reported = (from: number) => counts.subarray(from, from + NEWSPAPER_DAYS).filter((v) => !Number.isNaN(v));
  const [before, after] = [reported(first - NEWSPAPER_DAYS), reported(first)];
  const [total, other] = [after, before].map((values) => values.reduce((s, v) => s + v, 0)) as [number, number];
  return normalTwoSided(Math.log(total / after.length / (other / before.length)) / Math.sqrt(1 / total + 1 / other));
}
