import type { PulseInput } from "../../src/core/assays/pulse/plan.ts";
import { inputOf } from "../../src/core/assays/pulse/selftest-run.ts";
import { simulateWar, type World } from "../../src/core/assays/pulse/selftest-worlds.ts";
import { seededRng } from "../../src/core/stats/rng.ts";

const AFTER = { kind: "after", id: "after", from: 1, to: 3, reason: "planted" } as const;

/** A simulated war as pulse takes it: 1461 nights, 21 rounds unless told otherwise. */
export function smallWar(seed: number, { world = "drifting", effect = 1, rounds = 21 }: { world?: World; effect?: number; rounds?: number } = {}): PulseInput {
  return inputOf(simulateWar(seededRng(seed), world, rounds, [{ window: AFTER, ratio: effect }]));
}

export const LABELS = { role: "registered", party: "a", series: "s", classes: ["c"] } as const;
