/** Forecasts of the same probability, and how many of their events came. */
export interface ForecastGroup {
  /** In [0, 1]. */
  readonly forecast: number;
  readonly n: number;
  readonly events: number;
}

/** A Brier score taken apart: score = reliability − resolution + uncertainty. */
export interface MurphyParts {
  /** What wrong probabilities cost; 0 is best. */
  readonly reliability: number;
  /** What telling cases apart earns. */
  readonly resolution: number;
  /** The score of always forecasting the base rate. */
  readonly uncertainty: number;
}

/**
 * Gathers forecasts of the same probability, in ascending order.
 *
 * @param forecasts Probabilities. @param outcomes 1 where the event came, 0 where it did not; same length, none missing.
 * @returns One group a distinct probability.
 * @source A count. Checked against R's split (brier.json).
 */
export function groupForecasts(forecasts: ArrayLike<number>, outcomes: ArrayLike<number>): ForecastGroup[] {
  const groups = new Map<number, { n: number; events: number }>();
  for (let i = 0; i < forecasts.length; ++i) {
    const group = groups.get(forecasts[i]!) ?? { n: 0, events: 0 };
    group.n += 1;
    group.events += outcomes[i]!;
    groups.set(forecasts[i]!, group);
  }
  return [...groups].map(([forecast, group]) => ({ forecast, ...group })).sort((a, b) => a.forecast - b.forecast);
}

/**
 * Pools groups into bins of like size; forecasts of the same probability stay together, so that bins may be fewer and unlike where few probabilities were said.
 *
 * @param groups In ascending order of forecast. @param most Bins at most, at least 1.
 * @returns One group a bin, its forecast the mean of what was said.
 * @source A count.
 */
export function poolGroups(groups: readonly ForecastGroup[], most: number): ForecastGroup[] {
  const { n } = totals(groups);
  const bins = Array.from({ length: most }, (): ForecastGroup[] => []);
  let before = 0;
  for (const group of groups) {
    bins[Math.floor(((before + group.n / 2) * most) / n)]!.push(group);
    before += group.n;
  }
  return bins.filter(({ length }) => length > 0).map((bin) => {
    const size = bin.reduce((sum, g) => sum + g.n, 0);
    return { forecast: bin.reduce((sum, g) => sum + g.n * g.forecast, 0) / size, n: size, events: bin.reduce((sum, g) => sum + g.events, 0) };
  });
}

/**
 * Computes the Brier score: the mean square of forecast less outcome. Lower is better.
 *
 * @param groups At least one. @returns In [0, 1].
 * @source Brier 1950, doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2. Checked against R (brier.json).
 */
export function brierScore(groups: readonly ForecastGroup[]): number {
  const { n } = totals(groups);
  return groups.reduce((sum, g) => sum + g.events * (1 - g.forecast) ** 2 + (g.n - g.events) * g.forecast ** 2, 0) / n;
}

/**
 * Takes a Brier score apart by the distinct probabilities that were forecast. With few forecasts a probability, reliability and
 * resolution are both too large; see {@link correctedMurphy}.
 *
 * @param groups At least one.
 * @returns The parts, each in [0, 1].
 * @source Murphy 1973, doi:10.1175/1520-0450(1973)012<0595:ANVPOT>2.0.CO;2. Checked against R (brier.json).
 */
export function murphy(groups: readonly ForecastGroup[]): MurphyParts {
  const { n, rate } = totals(groups);
  return {
    reliability: groups.reduce((sum, g) => sum + g.n * (g.forecast - g.events / g.n) ** 2, 0) / n,
    resolution: groups.reduce((sum, g) => sum + g.n * (g.events / g.n - rate) ** 2, 0) / n,
    uncertainty: rate * (1 - rate)
  };
}

/**
 * Takes a Brier score apart with the bias of few forecasts a probability removed, as far as groups of two or more allow.
 *
 * @param groups At least two forecasts in all.
 * @returns The parts; reliability may be below 0.
 * @source Ferro & Fricker 2012, doi:10.1002/qj.1924. Checked against R (brier.json).
 */
export function correctedMurphy(groups: readonly ForecastGroup[]): MurphyParts {
  const { n } = totals(groups);
  const { reliability, resolution, uncertainty } = murphy(groups);
  const excess = groups.reduce((sum, g) => (g.n > 1 ? sum + (g.events * (1 - g.events / g.n)) / (g.n - 1) : sum), 0) / n;
  return {
    reliability: reliability - excess,
    resolution: resolution - excess + uncertainty / (n - 1),
    uncertainty: (uncertainty * n) / (n - 1)
  };
}

/**
 * Computes the mean logarithmic score of forecasts of events. Lower is better; in nats.
 *
 * @param groups At least one. @param floor Least probability that what came is counted to have been given, so that one
 *   forecast of 0 or 1 cannot be infinitely wrong; in (0, 0.5).
 * @returns In [0, −ln floor].
 * @source Good 1952, doi:10.1111/j.2517-6161.1952.tb00104.x. Checked against R with floor 1e-6 (brier.json).
 */
export function logScoreOfEvents(groups: readonly ForecastGroup[], floor: number): number {
  const lost = (given: number) => -Math.log(Math.max(floor, given));
  return groups.reduce((sum, g) => sum + g.events * lost(g.forecast) + (g.n - g.events) * lost(1 - g.forecast), 0) / totals(groups).n;
}

function totals(groups: readonly ForecastGroup[]): { n: number; rate: number } {
  const n = groups.reduce((sum, g) => sum + g.n, 0);
  return { n, rate: groups.reduce((sum, g) => sum + g.events, 0) / n };
}
