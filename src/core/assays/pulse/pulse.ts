import { addDays } from "#core/model/day-count.ts";
import type { Lack } from "#core/model/sentence.ts";
import type { PulseAssessed, PulseEpisode, PulseOutcome, PulseWindowResult } from "#core/model/pulse-outcome.ts";
import type { PulseWindow } from "#core/model/registration.ts";
import { detectableEffect, isEquivalent } from "#core/stats/equivalence.ts";
import { maxT } from "#core/stats/multiplicity.ts";
import { windowEffect } from "./effect.ts";
import { episodeRows } from "./episode-rows.ts";
import { nightTrack } from "./night-track.ts";
import type { PulseInput } from "./plan.ts";
import { sensitivities, type OtherInput } from "./sensitivities.ts";
import { horizonsOf, layOut, partsOf, readsOf, testWindow, type Horizons, type Trial, type WindowTest } from "./shift-test.ts";
import { usualTests } from "./usual-tests.ts";

/** How much to compute beside the confirmatory test. */
export interface PulseDepth {
  /** Windows that get an effect with intervals; the others get their test alone. */
  readonly effects: "all" | "confirmatory";
  /** Inputs for the sensitivities; null = none are run. */
  readonly others: readonly OtherInput[] | null;
  readonly seed: number;
}

/** What identifies an outcome, passed through. */
export type PulseLabels = Pick<PulseAssessed, "role" | "party" | "series" | "classes">;

/**
 * Tests whether violence is higher or lower in the nights around rounds than a talk-blind model and every circular shift of
 * the calendar would have it.
 *
 * Assumes, and cannot check, that the calendar could as well have stood elsewhere in the eligible period, given the model.
 * Says nothing of intent or cause. `pAdjusted` of the confirmatory window is its own p until the findings adjust it over the parties.
 *
 * @param input Counts by night (null = no report, never zero), the party's episodes, and the registered plan.
 * @returns Assessed; or not assessable when there are too few episodes, or no model can be fitted.
 * @source docs/method/pulse.md. Level and power by simulation (`earnest selftest`).
 */
export function pulse(input: PulseInput, labels: PulseLabels, depth: PulseDepth): PulseOutcome {
  const trial = layOut(input);
  if (!trial) return notAssessable(input, labels, null, { reason: "too-few-nights", needed: 2, had: nightsOfFit(input) });
  const { plan } = input;
  const had = trial.episodes.length;
  if (had < plan.minEpisodes) return notAssessable(input, labels, trial, { reason: "too-few-episodes", needed: plan.minEpisodes, had });
  const horizons = horizonsOf(trial.scaffold, trial.counts);
  const tests = plan.windows.map((window) => testWindow(trial, window, horizons));
  const index = plan.windows.findIndex((w) => w.id === plan.confirmatory);
  const confirmatory = tests[index];
  if (!confirmatory) return notAssessable(input, labels, trial, { reason: "no-fit", needed: 1, had: 0 });
  const adjusted = adjustedOverWindows(tests, index);
  const windows = plan.windows.flatMap((window, i) => {
    const test = tests[i];
    if (!test) return [];
    const effect = depth.effects === "all" || i === index ? windowEffect(trial, window, horizons) : null;
    return [windowResult(trial, window, horizons, test, adjusted[i]!, i === index, effect)];
  });
  const result = windows.find((w) => w.id === plan.confirmatory)!;
  const one = horizons.at(1);
  return {
    assay: "pulse@1",
    ...labels,
    unit: input.unit,
    status: "assessed",
    verdict: labels.role === "registered" ? verdictOf(result, plan.level) : null,
    margin: { low: plan.margin.low, high: plan.margin.high },
    level: plan.level,
    confirmatory: plan.confirmatory,
    windows,
    episodes: episodeRows(trial, horizons),
    nights: nightTrack(trial, horizons),
    fit: {
      from: addDays(input.counts.from, trial.scaffold.first),
      to: addDays(input.counts.from, trial.scaffold.places - 1),
      nights: one?.nights ?? 0,
      missing: trial.counts.slice(trial.scaffold.first).filter(Number.isNaN).length,
      trendDf: trial.scaffold.trendDf,
      dispersions: trial.scaffold.blockStarts.map((from, b) => ({ from, theta: one?.fit.thetas[b] ?? 0 })),
      logLikelihood: one?.fit.logLikelihood ?? 0
    },
    shifts: {
      from: addDays(input.counts.from, trial.eligible.first),
      to: addDays(input.counts.from, trial.eligible.first + trial.eligible.period),
      observed: confirmatory.z,
      values: [...standardised(confirmatory)]
    },
    sensitivities: depth.others ? sensitivities(trial, horizons, depth.others, depth.seed) : [],
    usualTests: depth.others ? usualTests(trial, depth.seed) : []
  };
}

/** Counts the nights with a report from the start of the fit on. */
function nightsOfFit({ counts, plan }: PulseInput): number {
  return counts.values.filter((v, i) => v !== null && addDays(counts.from, i) >= plan.fitFrom).length;
}

/** Says what a confirmatory window allows to be said: a rise or a fall, no change beyond the margin, or that one cannot tell. */
export function verdictOf(window: PulseWindowResult, level: number): NonNullable<PulseAssessed["verdict"]> {
  if (window.pAdjusted <= level) return window.z > 0 ? "rise" : "fall";
  return window.equivalent === true ? "no-change" : "cannot-tell";
}

function notAssessable(input: PulseInput, labels: PulseLabels, trial: Trial | null, lack: Lack): PulseOutcome {
  const horizons = trial && horizonsOf(trial.scaffold, trial.counts);
  const episodes: PulseEpisode[] = trial && horizons ? episodeRows(trial, horizons) : [];
  const nights = trial && horizons ? nightTrack(trial, horizons) : null;
  return { assay: "pulse@1", ...labels, unit: input.unit, episodes, nights, status: "not-assessable", ...lack };
}

const standardised = ({ values, mean, sd }: WindowTest) => values.map((v) => (sd > 0 ? (v - mean) / sd : 0));

/** The confirmatory window keeps its own p; the exploratory ones share the largest of them at every shift. */
export function adjustedOverWindows(tests: readonly (WindowTest | null)[], confirmatory: number): (number | null)[] {
  const exploratory = tests.flatMap((test, i) => (test && i !== confirmatory ? [i] : []));
  const shared = maxT(exploratory.map((i) => standardised(tests[i]!)));
  return tests.map((test, i) => (!test ? null : i === confirmatory ? test.pTwoSided : shared[exploratory.indexOf(i)]!));
}

function windowResult(
  trial: Trial,
  window: PulseWindow,
  horizons: Horizons,
  test: WindowTest,
  pAdjusted: number,
  isConfirmatory: boolean,
  effect: PulseWindowResult["effect"]
): PulseWindowResult {
  const { margin } = trial.input.plan;
  const logs = effect && (effect.interval90.map((end) => (end === null ? null : Math.log(end))) as [number | null, number | null]);
  const detectable = logs && detectableEffect(logs);
  return {
    id: window.id,
    role: isConfirmatory ? "confirmatory" : "exploratory",
    kind: window.kind,
    first: "from" in window ? window.from : null,
    last: "from" in window ? window.to : null,
    ...totals(trial, window, horizons),
    z: test.z,
    pValue: test.pTwoSided,
    pAbove: test.pAbove,
    pAdjusted,
    effect,
    equivalent: logs && isEquivalent(logs, [Math.log(margin.low), Math.log(margin.high)]),
    detectableRise: detectable === null ? null : Math.exp(detectable)
  };
}

/** Observed and expected counts over a window's nights; for a contrast, those of the window that is counted up. */
function totals(trial: Trial, window: PulseWindow, horizons: Horizons): Pick<PulseWindowResult, "nights" | "episodes" | "observed" | "expected"> {
  const part = partsOf(trial.input.plan.windows, window)[0]!.window;
  const taking = readsOf(trial, part);
  const seen = new Map<number, number>();
  for (const { episode, reads } of taking)
    for (const { offset, horizon } of reads) {
      const place = episode.at + offset;
      const mu = horizons.at(horizon)?.mu[place] ?? NaN;
      if (!Number.isNaN(mu) && !seen.has(place)) seen.set(place, mu);
    }
  return {
    nights: seen.size,
    episodes: taking.length,
    observed: [...seen.keys()].reduce((sum, place) => sum + trial.counts[place]!, 0),
    expected: [...seen.values()].reduce((sum, mu) => sum + mu, 0)
  };
}
