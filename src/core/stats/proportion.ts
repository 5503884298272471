const Z95 = 1.959963984540054;

/**
 * Computes the 95 % interval of a share by Wilson's score method; it is never empty and never leaves [0, 1].
 *
 * Assumes, and cannot check, that the trials are independent with one chance.
 *
 * @param events How many of the trials, in [0, trials]. @param trials At least 1.
 * @returns Both ends, in [0, 1].
 * @source Wilson 1927, doi:10.1080/01621459.1927.10502953. Checked against R's prop.test without continuity correction.
 */
export function wilsonInterval(events: number, trials: number): [number, number] {
  const share = events / trials;
  const square = (Z95 * Z95) / trials;
  const middle = (share + square / 2) / (1 + square);
  const reach = (Z95 / (1 + square)) * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials));
  return [events === 0 ? 0 : middle - reach, events === trials ? 1 : middle + reach];
}
