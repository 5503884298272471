import type { Rng } from "./rng.ts";

/** A ratio of sums over blocks with its interval. */
export interface BlockInterval {
  readonly estimate: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Computes the interval of a ratio of sums over blocks: each block's departure from the ratio keeps or flips its sign at random, and the
 * studentised ratios so made say how far the true one may lie. What lies in one block may depend on each other in any way.
 *
 * Assumes, and cannot check, that blocks are independent of each other. With B blocks there are 2^(B − 1) patterns of signs that differ:
 * eight blocks are the least for a level of .05. A few blocks that hold most of the sum make it narrow.
 *
 * @param numerators One sum a block. @param denominators One a block, same length, their total greater than 0.
 * @param level Of the interval, in (0, 1). @param draws Patterns of signs.
 * @returns The ratio and its interval, which is symmetric about it.
 * @source Liu 1988, doi:10.1214/aos/1176351062; Cameron, Gelbach & Miller 2008, doi:10.1162/rest.90.3.414. No independent oracle: all
 *   patterns enumerated for few blocks, and size by simulation (docs/method/score.md).
 */
export function wildBlockInterval(numerators: ArrayLike<number>, denominators: ArrayLike<number>, level: number, draws: number, rng: Rng): BlockInterval {
  const blocks = numerators.length;
  const { ratio, error } = studentise(numerators, denominators);
  const flipped = new Float64Array(blocks);
  const distances = Float64Array.from({ length: draws }, () => {
    for (let b = 0; b < blocks; ++b) {
      const fitted = ratio * denominators[b]!;
      const departure = numerators[b]! - fitted;
      flipped[b] = fitted + (rng() < 0.5 ? -departure : departure);
    }
    const drawn = studentise(flipped, denominators);
    return drawn.error > 0 ? Math.abs(drawn.ratio - ratio) / drawn.error : 0;
  }).sort();
  const reach = error * distances[Math.min(draws, Math.ceil(level * (draws + 1))) - 1]!;
  return { estimate: ratio, standardError: error, low: ratio - reach, high: ratio + reach };
}

function studentise(numerators: ArrayLike<number>, denominators: ArrayLike<number>): { ratio: number; error: number } {
  const blocks = numerators.length;
  let above = 0;
  let below = 0;
  for (let b = 0; b < blocks; ++b) {
    above += numerators[b]!;
    below += denominators[b]!;
  }
  const ratio = above / below;
  let squares = 0;
  for (let b = 0; b < blocks; ++b) squares += (numerators[b]! - ratio * denominators[b]!) ** 2;
  return { ratio, error: Math.sqrt((blocks / (blocks - 1)) * squares) / below };
}
