import { normalTwoSided } from "./special.ts";

/** Standard normal quantile of .975. */
const Z975 = 1.959963984540054;

export interface MonotoneTrend {
  /** Values that were reported. */
  readonly n: number;
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  /** Variance of s without a trend, ties allowed for, independence assumed. */
  readonly variance: number;
  /** z as if values were independent, with continuity correction. */
  readonly zIndependent: number;
  /** By how much autocorrelation widens the variance; at least 1. */
  readonly inflation: number;
  /** z with the widened variance. */
  readonly z: number;
  /** Two-sided, of `z`; in (0, 1]. */
  readonly pValue: number;
  /** Median of the slopes of all pairs, per step. */
  readonly slope: number;
  /** 95 % limits of the slope with the widened variance; an end beyond all pairs is the last pair. */
  readonly slope95: readonly [number, number];
}

/**
 * Tests for a monotone trend and estimates its slope, with a variance that allows for ties and autocorrelation.
 *
 * Autocorrelation is that of the ranks after Sen's slope is taken out, at the lags where it is significant at .05. Where it would make
 * the variance smaller it is not used, so that a see-saw never sharpens the test.
 *
 * Assumes, and cannot check, that the series without its trend is stationary: a random walk has no trend and is still called one.
 *
 * @param values Evenly spaced in time; NaN = missing and in no pair.
 * @returns null for fewer than 4 values or where all are equal.
 * @source Mann 1945, doi:10.2307/1907187; Sen 1968, doi:10.1080/01621459.1968.10480934; Hamed & Rao 1998,
 *   doi:10.1016/S0022-1694(97)00125-X. Checked against stats::cor.test (mann_kendall_discoveries), the correction written
 *   anew in R from acf() and rank() (hamed_rao), and scipy.stats.theilslopes (theil_sen).
 */
export function mannKendall(values: ArrayLike<number>): MonotoneTrend | null {
  const places = Array.from({ length: values.length }, (_, i) => i).filter((i) => !Number.isNaN(values[i]!));
  const n = places.length;
  const variance = n < 4 ? 0 : (n * (n - 1) * (2 * n + 5) - tieTerm(places.map((i) => values[i]!))) / 18;
  if (variance <= 0) return null;
  const { s, slopes } = pairs(values, places);
  const slope = quantileOf(slopes, 0.5);
  const inflation = Math.max(1, varianceInflation(values, places, slope));
  const zOf = (v: number) => (s - Math.sign(s)) / Math.sqrt(v);
  const z = zOf(variance * inflation);
  return { n, s, variance, zIndependent: zOf(variance), inflation, z, pValue: normalTwoSided(z), slope, slope95: slopeLimits(slopes, variance * inflation) };
}

/**
 * Returns the 95 % limits of Sen's slope.
 *
 * @param slopes Slopes of all pairs, ascending. @param variance Variance of Kendall's s.
 * @returns Two of the slopes, the lower first; an end beyond all pairs is the last pair.
 * @source Sen 1968, doi:10.1080/01621459.1968.10480934. Checked against scipy.stats.theilslopes (theil_sen).
 */
export function slopeLimits(slopes: Float64Array, variance: number): readonly [number, number] {
  const half = Z975 * Math.sqrt(variance);
  const at = (place: number) => slopes[Math.max(0, Math.min(slopes.length - 1, Math.round(place)))]!;
  return [at((slopes.length - half) / 2 - 1), at((slopes.length + half) / 2)];
}

function tieTerm(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  return [...counts.values()].reduce((sum, t) => sum + t * (t - 1) * (2 * t + 5), 0);
}

function pairs(values: ArrayLike<number>, places: readonly number[]): { s: number; slopes: Float64Array } {
  const slopes = new Float64Array((places.length * (places.length - 1)) / 2);
  let s = 0;
  let k = 0;
  places.forEach((i, a) => {
    for (const j of places.slice(a + 1)) {
      const rise = values[j]! - values[i]!;
      s += Math.sign(rise);
      slopes[k++] = rise / (j - i);
    }
  });
  return { s, slopes: slopes.sort() };
}

function quantileOf(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  return (sorted[Math.floor(at)]! + sorted[Math.ceil(at)]!) / 2;
}

/** The factor n/n* of Hamed and Rao. */
function varianceInflation(values: ArrayLike<number>, places: readonly number[], slope: number): number {
  const n = places.length;
  const ranks = new Map(midRanks(tied(places.map((i) => values[i]! - slope * i))).map((rank, a) => [places[a]!, rank - (n + 1) / 2]));
  const spread = [...ranks.values()].reduce((sum, r) => sum + r * r, 0);
  let sum = 0;
  for (let lag = 1; lag < n; ++lag) {
    let product = 0;
    for (const [i, rank] of ranks) product += rank * (ranks.get(i + lag) ?? 0);
    const correlation = product / spread;
    if (Math.abs(correlation) > Z975 / Math.sqrt(n)) sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * correlation;
  }
  return 1 + (2 * sum) / (n * (n - 1) * (n - 2));
}

/** Makes equal what differs by rounding only: taking a slope out leaves ties that a last digit would break. */
function tied(values: readonly number[]): number[] {
  const scale = values.reduce((most, v) => Math.max(most, Math.abs(v)), 0) || 1;
  return values.map((v) => Math.round((v / scale) * 1e10));
}

/** Ranks from 1, ties sharing their mean rank. */
function midRanks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) ++to;
    for (let k = from; k < to; ++k) ranks[order[k]!] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}
