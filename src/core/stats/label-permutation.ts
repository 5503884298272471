import type { Rng } from "./rng.ts";

/** Up to so many values the fraction left over from one draw makes the next: of 32 bits enough are left that no place is favoured by 0.4 %. */
const LARGEST_SHARED = 4096;

export interface LabelPermutation {
  /** Mean of the first group less that of the second. */
  readonly difference: number;
  /** Share of labellings whose difference is at least as far from 0; in [1 / (permutations + 1), 1]. */
  readonly pTwoSided: number;
  /** Share of labellings whose difference is at least as large; in [1 / (permutations + 1), 1]. */
  readonly pAbove: number;
}

/**
 * Tests a difference of means by dealing the labels of two groups out anew, the observed labelling counted among them.
 *
 * Only the smaller group is drawn at each permutation, by as many swaps as it has members; its sum says everything.
 * Assumes, and cannot check, that any labelling was as likely as any other. Nights of a war are no such thing: they depend on their
 * neighbours, so that this test rejects true nulls too often.
 *
 * @param first Values of one group, at least one, no missing values. @param second Those of the other. @param permutations At least 1.
 * @returns The difference and its p-values, never 0.
 * @throws RangeError if a group is empty.
 * @source Fisher 1935, The Design of Experiments, sec. 21; the p-value as Phipson & Smyth 2010, doi:10.2202/1544-6115.1585. Checked
 *   against enumeration and scipy.stats.permutation_test.
 */
export function labelPermutation(first: ArrayLike<number>, second: ArrayLike<number>, permutations: number, rng: Rng): LabelPermutation {
  const [a, b] = [first.length, second.length];
  if (a === 0 || b === 0) throw new RangeError(`Cannot permute labels: both groups must have members, current sizes are ${a} and ${b}`);
  const flip = a > b;
  const [small, large] = flip ? [second, first] : [first, second];
  const m = small.length;
  const n = a + b;
  const pool = new Float64Array(n);
  for (let i = 0; i < m; ++i) pool[i] = small[i]!;
  for (let i = m; i < n; ++i) pool[i] = large[i - m]!;
  let total = 0;
  for (const v of pool) total += v;
  const center = (total * m) / n;
  let observed = 0;
  for (let i = 0; i < m; ++i) observed += pool[i]!;
  observed -= center;
  const slack = 1e-9 * (Math.abs(observed) + Math.abs(center)) + 1e-300;
  const [far, high, low] = [Math.abs(observed) - slack, observed - slack, observed + slack];
  let [atLeastAsFar, atLeast, atMost] = [1, 1, 1];
  const shared = n <= LARGEST_SHARED;
  for (let permutation = 0; permutation < permutations; ++permutation) {
    let sum = -center;
    let left = 0;
    for (let i = 0; i < m; ++i) {
      const u = (shared && i % 2 === 1 ? left : rng()) * (n - i);
      const whole = Math.floor(u);
      left = u - whole;
      const j = i + whole;
      const drawn = pool[j]!;
      pool[j] = pool[i]!;
      pool[i] = drawn;
      sum += drawn;
    }
    if (Math.abs(sum) >= far) ++atLeastAsFar;
    if (sum >= high) ++atLeast;
    if (sum <= low) ++atMost;
  }
  const scale = n / (m * (n - m));
  const all = permutations + 1;
  return { difference: (flip ? -observed : observed) * scale, pTwoSided: atLeastAsFar / all, pAbove: (flip ? atMost : atLeast) / all };
}
