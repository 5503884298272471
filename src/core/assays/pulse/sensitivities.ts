import { addDays } from "#core/model/day-count.ts";
import type { PulseSensitivity } from "#core/model/pulse-outcome.ts";
import type { PulseWindow } from "#core/model/registration.ts";
import { standing } from "#core/stats/circular-shift.ts";
import { windowRatio } from "./effect.ts";
import { placementSensitivity } from "./placement-sensitivity.ts";
import type { PulseInput } from "./plan.ts";
import { horizonsOf, layOut, readsOf, testWindow, type Horizons, type Trial } from "./shift-test.ts";

const WINSOR_SHARE = 0.975;
const OTHER_DF = 2;

/** Another input for the same question: booked another way, or on another calendar. */
export interface OtherInput {
  readonly id: string;
  readonly on: string | null;
  readonly input: PulseInput;
}

/** Asks the confirmatory question in other ways; no stars. */
export function sensitivities(trial: Trial, horizons: Horizons, others: readonly OtherInput[], seed: number): PulseSensitivity[] {
  const { input } = trial;
  const window = input.plan.windows.find((w) => w.id === input.plan.confirmatory)!;
  const replan = (changes: Partial<PulseInput["plan"]>): PulseInput => ({ ...input, plan: { ...input.plan, ...changes } });
  const zeros = { ...input, counts: { ...input.counts, values: input.counts.values.map((v) => v ?? 0) } };
  const laterStart = [...input.plan.thetaBlocks].sort()[0];
  const rerun: OtherInput[] = [
    ...others,
    { id: "zeros-for-no-report", on: null, input: zeros },
    { id: "trend-stiffer", on: null, input: replan({ extraDf: -OTHER_DF }) },
    { id: "trend-looser", on: null, input: replan({ extraDf: OTHER_DF }) },
    ...(laterStart ? [{ id: "fit-starts-later", on: laterStart, input: replan({ fitFrom: laterStart, thetaBlocks: input.plan.thetaBlocks.slice(1) }) }] : [])
  ];
  return [
    placementSensitivity(trial, window, horizons, seed),
    winsorised(trial, window, horizons),
    ...episodeStatistics(trial, window, horizons),
    ...rerun.map((other) => again(other, window)),
    ...leaveOneOut(trial, window, horizons)
  ];
}

function again({ id, on, input }: OtherInput, window: PulseWindow): PulseSensitivity {
  const trial = layOut(input);
  return trial ? estimated(id, on, trial, window, horizonsOf(trial.scaffold, trial.counts)) : unfit(id, on);
}

function estimated(id: string, on: string | null, trial: Trial, window: PulseWindow, horizons: Horizons): PulseSensitivity {
  if (trial.episodes.length < trial.input.plan.minEpisodes) {
    return { ...unfit(id, on), lack: { reason: "too-few-episodes", needed: trial.input.plan.minEpisodes, had: trial.episodes.length } };
  }
  const test = testWindow(trial, window, horizons);
  if (!test) return unfit(id, on);
  return { id, on, ratio: windowRatio(trial, window, horizons), z: test.z, pValue: test.pTwoSided, n: trial.episodes.length, lack: null };
}

function unfit(id: string, on: string | null): PulseSensitivity {
  return { id, on, ratio: null, z: null, pValue: null, n: 0, lack: { reason: "no-fit", needed: 1, had: 0 } };
}

/** Leaves out one episode after another; the fit does not change, since it never knew the calendar. */
function leaveOneOut(trial: Trial, window: PulseWindow, horizons: Horizons): PulseSensitivity[] {
  return trial.episodes.map((episode) => {
    const rest = { ...trial, episodes: trial.episodes.filter((e) => e !== episode) };
    const on = addDays(trial.input.counts.from, episode.at);
    const test = testWindow(rest, window, horizons);
    return test
      ? { id: "episode-left-out", on, ratio: windowRatio(rest, window, horizons), z: test.z, pValue: test.pTwoSided, n: rest.episodes.length, lack: null }
      : unfit("episode-left-out", on);
  });
}

function winsorised(trial: Trial, window: PulseWindow, horizons: Horizons): PulseSensitivity {
  const test = testWindow(trial, window, winsorisedScores(horizons));
  if (!test) return unfit("winsorised", null);
  return { id: "winsorised", on: null, ratio: null, z: test.z, pValue: test.pTwoSided, n: test.nights, lack: null };
}

/** Pulls the most extreme 2.5 % of the scores in on each side, so that no single night can carry the answer. */
export function winsorisedScores(horizons: Horizons): Horizons {
  return {
    at(horizon) {
      const fitted = horizons.at(horizon);
      if (!fitted) return null;
      const sorted = [...fitted.score].filter((v) => !Number.isNaN(v)).sort((a, b) => a - b);
      const high = sorted[Math.floor(WINSOR_SHARE * (sorted.length - 1))]!;
      const low = sorted[Math.ceil((1 - WINSOR_SHARE) * (sorted.length - 1))]!;
      return { ...fitted, score: fitted.score.map((v) => (Number.isNaN(v) ? NaN : Math.min(high, Math.max(low, v)))) };
    }
  };
}

/** Mean and median over episodes of the log of observed over expected, at every shift: each episode weighs the same. */
function episodeStatistics(trial: Trial, window: PulseWindow, horizons: Horizons): PulseSensitivity[] {
  if (window.kind === "contrast") return [];
  const { first, period } = trial.eligible;
  const taking = readsOf(trial, window);
  const logs = (shift: number): number[] =>
    taking.flatMap(({ episode, reads }) => {
      const at = first + ((episode.at - first + shift) % period);
      let [observed, expected] = [0, 0];
      for (const { offset, horizon } of reads) {
        const mu = horizons.at(horizon)?.mu[at + offset] ?? NaN;
        if (Number.isNaN(mu)) continue;
        observed += trial.counts[at + offset]!;
        expected += mu;
      }
      return expected > 0 ? [Math.log((observed + 0.5) / (expected + 0.5))] : [];
    });
  const shifts = Array.from({ length: period }, (_, s) => logs(s));
  return ([["log-ratio", mean], ["median", median]] as const).map(([id, summary]) => {
    const values = shifts.map((row) => (row.length > 0 ? summary(row) : NaN));
    const { z, pTwoSided, mean: center } = standing(values);
    return { id, on: null, ratio: Math.exp(values[0]! - center), z, pValue: pTwoSided, n: shifts[0]!.length, lack: null };
  });
}

const mean = (values: readonly number[]) => values.reduce((s, v) => s + v, 0) / values.length;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
