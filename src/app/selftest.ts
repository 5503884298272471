import { availableParallelism } from "node:os";
import { SELFTESTS, selftestOf } from "#core/assays/selftest/registry.ts";
import { runsOf } from "#core/assays/selftest/selftest.ts";
import type { SelftestReport } from "#core/model/selftest-report.ts";
import { UsageError } from "#core/model/errors.ts";
import { quoted } from "#core/model/quoted.ts";
import { chooseCase } from "./choose-case.ts";
import { readCase } from "./read-case.ts";
import { runJobs } from "./workers.ts";
import type { SelftestJob } from "./selftest-worker.ts";

const RUNS_PER_JOB = 10;

/** Names of the assays that can be tested. */
export const SELFTEST_ASSAYS: readonly string[] = SELFTESTS.map(({ assay }) => assay);

export interface SelftestOptions {
  readonly assay: string;
  /** Simulated worlds a batch. */
  readonly runs: number;
  readonly seed: number;
  /** A case whose series and calendar the worlds are fitted to, and the folder that a name is looked up in. */
  readonly fitTo?: { readonly name: string; readonly workingFolder: string };
  /** Run only batches whose name holds one of these texts; none = all. */
  readonly only?: readonly string[];
  /** Defaults to as many as there are cores. */
  readonly threads?: number;
  readonly progress?: (done: number, of: number) => void;
}

/**
 * Simulates size, power and coverage of an assay's real code, on several threads. The figures depend on the seed and the number of
 * runs, never on the number of threads.
 * @throws UsageError when no batch is left.
 */
export async function runSelftest({ assay, runs, seed, fitTo, only = [], threads = availableParallelism(), progress = () => undefined }: SelftestOptions): Promise<SelftestReport> {
  const selftest = selftestOf(assay);
  const all = selftest.tasks(fitTo === undefined ? null : await readCase(chooseCase(fitTo.name, fitTo.workingFolder)));
  const tasks = only.length === 0 ? all : all.filter(({ name }) => only.some((text) => name.includes(text)));
  if (tasks.length === 0) throw new UsageError("no-batch", `Cannot test ${assay}: wanted batches among ${all.map(({ name }) => quoted(name)).join("; ") || "none"}, current value is ${only.map(quoted).join(", ") || "nothing"}`, { where: "selftest" });
  const jobs = tasks.flatMap((task) => {
    const wanted = runsOf(task, runs);
    return Array.from({ length: Math.ceil(wanted / RUNS_PER_JOB) }, (_, k) => ({ assay, task, seed, from: k * RUNS_PER_JOB, to: Math.min(wanted, (k + 1) * RUNS_PER_JOB) }));
  });
  const results = await runJobs<SelftestJob, unknown[]>("selftest-worker", jobs, threads, { progress: (done) => progress(done, jobs.length) });
  const batches = tasks.map((task) => ({ task, runs: results.flatMap((part, i) => (jobs[i]!.task === task ? part : [])) }));
  return { assay, seed, rates: selftest.rates(batches) };
}
