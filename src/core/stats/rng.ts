/** A source of uniform numbers in [0, 1). Always passed in, never a global. */
export type Rng = () => number;

/**
 * Returns a deterministic generator: the same seed gives the same sequence on every platform.
 * Not for secrets; its period of 2³² draws is ample for resampling and no more.
 *
 * @param seed An integer in [0, 2³²).
 * @throws RangeError if the seed is not such an integer.
 * @source mulberry32, Tommy Ettinger (public domain); it is also the generator of the reference simulation.
 */
export function seededRng(seed: number): Rng {
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new RangeError(`Cannot seed a generator: seed must be an integer in [0, 2^32), current value is ${seed}`);
  }
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Draws one standard normal number by the polar method.
 *
 * @returns Any real number.
 * @source Marsaglia & Bray 1964, doi:10.1137/1006063. Mean and variance checked by simulation.
 */
export function drawNormal(rng: Rng): number {
  for (;;) {
    const a = 2 * rng() - 1;
    const b = 2 * rng() - 1;
    const q = a * a + b * b;
    if (q > 0 && q < 1) return a * Math.sqrt((-2 * Math.log(q)) / q);
  }
}

/**
 * Draws one gamma number with unit scale.
 *
 * @param shape Greater than 0.
 * @returns A number above 0; its mean and its variance are the shape. Both checked by simulation.
 * @source Marsaglia & Tsang 2000, doi:10.1145/358407.358414.
 */
export function drawGamma(rng: Rng, shape: number): number {
  if (shape < 1) return drawGamma(rng, shape + 1) * Math.pow(rng(), 1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(rng);
    const cube = 1 + c * x;
    if (cube <= 0) continue;
    const v = cube * cube * cube;
    if (Math.log(rng()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/**
 * Draws one Poisson count; halves large means through the gamma–binomial split so that the cost grows with log(mean).
 *
 * @param mean At least 0.
 * @returns A whole number from 0 on. Mean and variance checked by simulation.
 * @source Ahrens & Dieter 1974, doi:10.1007/BF02293108.
 */
export function drawPoisson(rng: Rng, mean: number): number {
  let count = 0;
  let rest = mean;
  while (rest > 30) {
    const m = Math.floor((rest * 7) / 8);
    const arrival = drawGamma(rng, m);
    if (arrival > rest) {
      for (let i = 1; i < m; ++i) if (rng() < rest / arrival) ++count;
      return count;
    }
    count += m;
    rest -= arrival;
  }
  const limit = Math.exp(-rest);
  for (let product = rng(); product > limit; product *= rng()) ++count;
  return count;
}

/**
 * Draws one negative-binomial count with the given mean and dispersion theta (variance mean + mean²/theta).
 *
 * @param mean At least 0. @param theta Greater than 0.
 * @returns A whole number from 0 on. Mean and variance checked by simulation.
 * @source A Poisson count with a gamma mean; Greenwood & Yule 1920, doi:10.2307/2341080.
 */
export function drawNegativeBinomial(rng: Rng, mean: number, theta: number): number {
  return drawPoisson(rng, (mean * drawGamma(rng, theta)) / theta);
}
