import { expect, it } from "vitest";
import { runJobs } from "./workers.ts";

it("ends its threads at once when told to stop, and rejects", async () => {
  const stop = new AbortController();
  const jobs = runJobs("selftest-worker", [{}, {}], 2, { stop: stop.signal });
  stop.abort();
  await expect(jobs).rejects.toThrow("The thread ended before its job was done");
  await expect(runJobs("selftest-worker", [{}], 1, { stop: stop.signal })).rejects.toThrow("aborted");
});
