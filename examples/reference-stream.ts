import { type Rng, seededRng } from "../src/core/stats/rng.ts";
import { FIRST_ROUND, ROUND_GAP, TAIL, WORLD_NIGHTS } from "../src/core/assays/pulse/selftest-worlds.ts";

/** The worlds of the reference simulation: 1 independent, 2 drifting, 3 rounds called after rises. */
export type ReferenceWorld = 1 | 2 | 3;

const THETA = 6;

/** Random numbers in the order in which the reference simulation (size_power2.mjs) draws them, so that its very wars can be drawn again. */
export interface ReferenceStream {
  readonly uniform: Rng;
  war(world: ReferenceWorld, rounds: number, logEffect: number): { readonly counts: Float64Array; readonly rounds: number[] };
}

/** Opens the stream of a seed. */
export function referenceStream(seed: number): ReferenceStream {
  const uniform = seededRng(seed);
  const normal = normalsOf(uniform);
  const gamma = (shape: number): number => gammaOf(uniform, normal, shape);
  return {
    uniform,
    war(world, rounds, logEffect) {
      const level = levelOf(normal);
      const starts = world === 3 ? calledAfterRises(uniform, level, rounds) : spreadOut(uniform, rounds);
      const talks = new Set(starts.flatMap((start) => [start, start + 1, start + 2]));
      const counts = level.map((l, t) => {
        const weekday = t % 7 === 0 ? -0.18 : t % 7 === 6 ? -0.08 : 0;
        const log = 3.1 + (0.35 * t) / WORLD_NIGHTS + 0.2 * Math.sin((2 * Math.PI * t) / 365.25) + weekday + (world === 1 ? 0 : l) + (talks.has(t) ? logEffect : 0);
        return poissonOf(uniform, gamma, (Math.exp(log) * gamma(THETA)) / THETA);
      });
      return { counts, rounds: starts };
    }
  };
}

/** The polar method gives two numbers at a time; the reference keeps the second. */
function normalsOf(uniform: Rng): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const [a, b] = [2 * uniform() - 1, 2 * uniform() - 1];
      const q = a * a + b * b;
      if (q >= 1 || q === 0) continue;
      const f = Math.sqrt((-2 * Math.log(q)) / q);
      spare = b * f;
      return a * f;
    }
  };
}

function gammaOf(uniform: Rng, normal: () => number, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    if (1 + c * x <= 0) continue;
    const v = (1 + c * x) ** 3;
    if (Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function poissonOf(uniform: Rng, gamma: (shape: number) => number, mean: number): number {
  let [count, rest] = [0, mean];
  while (rest > 30) {
    const m = Math.floor((rest * 7) / 8);
    const arrival = gamma(m);
    if (arrival > rest) {
      for (let i = 1; i < m; ++i) if (uniform() < rest / arrival) ++count;
      return count;
    }
    count += m;
    rest -= arrival;
  }
  const limit = Math.exp(-rest);
  for (let product = uniform(); product > limit; product *= uniform()) ++count;
  return count;
}

function levelOf(normal: () => number): Float64Array {
  let [short, walk] = [0, 0];
  return Float64Array.from({ length: WORLD_NIGHTS }, () => {
    short = 0.8 * short + 0.21 * normal();
    walk += 0.015 * normal();
    return short + walk;
  });
}

function spreadOut(uniform: Rng, rounds: number): number[] {
  const room = WORLD_NIGHTS - FIRST_ROUND - TAIL - (rounds - 1) * ROUND_GAP;
  const places = Array.from({ length: rounds }, () => Math.floor(uniform() * room)).sort((a, b) => a - b);
  return places.map((place, k) => FIRST_ROUND + place + ROUND_GAP * k);
}

function calledAfterRises(uniform: Rng, level: Float64Array, rounds: number): number[] {
  const weight = level.map((_, t) =>
    t >= FIRST_ROUND && t < WORLD_NIGHTS - TAIL ? Math.exp(3 * (level[t - 3]! - (level[t - 40]! + level[t - 30]! + level[t - 20]!) / 3)) : 0
  );
  const starts: number[] = [];
  while (starts.length < rounds) {
    let left = uniform() * weight.reduce((sum, w) => sum + w, 0);
    let at = 0;
    while ((left -= weight[at]!) > 0) ++at;
    starts.push(at);
    weight.fill(0, Math.max(0, at - ROUND_GAP + 1), at + ROUND_GAP);
  }
  return starts.sort((a, b) => a - b);
}
