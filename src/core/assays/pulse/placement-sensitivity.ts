import type { PulseSensitivity } from "#core/model/pulse-outcome.ts";
import type { PulseWindow } from "#core/model/registration.ts";
import { standing } from "#core/stats/circular-shift.ts";
import { placeStarts, startWeights } from "#core/stats/placement.ts";
import { seededRng } from "#core/stats/rng.ts";
import { readsOf, type Horizons, type Trial } from "./shift-test.ts";

const DRAWS = 999;
const ID = "placement-by-propensity";

/**
 * Places the calendar anew by how likely a round was on each night, judged from violence up to eight nights before, and tests again.
 * Only for few and sparse episodes: where they cluster, placement with a minimum gap rejects true nulls.
 */
export function placementSensitivity(trial: Trial, window: PulseWindow, horizons: Horizons, seed: number): PulseSensitivity {
  const { plan } = trial.input;
  const lack = (reason: string, needed: number, had: number): PulseSensitivity => ({ id: ID, on: null, ratio: null, z: null, pValue: null, n: 0, lack: { reason, needed, had } });
  const had = trial.episodes.length;
  if (had > plan.sparseEpisodes) return lack("too-many-episodes-for-placement", plan.sparseEpisodes, had);
  if (window.kind === "contrast" || had < plan.minEpisodes) return lack("too-few-episodes", plan.minEpisodes, had);
  const { first } = trial.eligible;
  const taking = readsOf(trial, window);
  const weights = startWeights(recentRise(trial), trial.episodes.map(({ at }) => at - first));
  const sum = (starts: readonly number[]) =>
    taking.reduce((total, { reads }, i) => total + reads.reduce((s, { offset, horizon }) => s + scoreAt(horizons, horizon, first + starts[i]! + offset), 0), 0);
  const rng = seededRng(seed);
  const gap = plan.episodeGapDays;
  const values = [sum(taking.map(({ episode }) => episode.at - first))];
  for (let draw = 0; draw < DRAWS; ++draw) {
    const placed = placeStarts(weights, taking.length, gap, rng);
    if (!placed) return lack("no-room-for-placement", taking.length, 0);
    values.push(sum(placed));
  }
  const { z, pTwoSided } = standing(values);
  return { id: ID, on: null, ratio: null, z, pValue: pTwoSided, n: DRAWS, lack: null };
}

function scoreAt(horizons: Horizons, horizon: number, place: number): number {
  const score = horizons.at(horizon)?.score[place];
  return score === undefined || Number.isNaN(score) ? 0 : score;
}

/** log of the mean of nights −14 … −8 over that of nights −42 … −15, by eligible place. */
function recentRise({ counts, eligible: { first, period } }: Trial): Float64Array {
  const mean = (from: number, to: number) => {
    let [sum, n] = [0, 0];
    for (let place = Math.max(0, from); place <= to; ++place) {
      if (Number.isNaN(counts[place]!)) continue;
      sum += counts[place]!;
      ++n;
    }
    return n > 0 ? sum / n : NaN;
  };
  const rise = Float64Array.from({ length: period }, (_, i) => {
    const at = first + i;
    return Math.log((mean(at - 14, at - 8) + 0.5) / (mean(at - 42, at - 15) + 0.5));
  });
  const known = rise.filter((v) => !Number.isNaN(v));
  const center = known.reduce((s, v) => s + v, 0) / Math.max(1, known.length);
  return rise.map((v) => v - center);
}
