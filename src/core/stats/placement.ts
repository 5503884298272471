import type { Rng } from "./rng.ts";

/**
 * Draws a calendar of as many starts as given, each at least `gap` places from the next, a place being as likely as its weight.
 *
 * Only for sparse calendars: where starts cluster, no placement with a minimum gap keeps the clustering.
 *
 * @param weights At least 0, one an eligible place. @param starts How many. @param gap Smallest distance of two starts.
 * @returns Places in ascending order, or null when they would not fit after many tries.
 * @source Randomisation by propensity, Branson & Bind 2019, doi:10.1177/0962280218756689. Weights by simulation; placing one after another is not uniform over calendars with a gap; no independent oracle.
 */
export function placeStarts(weights: Float64Array, starts: number, gap: number, rng: Rng): number[] | null {
  const upTo = new Float64Array(weights.length);
  let total = 0;
  for (let i = 0; i < weights.length; ++i) {
    total += weights[i]!;
    upTo[i] = total;
  }
  for (let attempt = 0; attempt < 50; ++attempt) {
    const placed: number[] = [];
    for (let tries = 0; placed.length < starts && tries < 200 * starts; ++tries) {
      const place = firstAbove(upTo, rng() * total);
      if (placed.every((other) => Math.abs(other - place) >= gap)) placed.push(place);
    }
    if (placed.length === starts) return placed.sort((a, b) => a - b);
  }
  return null;
}

function firstAbove(upTo: Float64Array, value: number): number {
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (upTo[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Fits the odds of a start by logistic regression on one covariate and returns the weight exp(slope × covariate) of each place.
 *
 * @param covariate One an eligible place; NaN gets the mean weight's covariate, 0. @param starts Places where something started.
 * @returns Weights greater than 0; all 1 when the slope cannot be found.
 * @source Newton's method on the logistic likelihood; Rosenbaum & Rubin 1983, doi:10.1093/biomet/70.1.41.
 */
export function startWeights(covariate: Float64Array, starts: readonly number[]): Float64Array {
  const z = covariate.map((v) => (Number.isNaN(v) ? 0 : v));
  const started = new Uint8Array(z.length);
  for (const place of starts) started[place] = 1;
  let a = Math.log(starts.length / z.length);
  let b = 0;
  for (let round = 0; round < 50; ++round) {
    let [ga, gb, haa, hab, hbb] = [0, 0, 0, 0, 0];
    for (let i = 0; i < z.length; ++i) {
      const p = 1 / (1 + Math.exp(-(a + b * z[i]!)));
      const w = p * (1 - p);
      const r = started[i]! - p;
      ga += r;
      gb += r * z[i]!;
      haa += w;
      hab += w * z[i]!;
      hbb += w * z[i]! * z[i]!;
    }
    const determinant = haa * hbb - hab * hab;
    if (!(determinant > 1e-12)) return new Float64Array(z.length).fill(1);
    const da = (hbb * ga - hab * gb) / determinant;
    const db = (haa * gb - hab * ga) / determinant;
    a += da;
    b += db;
    if (Math.abs(da) + Math.abs(db) < 1e-10) break;
  }
  return Number.isFinite(b) && Math.abs(b) < 20 ? z.map((v) => Math.exp(b * v)) : new Float64Array(z.length).fill(1);
}
