import { addDays } from "#core/model/day-count.ts";
import type { SelftestRate } from "#core/model/selftest-report.ts";
import type { Rng } from "#core/stats/rng.ts";
import { simulateWar, type World, WORLD_NIGHTS } from "../pulse/selftest-worlds.ts";
import { rateOf, type Selftest, type SelftestBatch, type SelftestTask } from "../selftest/selftest.ts";
import { modelled, windowPosterior } from "./window-posterior.ts";
import { estimateOf, wordOf } from "./measure-window.ts";

/** A batch of simulated wars with one promise each. */
export interface PledgeTask extends SelftestTask {
  readonly world: World;
  readonly nights: number;
  /** True rate ratio in the window; 1 = the promise changes nothing. */
  readonly ratio: number;
}

/** What was said of one promise; null = nothing could be. */
export type PledgeRun = { readonly word: string; readonly covers: boolean } | null;

const ORIGIN = "2000-01-01";
/** The model is fitted on so many nights, about as many as a real case has. */
const FITTED = 700;
const MARGIN = 70;
const HALF_YEAR = 183;
const PLAN = { reportedShare: 0.5, minPlacebos: 8 };
const REGISTERED = { thresholds: { kept: 0.5, partly: 0.9, reason: "as registered" }, mass: { value: 0.8, reason: "as registered" } };
const WORLDS = ["independent", "drifting"] as const;
const NIGHTS = [1, 3, 30] as const;

/** How often a promise that changes nothing is called kept, how often one kept to 30 % is called so, and whether intervals hold the truth. */
export const pledgeSelftest: Selftest<PledgeTask, PledgeRun> = {
  assay: "pledge",
  tasks: () => WORLDS.flatMap((world) => NIGHTS.flatMap((nights) => [1, 0.5, 0.3, 0.25].map((ratio) => taskOf(world, nights, ratio)))),
  run: selftestRun,
  rates: (batches) => [
    ...batches.filter(({ task }) => task.ratio === 1).map((batch) => called(batch, "kept", "size")),
    ...batches.filter(({ task }) => task.ratio === 1).map((batch) => called(batch, "broken", "power")),
    ...batches.filter(({ task }) => task.ratio < 0.5).map((batch) => called(batch, "kept", "power")),
    ...batches.filter(({ task }) => task.ratio < 0.5).map((batch) => called(batch, "broken", "size")),
    ...batches.map(coverage)
  ]
};

function taskOf(world: World, nights: number, ratio: number): PledgeTask {
  return { name: `${world}, ${nights} nights, ×${ratio}`, share: nights > 7 ? 0.25 : 0.5, world, nights, ratio };
}

/** Simulates a war, holds back each weapon of a window with the same chance, and runs the real code on it. */
export function selftestRun({ world, nights, ratio }: PledgeTask, rng: Rng): PledgeRun {
  const values = [...simulateWar(rng, world, 1).counts];
  const start = WORLD_NIGHTS - FITTED + MARGIN + Math.floor(rng() * (FITTED - 2 * MARGIN));
  for (let k = 0; k < nights; ++k) values[start + k] = thinned(values[start + k]!, ratio, rng);
  const fitFrom = addDays(ORIGIN, WORLD_NIGHTS - FITTED);
  const thetaBlocks = [1, 2].map((b) => addDays(fitFrom, b * HALF_YEAR));
  const model = modelled({ counts: { from: ORIGIN, values }, plan: { fitFrom, thetaBlocks, nightsPerDf: 110 } });
  const posterior = model && windowPosterior(model, { first: start, nights }, PLAN);
  if (!posterior) return null;
  const [low, high] = posterior.interval90;
  const word = wordOf(estimateOf(posterior, REGISTERED), REGISTERED);
  return { word, covers: (low ?? 0) <= ratio && ratio <= (high ?? Infinity) };
}

/** A negative-binomial count of which each unit stays with the same chance is one of a lower mean and the same dispersion. */
function thinned(count: number, share: number, rng: Rng): number {
  if (share === 1) return count;
  let stays = 0;
  for (let i = 0; i < count; ++i) if (rng() < share) ++stays;
  return stays;
}

function called({ task, runs }: SelftestBatch<PledgeTask, PledgeRun>, word: string, kind: SelftestRate["kind"]): SelftestRate {
  return { world: task.world, what: `${task.nights === 1 ? "a window of one night" : `a window of ${task.nights} nights`} is called ${word}`, kind, planted: plantedOf(task), ...rateOf(runs.map((run) => run && run.word === word)) };
}

function coverage({ task, runs }: SelftestBatch<PledgeTask, PledgeRun>): SelftestRate {
  return { world: task.world, what: `the 90 % interval of ${task.nights === 1 ? "one night" : `${task.nights} nights`} holds the truth`, kind: "coverage", planted: plantedOf(task), ...rateOf(runs.map((run) => run && run.covers)) };
}

const plantedOf = ({ ratio }: PledgeTask) => (ratio === 1 ? "none" : `×${ratio} in the window`);
