import { drawGamma, type Rng } from "./rng.ts";

/** Among how many an event was looked for, and in how many it was there; both may be fractions. */
export interface Share {
  readonly events: number;
  readonly of: number;
}

/**
 * Returns the ratio of two shares, each smoothed as (k + ½) / (n + 1): with nothing known of either it is 1.
 *
 * @returns A number above 0.
 * @source Jeffreys' prior for a share, doi:10.1098/rspa.1946.0056. Checked against base_rates.py of the record (history/cases.json).
 */
export function shareRatio(above: Share, below: Share): number {
  return smoothed(above) / smoothed(below);
}

/**
 * Draws the interval of the ratio of two shares from their posteriors under Jeffreys' prior. It stays wide where one of them was hardly looked for.
 *
 * Assumes, and cannot check, that the trials are independent: where they hang together, pass as many as there are independent witnesses.
 *
 * @param level Of the interval, in (0, 1). @param draws At least 99.
 * @returns Both ends, above 0.
 * @source Two beta posteriors by simulation; Agresti & Min 2005, doi:10.1111/j.1541-0420.2005.031228.x. Checked against SciPy (share-ratio/cases.json).
 */
export function shareRatioInterval(above: Share, below: Share, level: number, draws: number, rng: Rng): { low: number; high: number } {
  const ratios = Float64Array.from({ length: draws }, () => drawShare(above, rng) / drawShare(below, rng)).sort();
  const tail = Math.floor(((1 - level) / 2) * draws);
  return { low: ratios[tail]!, high: ratios[draws - 1 - tail]! };
}

const smoothed = ({ events, of }: Share) => (events + 0.5) / (of + 1);

function drawShare({ events, of }: Share, rng: Rng): number {
  const [yes, no] = [drawGamma(rng, events + 0.5), drawGamma(rng, of - events + 0.5)];
  return Math.max(yes / (yes + no), Number.MIN_VALUE);
}
