import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { resolve } from "node:path";

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, "..");
const RUNS = 5;
/** Runs before the clock counts: what is compiled while it runs is compiled by then. */
const WARM_UP_MILLISECONDS = 300;

/** Times the best of five runs after warming up, in milliseconds. */
export function best(work: () => unknown): number {
  for (const from = performance.now(); performance.now() - from < WARM_UP_MILLISECONDS; ) work();
  return Math.min(...Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }));
}

/** What our time is held against. */
export interface Peer {
  readonly name: string;
  readonly milliseconds: number;
  /** How it was had: measured in this run, stored from another machine, or a limit that was set. */
  readonly kind: "same run" | "stored, not the same run" | "limit";
}

/** Prints one line: our time, the peer's, their ratio (above 1 = we are faster) and what was asked for. */
export function report(what: string, ours: number, peer: Peer, wantedRatio: number): void {
  const ratio = peer.milliseconds / ours;
  console.log(`${what.padEnd(66)} ${ours.toFixed(3).padStart(10)} ms   ${peer.name} (${peer.kind}) ${peer.milliseconds.toFixed(3)} ms   ratio ${ratio.toFixed(2)}, wanted ${wantedRatio}${ratio < wantedRatio ? ": MISSED" : ""}`);
}

/** Stops a benchmark whose estimate is not the peer's: then no time counts. */
export function assertSame(what: string, ours: number, theirs: number, relative: number): void {
  if (!(Math.abs(ours - theirs) <= relative * Math.abs(theirs))) throw new Error(`Cannot compare ${what}: wanted ${theirs} within ${relative}, current value is ${ours}`);
}

/** Runs a peer's program and returns the numbers on its last line; null where it is not installed. */
export function numbersFrom(program: "Rscript" | "python3", code: string): number[] | null {
  const flag = program === "Rscript" ? "-e" : "-c";
  try {
    const out = execFileSync(program, [flag, code], { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], env: { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" } });
    const numbers = out.trim().split("\n").at(-1)!.trim().split(/\s+/).map(Number);
    if (numbers.some(Number.isNaN)) throw new Error(`Cannot read ${program}: wanted numbers on its last line, current value is ${out}`);
    return numbers;
  } catch (error) {
    if (error instanceof Error && "status" in error) return null;
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Says on which machine the figures were made. */
export function machine(): string {
  return `${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}`;
}
