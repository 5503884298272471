import type { CaseContent } from "#core/model/case-content.ts";
import type { SelftestRate } from "#core/model/selftest-report.ts";
import { type Rng, seededRng } from "#core/stats/rng.ts";

/** A batch of simulated worlds. A plain value: it passes between threads. */
export interface SelftestTask {
  /** Says which world and what is planted; the chance of a batch hangs on it, so that another batch can be added without moving its figures. */
  readonly name: string;
  /** Share of the runs asked for that this batch gets, where one run takes long; default 1. */
  readonly share?: number;
}

/** The runs of one batch. */
export interface SelftestBatch<Task, Run> {
  readonly task: Task;
  readonly runs: readonly Run[];
}

/** How an assay is tested on worlds in which the truth is known. */
export interface Selftest<Task extends SelftestTask = SelftestTask, Run = unknown> {
  /** Name on the command line. */
  readonly assay: string;
  /**
   * Lists the batches.
   * @param fitTo A case whose series and calendar the worlds are fitted to; null = the worlds of the assay's own.
   */
  tasks(fitTo: CaseContent | null): readonly Task[];
  /** Simulates one world and runs the real code of the assay on it. A run is a plain value. */
  run(task: Task, rng: Rng): Run;
  /** Counts what happened over all batches. */
  rates(batches: readonly SelftestBatch<Task, Run>[]): SelftestRate[];
}

/** Returns how often a batch is run when so many runs were asked for. */
export function runsOf({ share = 1 }: SelftestTask, asked: number): number {
  return Math.max(1, Math.ceil(asked * share));
}

/** Simulates run number `run` of a batch: the same whatever else is run, on any number of threads. */
export function runOnce<Task extends SelftestTask, Run>(selftest: Selftest<Task, Run>, task: Task, seed: number, run: number): Run {
  return selftest.run(task, seededRng(streamOf(seed, `${selftest.assay} ${task.name}`, run)));
}

/** Counts how often something happened; runs that could not tell (null) are left out. */
export function rateOf(happened: readonly (boolean | null)[]): Pick<SelftestRate, "rate" | "se" | "runs"> {
  const told = happened.filter((h) => h !== null);
  const rate = told.filter(Boolean).length / told.length;
  return { rate, se: Math.sqrt((rate * (1 - rate)) / told.length), runs: told.length };
}

/** Averages values over the runs; runs that could not tell (null) are left out. */
export function meanOf(values: readonly (number | null)[]): Pick<SelftestRate, "rate" | "se" | "runs"> {
  const told = values.filter((v) => v !== null);
  const rate = told.reduce((sum, v) => sum + v, 0) / told.length;
  const variance = told.reduce((sum, v) => sum + (v - rate) ** 2, 0) / (told.length - 1);
  return { rate, se: Math.sqrt(variance / told.length), runs: told.length };
}

/** Mixes seed, batch and run into one seed, so that neighbouring runs share nothing. */
function streamOf(seed: number, name: string, run: number): number {
  let h = 0x811c9dc5;
  for (const part of [seed, ...Array.from(name, (c) => c.codePointAt(0)!), run]) {
    h = Math.imul(h ^ (part & 0xffff), 0x01000193);
    h = Math.imul(h ^ (part >>> 16), 0x85ebca6b);
    h ^= h >>> 13;
  }
  return h >>> 0;
}
