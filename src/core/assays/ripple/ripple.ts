import type { RippleAssessed, RippleAssetResult, RippleAssetWindow, RippleEpisode, RippleOutcome, RipplePooledWindow } from "#core/model/ripple-outcome.ts";
import type { RippleWindow } from "#core/model/ripple-registration.ts";
import { holm, maxT } from "#core/stats/multiplicity.ts";
import { ordinaryAt, windowEffect } from "./effect.ts";
import type { RippleInput } from "./plan.ts";
import { trackOf } from "./track.ts";
import { type AssetModels, layOut, modelsOf, rowOf, shiftTest, type ShiftTest, type Trial, windowAt } from "./trial.ts";
import { pooledTests, rankTests, togetherBefore } from "./usual-tests.ts";

type Verdict = NonNullable<RippleAssetResult["verdict"]>;
type Estimates = Pick<RipplePooledWindow, "id" | "role" | "first" | "last" | "t" | "pShift" | "pAdjusted">;

/**
 * Tests whether prices move around rounds of talks by more than their own past and every circular shift of the calendar would have it.
 *
 * Assumes, and cannot check, that the calendar could as well have stood elsewhere in the period, and that nothing else moves
 * prices on the days of rounds. A rise of the pooled effect is a rise of all assets together: the plan says what that means.
 *
 * @param input Returns on a common clock of trading days, events by day, and the registered plan.
 * @returns Assessed; or not assessable when there are too few trading days or too few events.
 * @source docs/method/ripple.md. Level and power by simulation (`earnest selftest --assay ripple`).
 */
export function ripple(input: RippleInput, role: RippleOutcome["role"]): RippleOutcome {
  const { plan, days } = input;
  const trial = layOut(input);
  const lack = (reason: string, needed: number, had: number): RippleOutcome => ({ assay: "ripple@1", role, status: "not-assessable", reason, needed, had });
  if (!trial) return lack("too-few-trading-days", plan.estimationDays - plan.lastEstimationDay + 1, days.length);
  if (trial.events.length < plan.minEpisodes) return lack("too-few-episodes", plan.minEpisodes, trial.events.length);
  const all = input.assets.map((asset) => modelsOf(trial, asset));
  if (all.some((models) => trial.events.some(({ at }) => !(models.at(at).variance > 0)))) return lack("price-never-moved", 1, 0);
  const pooled = all.filter(({ asset }) => asset.role === "asset");
  const together = togetherBefore(trial, pooled);
  const windows = pooledWindows(trial, pooled, together);
  const confirmatory = windows.find((w) => w.id === plan.confirmatory)!;
  const { first, period } = trial.eligible;
  const row = rowOf(trial, pooled, confirmatoryOf(trial));
  return {
    assay: "ripple@1",
    role,
    status: "assessed",
    verdict: role === "registered" ? verdictOf(confirmatory, Math.max(confirmatory.kolariPynnonen.pValue, confirmatory.pAdjusted), plan.level) : null,
    level: plan.level,
    margin: plan.margin,
    confirmatory: plan.confirmatory,
    windows,
    assets: assetResults(trial, all, role),
    episodes: episodeRows(trial, pooled),
    withoutOne: trial.events.map((_, left) => withoutEvent(trial, pooled, row, together, left)),
    leftOut: trial.leftOut,
    clock: { from: days[0]!, to: days.at(-1)!, days: days.length, estimation: plan.estimationDays },
    shifts: { from: days[first]!, to: days[first + period - 1]!, values: [...shiftTest(trial, row).values] }
  };
}

/** Says what a window allows to be said: a rise or a fall, no move beyond the margin, or that one cannot tell. */
export function verdictOf({ t, effect }: Pick<RipplePooledWindow, "t" | "effect">, pValue: number, level: number): Verdict {
  if (pValue <= level) return t > 0 ? "rise" : "fall";
  return effect?.equivalent ? "no-move" : "cannot-tell";
}

function pooledWindows(trial: Trial, pooled: readonly AssetModels[], together: readonly number[]): RipplePooledWindow[] {
  const ranks = rankTests(trial, pooled);
  return testedWindows(trial, pooled).map(({ window, estimates }, i) => ({
    ...estimates,
    effect: windowEffect(trial, pooled, window, (models, place) => ordinaryAt(models, window, place), 1),
    ...pooledTests(trial, pooled, window, together),
    rank: ranks[i]!
  }));
}

/** Tests each window by shifts: the confirmatory one keeps its own p, the others share the largest of them at every shift. */
function testedWindows(trial: Trial, assets: readonly AssetModels[]): { window: RippleWindow; estimates: Estimates }[] {
  const { windows, confirmatory } = trial.input.plan;
  const tests = windows.map((window) => shiftTest(trial, rowOf(trial, assets, window)));
  const others = windows.flatMap(({ id }, i) => (id === confirmatory ? [] : [i]));
  const shared = maxT(others.map((i) => standardised(tests[i]!)));
  return windows.map((window, i) => {
    const isTest = window.id === confirmatory;
    const pShift = tests[i]!.pTwoSided;
    const pAdjusted = isTest ? pShift : shared[others.indexOf(i)]!;
    return { window, estimates: { id: window.id, role: isTest ? "confirmatory" : "exploratory", first: window.from, last: window.to, t: tests[i]!.values[0]!, pShift, pAdjusted } };
  });
}

const standardised = ({ values, mean, sd }: ShiftTest) => values.map((v) => (sd > 0 ? (v - mean) / sd : 0));

/** Looks at each asset alone; the confirmatory p of those that are no controls is adjusted for their number. */
function assetResults(trial: Trial, all: readonly AssetModels[], calendarRole: RippleOutcome["role"]): RippleAssetResult[] {
  const { level, confirmatory } = trial.input.plan;
  const windows = all.map((models) => assetWindows(trial, models));
  const own = windows.map((ofAsset) => ofAsset.find((w) => w.id === confirmatory)!);
  const counted = own.filter((_, i) => all[i]!.asset.role === "asset");
  const adjusted = holm(counted.map((w) => w.pShift));
  return all.map((models, i) => {
    const { id, name, role, series, class: column, change, unit, marketName } = models.asset;
    const at = counted.indexOf(own[i]!);
    const pAdjusted = at < 0 ? own[i]!.pShift : adjusted[at]!;
    return {
      id, name, role, series, class: column, change, unit,
      market: marketName,
      verdict: calendarRole === "registered" ? verdictOf(own[i]!, pAdjusted, level) : null,
      windows: windows[i]!.map((w) => (w.id === confirmatory ? { ...w, pAdjusted } : w)),
      track: trackOf(trial, models)
    };
  });
}

function assetWindows(trial: Trial, models: AssetModels): RippleAssetWindow[] {
  const { events } = trial;
  const mean = (of: (at: number) => number) => events.reduce((sum, { at }) => sum + of(at), 0) / events.length;
  return testedWindows(trial, [models]).map(({ window, estimates }) => {
    const ordinary = mean((at) => ordinaryAt(models, window, at));
    const meanCar = mean((at) => windowAt(models, window, at).car);
    const effect = estimates.role === "confirmatory" ? windowEffect(trial, [models], window, () => ordinary, ordinary) : null;
    return { ...estimates, effect, meanCar, meanAbnormal: meanCar / (window.to - window.from + 1), ordinary };
  });
}

function withoutEvent(trial: Trial, pooled: readonly AssetModels[], row: Float64Array, together: readonly number[], left: number): RippleAssessed["withoutOne"][number] {
  const rest = { ...trial, events: trial.events.filter((_, i) => i !== left) };
  const { mean, kolariPynnonen } = pooledTests(rest, pooled, confirmatoryOf(rest), together.filter((_, i) => i !== left));
  return { close: trial.input.days[trial.events[left]!.at]!, mean, pShift: shiftTest(rest, row).pTwoSided, pKolariPynnonen: kolariPynnonen.pValue };
}

function confirmatoryOf({ input: { plan } }: Trial): RippleWindow {
  return plan.windows.find((w) => w.id === plan.confirmatory)!;
}

function episodeRows(trial: Trial, pooled: readonly AssetModels[]): RippleEpisode[] {
  const { events, input: { days } } = trial;
  const window = confirmatoryOf(trial);
  return events.map(({ from, to, rounds, at, movedDays }) => ({
    from, to, movedDays,
    rounds: [...rounds],
    close: days[at]!,
    returns: pooled.map((models) => windowAt(models, window, at).car / ordinaryAt(models, window, at))
  }));
}

