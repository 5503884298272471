import type { SelftestRate } from "#core/model/selftest-report.ts";
import { rateOf, type Selftest, type SelftestBatch } from "../selftest/selftest.ts";
import { NEWSPAPER, type PulseRun, type PulseTask, SELFTEST_WINDOWS, selftestRun } from "./selftest-run.ts";
import type { World } from "./selftest-worlds.ts";

const LEVEL = 0.05;
const CONFIRMATORY = "after";
const NULL_ROUNDS = 20;
const POWER_ROUNDS = 21;

/** Size of every window and of the newspaper's comparison where nothing is planted; power of the confirmatory test where something is. */
export const pulseSelftest: Selftest<PulseTask, PulseRun> = {
  assay: "pulse",
  tasks: () => [
    ...(["independent", "drifting", "endogenous"] as const).map((world) => taskOf(world, NULL_ROUNDS, 1)),
    ...[1.22, 1.5, 2].map((effect) => taskOf("drifting", POWER_ROUNDS, effect))
  ],
  run: selftestRun,
  rates(batches) {
    const nulls = batches.filter(({ task }) => task.effect === 1);
    const others = [...SELFTEST_WINDOWS.map((w) => w.id).filter((id) => id !== CONFIRMATORY), NEWSPAPER];
    return [
      ...[CONFIRMATORY, ...others].flatMap((window) => nulls.map((batch) => rejections(batch, window))),
      ...batches.filter(({ task }) => task.effect !== 1).map((batch) => rejections(batch, CONFIRMATORY))
    ];
  }
};

function taskOf(world: World, rounds: number, effect: number): PulseTask {
  return { name: `${world}, ${rounds} rounds, ×${effect}`, world, rounds, effect };
}

/** A window before the round is not null where rounds are called because violence rose: its rate is reverse causation. */
function rejections({ task, runs }: SelftestBatch<PulseTask, PulseRun>, window: string): SelftestRate {
  const happened = runs.map(({ pValues }) => (Number.isNaN(pValues[window]!) ? null : pValues[window]! <= LEVEL));
  return {
    world: task.world,
    what: window === NEWSPAPER ? "the newspaper’s 30 days before and after reject" : `the window ${window} rejects`,
    kind: kindOf(task, window),
    planted: task.effect === 1 ? "none" : `×${task.effect} around ${task.rounds} rounds`,
    ...rateOf(happened)
  };
}

function kindOf({ world, effect }: PulseTask, window: string): SelftestRate["kind"] {
  if (window === NEWSPAPER) return "peer";
  if (effect !== 1) return "power";
  const seesTheRise = SELFTEST_WINDOWS.some((w) => w.id === window && (w.kind === "before" || w.kind === "contrast"));
  return world === "endogenous" && seesTheRise ? "reverse-causation" : "size";
}
