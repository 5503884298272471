import type { CaseContent } from "#core/model/case-content.ts";
import type { SelftestRate } from "#core/model/selftest-report.ts";
import type { Rng } from "#core/stats/rng.ts";
import { rateOf, type Selftest, type SelftestBatch, type SelftestTask } from "../selftest/selftest.ts";
import { ordinaryAt, windowEffect } from "./effect.ts";
import type { RippleInput } from "./plan.ts";
import { ripplePlan } from "./registered.ts";
import { reorderedMarkets, RIPPLE_WORLDS, type RippleWorld, simulateMarkets, WORLD_PLAN } from "./selftest-worlds.ts";
import { layOut, modelsOf, rowOf, shiftTest } from "./trial.ts";
import { pooledTests, rankTests, togetherBefore } from "./usual-tests.ts";

export interface RippleTask extends SelftestTask {
  /** A world of the assay's own, or the markets of a case in a new order. */
  readonly world: RippleWorld | "fitted";
  readonly rounds: number;
  /** In ordinary moves. */
  readonly effect: number;
  readonly interval: boolean;
  readonly fitted: RippleInput | null;
}

/** What each test said in one world; null = not asked. */
export interface RippleRun {
  readonly pValues: Readonly<Record<(typeof TESTS)[number]["id"], number>>;
  readonly covered: boolean | null;
  readonly equivalent: boolean | null;
}

const ROUNDS = 22;
const EFFECTS = [0.25, 0.5, 0.75, 1] as const;
const INTERVAL_SHARE = 0.5;
const TESTS = [
  { id: "called", what: "a move is called (Kolari–Pynnönen and the shifts reject)", ours: true },
  { id: "kolariPynnonen", what: "Kolari–Pynnönen rejects", ours: true },
  { id: "shifts", what: "the shifts reject", ours: true },
  { id: "rank", what: "the rank test rejects", ours: false },
  { id: "boehmer", what: "Boehmer’s t rejects, correlation not admitted", ours: false },
  { id: "patell", what: "Patell’s z rejects, turbulence not admitted either", ours: false }
] as const;

/** Size of each test where nothing happens, power and coverage of the verdict where something is planted. */
export const rippleSelftest: Selftest<RippleTask, RippleRun> = {
  assay: "ripple",
  tasks: (fitTo) => (fitTo ? fittedTasks(fitTo) : [...RIPPLE_WORLDS.map((world) => taskOf(world, 0, false)), ...EFFECTS.map((effect) => taskOf("moving-together", effect, false)), ...[0, WORLD_PLAN.margin].map((effect) => taskOf("moving-together", effect, true))]),
  run: rippleRun,
  rates(batches) {
    const tested = batches.filter(({ task }) => !task.interval);
    const nulls = tested.filter(({ task }) => task.effect === 0);
    return [
      ...TESTS.flatMap((test) => nulls.map((batch) => rejections(batch, test))),
      ...tested.filter(({ task }) => task.effect !== 0).flatMap((batch) => TESTS.filter(({ ours }) => ours).map((test) => rejections(batch, test))),
      ...batches.filter(({ task }) => task.interval).flatMap(intervalRates)
    ];
  }
};

function taskOf(world: RippleWorld, effect: number, interval: boolean): RippleTask {
  return { name: `${world}, ${ROUNDS} rounds, ${effect}${interval ? ", interval" : ""}`, world, rounds: ROUNDS, effect, interval, fitted: null, ...(interval ? { share: INTERVAL_SHARE } : {}) };
}

function fittedTasks(content: CaseContent): RippleTask[] {
  return ripplePlan(content).flatMap(({ input, calendar }) => (input ? [{ name: `fitted, ${calendar.id}`, world: "fitted" as const, rounds: calendar.episodes.length, effect: 0, interval: false, fitted: input }] : []));
}

function rippleRun({ world, rounds, effect, interval, fitted }: RippleTask, rng: Rng): RippleRun {
  const input = world === "fitted" ? reorderedMarkets(rng, fitted!) : simulateMarkets(rng, world, rounds, effect);
  const trial = layOut(input);
  if (!trial) throw new Error("Cannot lay out simulated markets; please report this");
  const assets = input.assets.filter(({ role }) => role === "asset").map((asset) => modelsOf(trial, asset));
  const window = input.plan.windows.find((w) => w.id === input.plan.confirmatory)!;
  const { kolariPynnonen, boehmer, patell } = pooledTests(trial, assets, window, togetherBefore(trial, assets));
  const rank = rankTests(trial, assets)[input.plan.windows.indexOf(window)]!;
  const shifts = shiftTest(trial, rowOf(trial, assets, window)).pTwoSided;
  const found = interval ? windowEffect(trial, assets, window, (models, place) => ordinaryAt(models, window, place), 1) : null;
  return {
    pValues: { called: Math.max(kolariPynnonen.pValue, shifts), kolariPynnonen: kolariPynnonen.pValue, shifts, rank: rank.pValue, boehmer: boehmer.pValue, patell: patell.pValue },
    covered: found && (found.interval90[0] ?? -Infinity) <= effect && effect <= (found.interval90[1] ?? Infinity),
    equivalent: found && found.equivalent
  };
}

type Batch = SelftestBatch<RippleTask, RippleRun>;

const planted = ({ effect, rounds }: RippleTask) => (effect === 0 ? "none" : `${effect} ordinary moves after ${rounds} rounds`);

function rejections({ task, runs }: Batch, { id, what, ours }: (typeof TESTS)[number]): SelftestRate {
  const kind = task.effect !== 0 ? "power" : ours ? "size" : "peer";
  return { world: task.world, what, kind, planted: planted(task), ...rateOf(runs.map(({ pValues }) => pValues[id] <= WORLD_PLAN.level)) };
}

function intervalRates({ task, runs }: Batch): SelftestRate[] {
  const rate = (what: string, kind: SelftestRate["kind"], happened: (run: RippleRun) => boolean | null): SelftestRate => ({ world: task.world, what, kind, planted: planted(task), ...rateOf(runs.map(happened)) });
  const coverage = rate("the 90 % interval holds the truth", "coverage", (r) => r.covered);
  return task.effect === 0
    ? [coverage, rate("no move beyond the margin is said, rightly", "power", (r) => r.equivalent)]
    : [coverage, rate("no move beyond the margin is said at its edge", "false-equivalence", (r) => r.equivalent)];
}
