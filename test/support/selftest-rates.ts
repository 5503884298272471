import type { SelftestRate } from "#core/model/selftest-report.ts";
import { runOnce, type Selftest, type SelftestTask } from "#core/assays/selftest/selftest.ts";

/** Runs the chosen batches of a self-test on this thread. */
export function selftestRates<Task extends SelftestTask, Run>(selftest: Selftest<Task, Run>, runs: number, seed: number, chosen: (task: Task) => boolean): SelftestRate[] {
  const tasks = selftest.tasks(null).filter(chosen);
  return selftest.rates(tasks.map((task) => ({ task, runs: Array.from({ length: runs }, (_, run) => runOnce(selftest, task, seed, run)) })));
}
