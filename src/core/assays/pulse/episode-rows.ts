import type { PulseEpisode } from "#core/model/pulse-outcome.ts";
import { dayNumber } from "#core/model/day-count.ts";
import { duringReads, windowReads, type Read } from "./plan.ts";
import type { Horizons, Trial } from "./shift-test.ts";

/** Lists each eligible episode with what was observed and expected in its confirmatory nights, and while it lasted. */
export function episodeRows(trial: Trial, horizons: Horizons): PulseEpisode[] {
  const { input, counts } = trial;
  const window = input.plan.windows.find((w) => w.id === input.plan.confirmatory);
  const origin = dayNumber(input.counts.from);
  const sum = (at: number, reads: readonly Read[]) => {
    const total = { nights: 0, observed: 0, expected: 0 };
    for (const { offset, horizon } of reads) {
      const mu = horizons.at(horizon)?.mu[at + offset] ?? NaN;
      if (Number.isNaN(mu)) continue;
      total.nights += 1;
      total.observed += counts[at + offset]!;
      total.expected += mu;
    }
    return total;
  };
  return trial.episodes.map(({ at, span }) => {
    const { from, to, rounds, partiesPresent } = input.episodes.find((e) => dayNumber(e.from) - origin === at)!;
    const after = sum(at, window && window.kind !== "contrast" ? windowReads(window, span, input.unit, input.plan.duringMaxNights) : []);
    const during = sum(at, duringReads(span, input.unit));
    return {
      from,
      to,
      rounds: [...rounds],
      partiesPresent: [...partiesPresent],
      ...after,
      duringNights: during.nights,
      duringPooled: duringReads(span, input.unit).length <= input.plan.duringMaxNights,
      duringObserved: during.observed,
      duringExpected: during.expected
    };
  });
}
