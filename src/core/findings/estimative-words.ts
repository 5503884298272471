/** Words of probability, each with the upper end of its band. */
const BANDS = [
  ["almost-no-chance", 0.05],
  ["very-unlikely", 0.2],
  ["unlikely", 0.45],
  ["roughly-even", 0.55],
  ["likely", 0.8],
  ["very-likely", 0.95],
  ["almost-certain", 0.99]
] as const;
export type EstimativeWord = (typeof BANDS)[number][0];

/** A range of probability in words; `from` and `to` are the same where it lies in one band. */
export interface EstimativeWords {
  readonly from: EstimativeWord;
  readonly to: EstimativeWord;
  /** The ends, never nearer to 0 or 1 than a hundredth. */
  readonly low: number;
  readonly high: number;
}

/**
 * Puts a range of probability into estimative words. A shared end of two bands belongs to that which the range lies in: .05 to .2 is *very unlikely*.
 *
 * @param low Of the range. @param high At least low; both within [0, 1].
 * @returns The words at its ends, and the ends held within .01 and .99: nothing is certain.
 * @throws RangeError when it is no range of probability.
 * @source Intelligence Community Directive 203 (2015, technical amendment 2022), the first line of its table.
 */
export function estimativeWords({ low, high }: { readonly low: number; readonly high: number }): EstimativeWords {
  if (!(low >= 0 && low <= high && high <= 1)) throw new RangeError(`Cannot put a range into words: wanted 0 ≤ low ≤ high ≤ 1, current value is ${low} to ${high}`);
  const [from, to] = [low, high].map((end) => Math.min(0.99, Math.max(0.01, end))) as [number, number];
  const first = BANDS.findIndex(([, upper]) => from < upper || upper === 0.99);
  const last = BANDS.findIndex(([, upper]) => to <= upper);
  return { from: BANDS[first]![0], to: BANDS[Math.max(first, last)]![0], low: from, high: to };
}
