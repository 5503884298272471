import { parentPort } from "node:worker_threads";
import { type SelftestTask, selftestRun } from "#core/assays/selftest/run.ts";

/** Some runs of one task, for one worker. */
export interface SelftestJob {
  readonly task: SelftestTask;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

parentPort?.on("message", ({ task, seed, from, to }: SelftestJob) => {
  const runs = Array.from({ length: to - from }, (_, i) => selftestRun(task, seed, from + i));
  parentPort?.postMessage(runs);
});
