/** How ill a segment fits one level: −2 log-likelihood at its best level, up to a constant of the whole series. */
export type SegmentModel =
  | { readonly kind: "poisson" }
  /** Variance mean + mean²/theta, one theta for all segments. */
  | { readonly kind: "negative-binomial"; readonly theta: number }
  /** Change of mean, one variance for all segments. */
  | { readonly kind: "normal"; readonly variance: number };

/** The costs of every stretch of a series: that of [from, to) is `of(sums[to] − sums[from], to − from)`. */
export interface SegmentCosts {
  readonly n: number;
  /** Running sums, length n + 1. */
  readonly sums: Float64Array;
  readonly of: (sum: number, length: number) => number;
}

/** A series cut into segments of one level each. */
export interface Segmentation {
  /** First place of each segment after the first, ascending; equals R's one-based last place of the segment before. */
  readonly changes: readonly number[];
  /** Sum of the segments' costs, without penalties. */
  readonly cost: number;
}

/** Sums up to here get a table of x log x; beyond it the logarithm is taken each time. */
const TABLE_LIMIT = 1 << 22;

/**
 * Prepares the costs of every stretch of a series in time O(n).
 *
 * @param values Reported values in order of time, missing ones left out by the caller: a day without a report costs nothing.
 *   Counts at least 0 for the count models.
 * @throws RangeError if theta or the variance is not positive.
 * @returns Costs that only differences mean something of: a term of the whole series is left out.
 * @source Killick, Fearnhead & Eckley 2012, doi:10.1080/01621459.2012.737745. Poisson and normal mean checked against changepoint 2.3
 *   (changepoint_pelt); negative binomial against the sum of its log masses only: no independent oracle.
 */
export function segmentCosts(values: ArrayLike<number>, model: SegmentModel): SegmentCosts {
  const n = values.length;
  const center = model.kind === "normal" ? Array.prototype.reduce.call<ArrayLike<number>, [(s: number, v: number) => number, number], number>(values, (s, v) => s + v, 0) / n : 0;
  const sums = new Float64Array(n + 1);
  for (let i = 0; i < n; ++i) sums[i + 1] = sums[i]! + values[i]! - center;
  return { n, sums, of: costOf(model, sums) };
}

function costOf(model: SegmentModel, sums: Float64Array): SegmentCosts["of"] {
  const lengths = sums.length;
  switch (model.kind) {
    case "normal": {
      const scale = 1 / positive("variance", model.variance);
      return (sum, length) => (-scale * sum * sum) / length;
    }
    case "negative-binomial": {
      const theta = positive("theta", model.theta);
      const sized = Float64Array.from({ length: lengths }, (_, length) => twiceTimesLog(length * theta));
      return (sum, length) => twiceTimesLog(sum + length * theta) - sized[length]! - twiceTimesLog(sum);
    }
    case "poisson": {
      const logs = Float64Array.from({ length: lengths }, (_, length) => 2 * Math.log(Math.max(1, length)));
      const table = logTable(sums);
      return table ? (sum, length) => sum * logs[length]! - table[sum]! : (sum, length) => sum * logs[length]! - twiceTimesLog(sum);
    }
  }
}

const twiceTimesLog = (x: number): number => (x > 0 ? 2 * x * Math.log(x) : 0);

/** Returns 2 x log x for every whole x up to the largest sum, or null where sums are not whole or too large for a table. */
function logTable(sums: Float64Array): Float64Array | null {
  const largest = sums[sums.length - 1]!;
  if (largest > TABLE_LIMIT || !sums.every(Number.isInteger)) return null;
  const table = new Float64Array(largest + 1);
  for (let x = 2; x <= largest; ++x) table[x] = 2 * x * Math.log(x);
  return table;
}

function positive(name: string, value: number): number {
  if (!(value > 0)) throw new RangeError(`Cannot cost segments: ${name} must be above 0, current value is ${value}`);
  return value;
}

/**
 * Finds the segmentation with the least sum of costs and penalties, exactly.
 *
 * A start is pruned only from `minSegment` places on after the place that beats it, since only then can a segment start there:
 * pruning at once, as often done, is not exact.
 *
 * Assumes, and cannot check, that values are independent about levels that jump: drift and autocorrelation look like changes
 * unless the penalty allows for them.
 *
 * @param penalty Added for each change; at least 0. @param minSegment Least length of a segment, in reported values; at least 1.
 * @returns No changes for a series shorter than two segments.
 * @source As {@link segmentCosts}. Checked against changepoint 2.3 (changepoint_pelt) and optimal partitioning by brute force.
 */
export function pelt(costs: SegmentCosts, penalty: number, minSegment: number): Segmentation {
  const { n } = costs;
  if (n < 2 * minSegment) return { changes: [], cost: n > 0 ? costs.of(costs.sums[n]!, n) : 0 };
  const { best, previous } = search(costs, penalty, minSegment);
  const changes: number[] = [];
  for (let at = previous[n]!; at > 0; at = previous[at]!) changes.push(at);
  return { changes: changes.reverse(), cost: best[n]! - penalty * changes.length };
}

function search({ n, sums, of }: SegmentCosts, penalty: number, minSegment: number): { best: Float64Array; previous: Int32Array } {
  const best = new Float64Array(n + 1).fill(Infinity);
  const previous = new Int32Array(n + 1);
  const starts = new Int32Array(n + 1);
  const values = new Float64Array(n + 1);
  const lastEnds = new Int32Array(n + 1).fill(n);
  let kept = 0;
  best[0] = -penalty;
  for (let end = minSegment; end <= n; ++end) {
    if (best[end - minSegment]! < Infinity) starts[kept++] = end - minSegment;
    let least = Infinity;
    let from = 0;
    for (let i = 0; i < kept; ++i) {
      const start = starts[i]!;
      const value = best[start]! + of(sums[end]! - sums[start]!, end - start);
      values[i] = value;
      if (value < least) {
        least = value;
        from = start;
      }
    }
    const here = least + penalty;
    best[end] = here;
    previous[end] = from;
    let live = 0;
    for (let i = 0; i < kept; ++i) {
      const start = starts[i]!;
      if (values[i]! > here && lastEnds[start] === n) lastEnds[start] = end + minSegment - 1;
      if (lastEnds[start]! > end) starts[live++] = start;
    }
    kept = live;
  }
  return { best, previous };
}

/** The changes that are best for every penalty in [from, to]. */
export interface PenaltyStep extends Segmentation {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the best segmentation for every penalty in a range, by searching between those whose numbers of changes differ.
 *
 * @param low Smallest penalty, at least 0. @param high Largest, at least `low`.
 * @returns Steps from the smallest penalty to the largest, their ranges adjoining, the number of changes falling.
 * @source Haynes, Eckley & Fearnhead 2017, doi:10.1080/10618600.2015.1116445 (CROPS). Checked against a grid of penalties.
 */
export function penaltyPath(costs: SegmentCosts, minSegment: number, low: number, high: number): PenaltyStep[] {
  const between = (many: Segmentation, few: Segmentation): Segmentation[] => {
    const gap = many.changes.length - few.changes.length;
    if (gap < 2) return [];
    const middle = pelt(costs, crossing(many, few), minSegment);
    if (middle.changes.length >= many.changes.length || middle.changes.length <= few.changes.length) return [];
    return [...between(many, middle), middle, ...between(middle, few)];
  };
  const [many, few] = [pelt(costs, low, minSegment), pelt(costs, high, minSegment)];
  const found = many.changes.length === few.changes.length ? [many] : [many, ...between(many, few), few];
  return found.map((step, i) => ({
    ...step,
    from: i === 0 ? low : crossing(found[i - 1]!, step),
    to: i === found.length - 1 ? high : crossing(step, found[i + 1]!)
  }));
}

/** The penalty at which two segmentations are equally good. */
const crossing = (many: Segmentation, few: Segmentation): number => (few.cost - many.cost) / (many.changes.length - few.changes.length);
