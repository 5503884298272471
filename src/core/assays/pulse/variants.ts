import { TRIAL_TOLERANCE, windowInterval90 } from "./effect.ts";
import type { PulseInput } from "./plan.ts";
import { winsorisedScores } from "./sensitivities.ts";
import { type Horizons, horizonsOf, layOut, testWindow } from "./shift-test.ts";

/** Share of a night's figures that a report by end date books on the day after; what is left flew before midnight. */
const NEXT_MORNING = 0.91;

/** Another way to ask the confirmatory question of the same war. */
export interface Variant {
  readonly id: string;
  /** null = does not apply. */
  readonly input: (input: PulseInput) => PulseInput | null;
  readonly scored: (fits: Horizons) => Horizons;
}

const plain = (fits: Horizons) => fits;
const replanned = (id: string, changes: Partial<PulseInput["plan"]>): Variant => ({ id, input: (input) => ({ ...input, plan: { ...input.plan, ...changes } }), scored: plain });

/** The registered recipe first, then what the method lists as to be tried. */
export const VARIANTS: readonly Variant[] = [
  replanned("registered", {}),
  { id: "winsorised", input: (input) => input, scored: winsorisedScores },
  replanned("one-theta", { thetaBlocks: [] }),
  ...[55, 80, 150, 220].map((nightsPerDf) => replanned(`${nightsPerDf}-nights-a-df`, { nightsPerDf })),
  replanned("lags-of-1-3-7-28", { lagNights: [1, 3, 7, 28] }),
  replanned("lags-of-1-2-4-8-16-32", { lagNights: [1, 2, 4, 8, 16, 32] }),
  { id: "by-end-date", input: byEndDate, scored: plain }
];

/** Books most of each night on the day after, as daily reports do, and reads days instead of nights. */
function byEndDate(input: PulseInput): PulseInput | null {
  if (input.unit === "day") return null;
  const { values } = input.counts;
  const later = (v: number) => Math.round(NEXT_MORNING * v);
  const booked = values.map((v, t) => {
    const before = values[t - 1] ?? null;
    return v === null || before === null ? null : v - later(v) + later(before);
  });
  return { ...input, unit: "day", counts: { ...input.counts, values: booked } };
}

/** Returns the p-value of a window under a variant; null where it does not apply or could not be computed. */
export function variantP(input: PulseInput, windowId: string, { input: change, scored }: Variant): number | null {
  const changed = change(input);
  const trial = changed && layOut(changed);
  const window = input.plan.windows.find((w) => w.id === windowId);
  if (!trial || !window) return null;
  return testWindow(trial, window, scored(horizonsOf(trial.scaffold, trial.counts, undefined, TRIAL_TOLERANCE)))?.pTwoSided ?? null;
}

/** Returns whether the 90 % interval of a window under a variant holds a ratio; null where it could not be computed. */
export function variantHolds(input: PulseInput, windowId: string, ratio: number, { input: change, scored }: Variant): boolean | null {
  const changed = change(input);
  const trial = changed && layOut(changed);
  const window = input.plan.windows.find((w) => w.id === windowId);
  if (!trial || !window) return null;
  const interval = windowInterval90(trial, window, horizonsOf(trial.scaffold, trial.counts, undefined, TRIAL_TOLERANCE), scored);
  return interval && (interval.low ?? 0) <= ratio && ratio <= (interval.high ?? Infinity);
}
