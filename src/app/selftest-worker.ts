import { parentPort } from "node:worker_threads";
import { selftestOf } from "#core/assays/selftest/registry.ts";
import { runOnce, type SelftestTask } from "#core/assays/selftest/selftest.ts";
import type { WorkerWord } from "./workers.ts";

/** Some runs of one batch, for one worker. */
export interface SelftestJob {
  readonly assay: string;
  readonly task: SelftestTask;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

parentPort?.on("message", ({ assay, task, seed, from, to }: SelftestJob) => {
  const selftest = selftestOf(assay);
  parentPort?.postMessage({ result: Array.from({ length: to - from }, (_, i) => runOnce(selftest, task, seed, from + i)) } satisfies WorkerWord<unknown[]>);
});
