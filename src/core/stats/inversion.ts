/** What one trial value of the effect looks like: its p-value, and on which side of the observed statistic it lies. */
export interface Trial {
  readonly pValue: number;
  /** Observed statistic less the mean of its placebos; falls as the effect grows. */
  readonly excess: number;
}

export interface Inversion {
  readonly estimate: number;
  /** One interval a level, in the order given; an end that lies beyond the bounds is null. */
  readonly intervals: readonly (readonly [number | null, number | null])[];
}

const RESOLUTION = 1e-3;
const FIRST_STRIDE = 0.1;

/**
 * Finds the effect that the data fit best and the effects that a test does not reject.
 *
 * The estimate is where the excess crosses zero. Each limit is found by stepping out from the estimate in growing strides until
 * the test rejects, then halving to 0.001: the limit is the first rejected effect on the way, so that an island of acceptance
 * farther out is not seen.
 *
 * @param trial Refits everything under an effect (a log ratio) and tests it; null = could not be fitted, taken as beyond bounds.
 * @param levels Levels of the test, e.g. [0.1, 0.05] for 90 and 95 % intervals. @param bound Largest |effect| looked at.
 * @returns Estimate and intervals, or null when the excess has no zero inside the bounds.
 * @source Test inversion: Cox & Hinkley 1974, doi:10.1007/978-1-4899-2887-0, sec. 7.2. Coverage by simulation; no independent oracle.
 */
export function invertTest(trial: (effect: number) => Trial | null, levels: readonly number[], bound = 3): Inversion | null {
  const known = new Map<number, Trial | null>();
  const at = (effect: number): Trial | null => {
    if (!known.has(effect)) known.set(effect, trial(effect));
    return known.get(effect)!;
  };
  const estimate = zeroOfExcess(at, bound);
  if (estimate === null) return null;
  const rejects = (effect: number, level: number) => {
    const result = at(effect);
    return result !== null && result.pValue <= level;
  };
  const intervals = levels.map((level) => [limit(-1, level), limit(1, level)] as const);
  return { estimate, intervals };

  function limit(side: -1 | 1, level: number): number | null {
    const bracket = bracketOf(side, level);
    if (!bracket) return null;
    let [inside, outside] = bracket;
    while (Math.abs(outside - inside) > RESOLUTION) {
      const middle: number = (inside + outside) / 2;
      if (rejects(middle, level)) outside = middle;
      else inside = middle;
    }
    return (inside + outside) / 2;
  }

  /** The last accepted and the first rejected effect on one side, from those already tried and then by growing strides. */
  function bracketOf(side: -1 | 1, level: number): [number, number] | null {
    let inside = estimate!;
    const tried = [...known.keys()].filter((effect) => side * (effect - estimate!) > 0).sort((a, b) => side * (a - b));
    for (const effect of tried) {
      if (at(effect) === null) break;
      if (rejects(effect, level)) return [inside, effect];
      inside = effect;
    }
    for (let stride = FIRST_STRIDE; ; stride *= 1.6) {
      const next = estimate! + side * stride;
      if (side * (next - inside) <= 0) continue;
      if (Math.abs(next) > bound || at(next) === null) return null;
      if (rejects(next, level)) return [inside, next];
      inside = next;
    }
  }
}

/**
 * Finds where the excess crosses zero by the Illinois variant of false position.
 *
 * @param at The trial at an effect (on the log scale); null = it could not be made.
 * @param bound Largest effect tried on either side. @param tolerance Width of the bracket at which it stops.
 * @returns An effect in [−bound, bound]; null when the excess does not change its sign or a trial could not be made.
 * @source Dowell & Jarratt 1971, doi:10.1007/BF01934364. No independent oracle: checked against effects known by construction.
 */
export function zeroOfExcess(at: (effect: number) => Trial | null, bound: number, tolerance = RESOLUTION / 10): number | null {
  let a = 0;
  let fa = at(0)?.excess;
  if (fa === undefined) return null;
  if (fa === 0) return 0;
  const side = fa > 0 ? 1 : -1;
  let b = a;
  let fb = fa;
  for (let stride = 0.25; fb * fa > 0; stride *= 2) {
    a = b;
    fa = fb;
    b = side * stride;
    if (Math.abs(b) > bound) return null;
    const next = at(b)?.excess;
    if (next === undefined) return null;
    fb = next;
  }
  for (let round = 0; round < 60 && Math.abs(b - a) > tolerance; ++round) {
    const c = b - (fb * (b - a)) / (fb - fa);
    const fc = at(c)?.excess;
    if (fc === undefined) return null;
    if (Math.abs(c - b) < tolerance) return c;
    if (fc * fb < 0) {
      a = b;
      fa = fb;
    } else fa /= 2;
    b = c;
    fb = fc;
  }
  return b;
}
