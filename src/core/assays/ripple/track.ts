import type { RippleTrack } from "#core/model/ripple-outcome.ts";
import { RIPPLE_REACH } from "#core/model/ripple-registration.ts";
import { circularShiftSums } from "#core/stats/circular-shift.ts";
import { studentCritical } from "#core/stats/student.ts";
import type { AssetModels, Trial } from "./trial.ts";

const OUTSIDE = 0.1;

/** Sums abnormal returns from ten trading days before the events on, beside what shifted calendars give. */
export function trackOf({ events, eligible: { first, period } }: Trial, models: AssetModels): RippleTrack {
  const anchors = events.map(({ at }) => ({ at: at - first, reads: [{ offset: 0, row: 0 }] }));
  const track = { from: -RIPPLE_REACH, mean: [], low: [], high: [], placeboLow: [], placeboHigh: [] } as { from: number } & Record<Exclude<keyof RippleTrack, "from">, (number | null)[]>;
  const row = new Float64Array(first + period);
  for (let offset = -RIPPLE_REACH; offset <= RIPPLE_REACH; ++offset) {
    for (let place = first; place < row.length; ++place) row[place]! += abnormalAt(models, place, offset);
    const { sums, counts } = circularShiftSums([row], first, anchors, period);
    const shifted = sums.map((sum, s) => sum / counts[s]!).filter((v) => !Number.isNaN(v)).sort();
    const observed = spreadOf(events.map(({ at }) => row[at]!).filter((v) => !Number.isNaN(v)));
    track.mean.push(observed?.mean ?? null);
    track.low.push(observed?.low ?? null);
    track.high.push(observed?.high ?? null);
    track.placeboLow.push(shifted[Math.floor((OUTSIDE / 2) * shifted.length)] ?? null);
    track.placeboHigh.push(shifted[Math.ceil((1 - OUTSIDE / 2) * shifted.length) - 1] ?? null);
  }
  return track;
}

function abnormalAt(models: AssetModels, place: number, offset: number): number {
  const { alpha, beta } = models.at(place);
  const { returns, market } = models.asset;
  const value = returns[place + offset];
  return value === undefined ? NaN : value - alpha - beta * (market ? market[place + offset]! : 0);
}

function spreadOf(values: readonly number[]): { mean: number; low: number; high: number } | null {
  const n = values.length;
  if (n < 2) return null;
  const mean = values.reduce((sum, v) => sum + v, 0) / n;
  const squares = values.reduce((sum, v) => sum + (v - mean) ** 2, 0);
  const half = studentCritical(OUTSIDE, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { mean, low: mean - half, high: mean + half };
}
