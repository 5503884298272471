import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { SelftestRun, SelftestTask } from "#core/assays/selftest/run.ts";
import { summarise } from "#core/assays/selftest/summary.ts";
import type { SelftestReport } from "#core/model/selftest-report.ts";
import type { SelftestJob } from "./selftest-worker.ts";

const RUNS_PER_JOB = 10;
const NULL_ROUNDS = 20;
const POWER_ROUNDS = 21;

const TASKS: readonly SelftestTask[] = [
  ...(["independent", "drifting", "endogenous"] as const).map((world) => ({ world, rounds: NULL_ROUNDS, effect: 1 })),
  ...[1.22, 1.5, 2].map((effect) => ({ world: "drifting" as const, rounds: POWER_ROUNDS, effect }))
];

/**
 * Simulates the size and power of the real pulse code, on as many threads as there are cores. The figures depend on the seed and
 * the number of runs, never on the number of threads.
 */
export async function runSelftest(runs: number, seed: number, progress: (done: number, of: number) => void, threads = availableParallelism()): Promise<SelftestReport> {
  const jobs = TASKS.flatMap((task) =>
    Array.from({ length: Math.ceil(runs / RUNS_PER_JOB) }, (_, k) => ({ task, seed, from: k * RUNS_PER_JOB, to: Math.min(runs, (k + 1) * RUNS_PER_JOB) }))
  );
  const results = await runJobs(jobs, Math.min(threads, jobs.length), (done) => progress(done, jobs.length));
  const batches = TASKS.map((task) => ({ task, runs: results.flatMap((part, i) => (jobs[i]!.task === task ? part : [])) }));
  return summarise(seed, batches);
}

async function runJobs(jobs: readonly SelftestJob[], threads: number, progress: (done: number) => void): Promise<SelftestRun[][]> {
  const results: SelftestRun[][] = new Array(jobs.length);
  const workers = Array.from({ length: threads }, startWorker);
  let next = 0;
  let done = 0;
  try {
    await Promise.all(workers.map(async (worker) => {
      while (next < jobs.length) {
        const mine = next++;
        results[mine] = await ask(worker, jobs[mine]!);
        progress(++done);
      }
    }));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;
}

/** Starts a worker from the build, or from source, where a thread has to bring its own reader of TypeScript. */
function startWorker(): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL("./selftest-worker.js", import.meta.url));
  const url = new URL("./selftest-worker.ts", import.meta.url).href;
  const code = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(url)}); });`;
  return new Worker(code, { eval: true });
}

function ask(worker: Worker, job: SelftestJob): Promise<SelftestRun[]> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", (runs: SelftestRun[]) => {
      worker.off("error", reject);
      resolve(runs);
    });
    worker.postMessage(job);
  });
}
