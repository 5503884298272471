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
  /** Writes the cost of [starts[i], end) into into[i], for i < count: one call for many stretches is what makes the search fast. */
  readonly upTo: (end: number, starts: Int32Array, count: number, into: Float64Array) => void;
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
/** Starts are pruned every so many places at most: more often costs more than the starts that it spares. */
const PRUNE_EVERY = 8;

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
  let center = 0;
  if (model.kind === "normal") for (let i = 0; i < n; ++i) center += values[i]! / n;
  const sums = new Float64Array(n + 1);
  for (let i = 0; i < n; ++i) sums[i + 1] = sums[i]! + values[i]! - center;
  return { n, sums, ...costsOf(model, sums) };
}

function costsOf(model: SegmentModel, sums: Float64Array): Pick<SegmentCosts, "of" | "upTo"> {
  switch (model.kind) {
    case "normal": {
      const scale = 1 / positive("variance", model.variance);
      return oneByOne(sums, (sum, length) => (-scale * sum * sum) / length);
    }
    case "negative-binomial": {
      const theta = positive("theta", model.theta);
      const sized = tabulate(sums.length, (length) => twiceTimesLog(length * theta));
      return oneByOne(sums, (sum, length) => twiceTimesLog(sum + length * theta) - sized[length]! - twiceTimesLog(sum));
    }
    case "poisson": {
      const logs = tabulate(sums.length, (length) => 2 * Math.log(Math.max(1, length)));
      const of = (sum: number, length: number) => sum * logs[length]! - twiceTimesLog(sum);
      return sums[sums.length - 1]! > TABLE_LIMIT || !areWhole(sums) ? oneByOne(sums, of) : { of, upTo: wholePoisson(sums, logs) };
    }
  }
}

function oneByOne(sums: Float64Array, of: SegmentCosts["of"]): Pick<SegmentCosts, "of" | "upTo"> {
  return {
    of,
    upTo: (end, starts, count, into) => {
      const sum = sums[end]!;
      for (let i = 0; i < count; ++i) into[i] = of(sum - sums[starts[i]!]!, end - starts[i]!);
    }
  };
}

/** Poisson costs of whole counts with a table of 2 x log x, filled as far as the search reaches. */
function wholePoisson(sums: Float64Array, logs: Float64Array): SegmentCosts["upTo"] {
  const whole = Int32Array.from(sums);
  const table = new Float64Array(whole[whole.length - 1]! + 1);
  let filled = 1;
  return (end, starts, count, into) => {
    const sum = whole[end]!;
    const largest = count > 0 ? sum - whole[starts[0]!]! : 0;
    for (; filled <= largest; ++filled) table[filled] = 2 * filled * Math.log(filled);
    for (let i = 0; i < count; ++i) {
      const start = starts[i]!;
      const x = sum - whole[start]!;
      into[i] = x * logs[end - start]! - table[x]!;
    }
  };
}

const twiceTimesLog = (x: number): number => (x > 0 ? 2 * x * Math.log(x) : 0);

function tabulate(length: number, valueAt: (i: number) => number): Float64Array {
  const table = new Float64Array(length);
  for (let i = 0; i < length; ++i) table[i] = valueAt(i);
  return table;
}

function areWhole(values: Float64Array): boolean {
  for (let i = 0; i < values.length; ++i) if (!Number.isInteger(values[i]!)) return false;
  return true;
}

function positive(name: string, value: number): number {
  if (!(value > 0)) throw new RangeError(`Cannot cost segments: ${name} must be above 0, current value is ${value}`);
  return value;
}

/**
 * Finds the segmentation with the least sum of costs and penalties, exactly.
 *
 * A start is dropped only `minSegment` places or more after the place that beats it, since only then can a segment start there:
 * dropping it at once, as often done, is not exact.
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

function search({ n, upTo }: SegmentCosts, penalty: number, minSegment: number): { best: Float64Array; previous: Int32Array } {
  const best = new Float64Array(n + 1).fill(Infinity);
  const previous = new Int32Array(n + 1);
  const starts = new Int32Array(n + 1);
  const values = new Float64Array(n + 1);
  const isBeaten = new Uint8Array(n + 1);
  const round = Math.max(PRUNE_EVERY, minSegment);
  let kept = 0;
  best[0] = -penalty;
  for (let end = minSegment; end <= n; ++end) {
    const newest = end - minSegment;
    if (best[newest]! < Infinity) starts[kept++] = newest;
    upTo(end, starts, kept, values);
    let least = Infinity;
    let from = 0;
    for (let i = 0; i < kept; ++i) {
      const value = (values[i]! += best[starts[i]!]!);
      if (value < least) {
        least = value;
        from = starts[i]!;
      }
    }
    best[end] = least + penalty;
    previous[end] = from;
    if (end % round === 0) kept = prune(starts, values, isBeaten, kept, least + penalty);
  }
  return { best, previous };
}

/** Drops the starts that were beaten a round ago, and marks those that are beaten now. */
function prune(starts: Int32Array, values: Float64Array, isBeaten: Uint8Array, kept: number, bar: number): number {
  let live = 0;
  for (let i = 0; i < kept; ++i) {
    const start = starts[i]!;
    if (isBeaten[start] === 1) continue;
    if (values[i]! > bar) isBeaten[start] = 1;
    starts[live++] = start;
  }
  return live;
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
