/** Share of the squared steps that is kept: real changes of level make the largest ones. */
const KEPT = 0.9;
/** Mean of a squared standard normal number given that it is among the smallest nine tenths. */
const KEPT_MEAN = 0.623;

/**
 * Estimates the dispersion of counts (1 / theta: variance = mean + dispersion × mean²) within short blocks, so that neither drift
 * nor a change of level counts as spread.
 *
 * @param values Counts in order of time, missing ones left out. @param block Values a block, at least 2; a shorter rest is left out.
 * @returns At least 0; 0 = no more spread than Poisson counts. NaN without a whole block.
 * @source Moments pooled over blocks. Recovery by simulation; no independent oracle.
 */
export function localDispersion(values: ArrayLike<number>, block: number): number {
  let excess = 0;
  let squares = 0;
  for (const { mean, variance } of blocksOf(values, block)) {
    excess += variance - mean;
    squares += mean * mean - variance / block;
  }
  return squares > 0 ? Math.max(0, excess / squares) : NaN;
}

/**
 * Estimates the variance of values within short blocks.
 *
 * @param values Values in order of time, missing ones left out. @param block Values a block, at least 2; a shorter rest is left out.
 * @returns Mean of the blocks' variances after the largest tenth is left out, at least 0; NaN without a whole block.
 * @source Moments within blocks. Recovery by simulation; no independent oracle.
 */
export function localVariance(values: ArrayLike<number>, block: number): number {
  const variances = blocksOf(values, block).map(({ variance }) => variance).sort((a, b) => a - b);
  const kept = variances.slice(0, Math.max(1, Math.floor(KEPT * variances.length)));
  return variances.length === 0 ? NaN : kept.reduce((sum, v) => sum + v, 0) / kept.length;
}

/**
 * Estimates by how much autocorrelation makes the sums over a block vary beyond independent values: the mean squared step between
 * the means of neighbouring blocks, the largest tenth left out, over what independence would give.
 *
 * Slow drift hardly enters, since neighbours share it; a change of level is one step among many and left out. Assumes, and cannot
 * check, that autocorrelation has died out within a block.
 *
 * @param varianceAt Variance of one value at a mean. @param block Values a block; a multiple of 7 holds every weekday alike.
 * @returns At least 1; NaN for fewer than 3 blocks. Neighbours without a variance, of nothing but zeros, are left out.
 * @source Batch means, as in Flegal & Jones 2010, doi:10.1214/09-AOS735. Recovery by simulation; no independent oracle.
 */
export function longRunInflation(values: ArrayLike<number>, varianceAt: (mean: number) => number, block: number): number {
  const means = blocksOf(values, block).map(({ mean }) => mean);
  if (means.length < 3) return NaN;
  const steps = means.slice(1).flatMap((mean, i) => {
    const variance = (2 * varianceAt((mean + means[i]!) / 2)) / block;
    return variance > 0 ? [(mean - means[i]!) ** 2 / variance] : [];
  });
  if (steps.length === 0) return 1;
  const kept = steps.sort((a, b) => a - b).slice(0, Math.max(1, Math.floor(KEPT * steps.length)));
  return Math.max(1, kept.reduce((sum, v) => sum + v, 0) / kept.length / KEPT_MEAN);
}

function blocksOf(values: ArrayLike<number>, block: number): { mean: number; variance: number }[] {
  return Array.from({ length: Math.floor(values.length / block) }, (_, b) => {
    let mean = 0;
    for (let i = b * block; i < (b + 1) * block; ++i) mean += values[i]! / block;
    let squares = 0;
    for (let i = b * block; i < (b + 1) * block; ++i) squares += (values[i]! - mean) ** 2;
    return { mean, variance: squares / (block - 1) };
  });
}
