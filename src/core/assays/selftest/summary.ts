import type { SelftestRate, SelftestReport } from "#core/model/selftest-report.ts";
import { NEWSPAPER, SELFTEST_WINDOWS, type SelftestRun, type SelftestTask } from "./run.ts";

const LEVEL = 0.05;
const CONFIRMATORY = "after";

/** Counts rejections. A window before the round is not null where rounds are called because violence rose: its rate is reverse causation. */
export function summarise(seed: number, batches: readonly { readonly task: SelftestTask; readonly runs: readonly SelftestRun[] }[]): SelftestReport {
  const rate = ({ world, effect, rounds }: SelftestTask, runs: readonly SelftestRun[], window: string): SelftestRate => {
    const tested = runs.map((r) => r.pValues[window]!).filter((p) => !Number.isNaN(p));
    const size = tested.filter((p) => p <= LEVEL).length / tested.length;
    return { name: world, window, kind: kindOf(world, window, effect), effect, rounds, size, se: Math.sqrt((size * (1 - size)) / tested.length), runs: tested.length };
  };
  const others = [...SELFTEST_WINDOWS.map((w) => w.id).filter((id) => id !== CONFIRMATORY), NEWSPAPER];
  const nulls = batches.filter(({ task }) => task.effect === 1);
  return {
    seed,
    worlds: [CONFIRMATORY, ...others].flatMap((window) => nulls.map(({ task, runs }) => rate(task, runs, window))),
    power: batches.filter(({ task }) => task.effect !== 1).map(({ task, runs }) => rate(task, runs, CONFIRMATORY))
  };
}

function kindOf(world: SelftestTask["world"], window: string, effect: number): SelftestRate["kind"] {
  if (window === NEWSPAPER) return "peer";
  if (effect !== 1) return "power";
  const seesTheRise = SELFTEST_WINDOWS.some((w) => w.id === window && (w.kind === "before" || w.kind === "contrast"));
  return world === "endogenous" && seesTheRise ? "reverse-causation" : "size";
}
