import { Worker } from "node:worker_threads";

/** What a worker says: of how far it is, or what came of its job. */
export type WorkerWord<T> = { readonly done: string } | { readonly result: T };

/**
 * Does jobs on several threads, each next one by whichever thread is free, and returns what came of them in the order of the jobs.
 *
 * @param worker Name of the module that the threads run, beside this one. @param shared What every thread is told when it starts.
 * @param heard Told every word of how far a job is. @param progress Told how many jobs are done. @param stop Ends the threads at once; the promise rejects.
 */
export async function runJobs<Job, T>(worker: string, jobs: readonly Job[], threads: number, { shared, heard, progress, stop }: { shared?: unknown; heard?: (done: string) => void; progress?: (done: number) => void; stop?: AbortSignal }): Promise<T[]> {
  stop?.throwIfAborted();
  const results: T[] = new Array(jobs.length);
  const workers = Array.from({ length: Math.min(threads, jobs.length) }, () => startWorker(worker, shared));
  const terminate = () => Promise.all(workers.map((one) => one.terminate()));
  stop?.addEventListener("abort", terminate);
  let next = 0;
  let done = 0;
  try {
    await Promise.all(workers.map(async (one) => {
      while (next < jobs.length) {
        const mine = next++;
        results[mine] = await ask(one, jobs[mine]!, heard);
        progress?.(++done);
      }
    }));
  } finally {
    stop?.removeEventListener("abort", terminate);
    await terminate();
  }
  return results;
}

/** Starts a worker from the build, or from source, where a thread has to bring its own reader of TypeScript. */
function startWorker(name: string, workerData: unknown): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL(`./${name}.js`, import.meta.url), { workerData });
  const url = new URL(`./${name}.ts`, import.meta.url).href;
  const code = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(url)}); });`;
  return new Worker(code, { eval: true, workerData });
}

function ask<T>(worker: Worker, job: unknown, heard: ((done: string) => void) | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const listen = (word: WorkerWord<T>) => {
      if ("done" in word) return heard?.(word.done);
      worker.off("error", reject);
      worker.off("exit", ended);
      worker.off("message", listen);
      resolve(word.result);
    };
    const ended = () => reject(new Error("The thread ended before its job was done"));
    worker.on("error", reject);
    worker.on("exit", ended);
    worker.on("message", listen);
    worker.postMessage(job);
  });
}
