/**
 * Returns Wilson's interval of a share; it is never empty and never leaves [0, 1].
 *
 * Assumes, and cannot check, that the trials are independent with one chance.
 *
 * @param successes In [0, trials]. @param trials At least 1.
 * @param z Upper point of the standard normal for the interval: 1.645 for 90 %.
 * @returns Both ends, in [0, 1].
 * @source Wilson 1927, doi:10.1080/01621459.1927.10502953. Checked against prop.test of R without continuity correction (wilson/cases.json).
 */
export function wilsonInterval(successes: number, trials: number, z: number): [number, number] {
  const share = successes / trials;
  const square = (z * z) / trials;
  const centre = (share + square / 2) / (1 + square);
  const half = (z * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials))) / (1 + square);
  return [successes === 0 ? 0 : centre - half, successes === trials ? 1 : centre + half];
}
