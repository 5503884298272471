import { countMasses } from "./count-distribution.ts";

/** Integer draws are counted, not sorted, while they span at most so many values a draw. */
const SPAN_PER_DRAW = 16;

/**
 * Computes the continuous ranked probability score of an ensemble: ∫ (F(x) − 1{x ≥ y})² dx, F the share of draws at or below x.
 * Lower is better; in the unit of y. Integer draws and an integer y take a counting pass whose sums are exact.
 *
 * @param y What came. @param draws At least one; finite, in any order.
 * @param kind "edf" takes the draws as the forecast; "fair" takes them as a sample from it (at least two draws; may be negative).
 * @returns At least 0 for "edf"; the absolute error when there is one draw.
 * @throws RangeError when there are too few draws.
 * @source Gneiting & Raftery 2007, doi:10.1198/016214506000001437; Ferro 2014, doi:10.1002/qj.2270 (fair). Checked against
 *   scoringRules 1.1.3 crps_sample and the double sum over pairs (crps.json).
 */
export function crpsEnsemble(y: number, draws: ArrayLike<number>, kind: "edf" | "fair" = "edf"): number {
  const m = draws.length;
  const least = kind === "fair" ? 2 : 1;
  if (m < least) throw new RangeError(`Cannot score an ensemble: it needs at least ${least} draws, current value is ${m}`);
  const { score, spread } = countedScore(y, draws) ?? sortedScore(y, draws);
  return kind === "edf" ? score / m ** 2 : score / m ** 2 - spread / (m ** 2 * (m - 1));
}

/** Both sums over the gaps between draws: `score` = Σ gap · (m F − m 1{x ≥ y})², `spread` = Σ gap · C (m − C). */
interface GapSums {
  readonly score: number;
  readonly spread: number;
}

function countedScore(y: number, draws: ArrayLike<number>): GapSums | null {
  const m = draws.length;
  let low = y;
  let high = y;
  let fractions = y - Math.floor(y);
  for (let i = 0; i < m; ++i) {
    const x = draws[i]!;
    if (x < low) low = x;
    else if (x > high) high = x;
    fractions += x - Math.floor(x);
  }
  const span = high - low;
  if (fractions !== 0 || !(span <= SPAN_PER_DRAW * m)) return null;
  const counts = new Int32Array(span + 1);
  for (let i = 0; i < m; ++i) ++counts[draws[i]! - low]!;
  const atY = y - low;
  let score = 0;
  let spread = 0;
  let below = 0;
  for (let k = 0; k < span; ++k) {
    below += counts[k]!;
    const off = k < atY ? below : m - below;
    score += off * off;
    spread += below * (m - below);
  }
  return { score, spread };
}

function sortedScore(y: number, draws: ArrayLike<number>): GapSums {
  const sorted = Float64Array.from(draws).sort();
  const m = sorted.length;
  let score = Math.max(0, sorted[0]! - y) * m ** 2 + Math.max(0, y - sorted[m - 1]!) * m ** 2;
  let spread = 0;
  for (let i = 1; i < m; ++i) {
    const from = sorted[i - 1]!;
    const to = sorted[i]!;
    const cut = Math.min(to, Math.max(from, y));
    score += (cut - from) * i * i + (to - cut) * (m - i) * (m - i);
    spread += (to - from) * i * (m - i);
  }
  return { score, spread };
}

/**
 * Computes the continuous ranked probability score of a negative-binomial forecast, which for counts is the ranked probability
 * score: Σ (F(k) − 1{k ≥ y})² over all counts k. Lower is better; in counts.
 *
 * @param y What came, an integer of at least 0. @param mean Greater than 0.
 * @param theta Dispersion (variance mean + mean²/theta), greater than 0; Infinity is Poisson.
 * @returns At least 0.
 * @throws RangeError when y is not such an integer.
 * @source Epstein 1969, doi:10.1175/1520-0450(1969)008<0985:ASSFPF>2.0.CO;2; Czado, Gneiting & Held 2009,
 *   doi:10.1111/j.1541-0420.2009.01191.x. Checked against the direct sum in R (crps.json), since scoringRules 1.1.3 crps_nbinom gives
 *   −Inf at half-integer theta, and against crps_pois.
 */
export function crpsNegativeBinomial(y: number, mean: number, theta: number): number {
  if (!Number.isInteger(y) || y < 0) throw new RangeError(`Cannot score a count: wanted an integer of at least 0, current value is ${y}`);
  const { from, masses } = countMasses(mean, theta);
  let score = Math.max(0, from - y);
  let below = 0;
  for (let i = 0; i < masses.length; ++i) {
    below += masses[i]!;
    const off = from + i < y ? below : 1 - below;
    score += off * off;
  }
  return score + Math.max(0, y - (from + masses.length));
}
