import { addDays } from "#core/model/day-count.ts";
import type { PulseOutcome } from "#core/model/pulse-outcome.ts";
import { negativeBinomialQuantiles } from "#core/stats/negative-binomial.ts";
import { readsOf, type Horizons, type Trial } from "./shift-test.ts";

const BAND = [0.05, 0.95] as const;

/**
 * Lays the series beside what the talk-blind model expects night by night: one night ahead, except in the confirmatory nights,
 * where the lags are frozen as in the test.
 */
export function nightTrack(trial: Trial, horizons: Horizons): NonNullable<PulseOutcome["nights"]> {
  const { scaffold, counts, input } = trial;
  const window = input.plan.windows.find((w) => w.id === input.plan.confirmatory);
  const horizonAt = new Map<number, number>();
  if (window && window.kind !== "contrast") {
    for (const { episode, reads } of readsOf(trial, window)) for (const { offset, horizon } of reads) horizonAt.set(episode.at + offset, horizon);
  }
  const track = { observed: [] as (number | null)[], expected: [] as (number | null)[], low: [] as (number | null)[], high: [] as (number | null)[] };
  for (let place = scaffold.first; place < scaffold.places; ++place) {
    const fitted = horizons.at(horizonAt.get(place) ?? 1);
    const mu = fitted?.mu[place] ?? NaN;
    const theta = fitted?.fit.thetas[scaffold.block[place - scaffold.first]!] ?? NaN;
    const [low, high] = Number.isNaN(mu) ? [null, null] : negativeBinomialQuantiles(mu, theta, BAND);
    track.observed.push(Number.isNaN(counts[place]!) ? null : counts[place]!);
    track.expected.push(Number.isNaN(mu) ? null : mu);
    track.low.push(low!);
    track.high.push(high!);
  }
  return { from: addDays(input.counts.from, scaffold.first), ...track };
}
