/** The curve just after one time at which somebody had an event or was lost from sight. */
export interface SurvivalStep {
  readonly time: number;
  /** Under observation just before. */
  readonly atRisk: number;
  readonly events: number;
  /** Share without an event so far; in [0, 1]. */
  readonly survival: number;
  /** Interval of it; null where the arithmetic has none (after the last one had its event). */
  readonly interval: readonly [number, number] | null;
}

/**
 * Estimates the share without an event over time where some were lost from sight, with Greenwood's interval on the log-log scale.
 *
 * Assumes, and cannot check, that who was lost from sight was as likely to have the event as the others. An event and a loss at the same
 * time: the event came first.
 *
 * @param times At least 0, any order, any unit. @param hadEvent One a time; false = censored then.
 * @param z Upper point of the standard normal for the interval: 1.645 for 90 %.
 * @returns One step a distinct time, ascending; empty for nobody.
 * @source Kaplan & Meier 1958, doi:10.2307/2281868; log-log interval as in Kalbfleisch & Prentice 2002, doi:10.1002/9781118032985. Checked against
 *   survival::survfit of R (kaplan-meier/cases.json).
 */
export function kaplanMeier(times: readonly number[], hadEvent: readonly boolean[], z: number): SurvivalStep[] {
  const ordered = times.map((time, i) => ({ time, event: hadEvent[i]! })).sort((a, b) => a.time - b.time);
  const steps: SurvivalStep[] = [];
  let [survival, greenwood] = [1, 0];
  for (let i = 0; i < ordered.length; ) {
    const { time } = ordered[i]!;
    const atRisk = ordered.length - i;
    let events = 0;
    for (; i < ordered.length && ordered[i]!.time === time; ++i) if (ordered[i]!.event) ++events;
    survival *= 1 - events / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    steps.push({ time, atRisk, events, survival, interval: logLogInterval(survival, greenwood, z) });
  }
  return steps;
}

/**
 * Finds the time by which at least half had the event.
 *
 * @param steps As {@link kaplanMeier} gives them.
 * @returns The first such time, in the unit of the steps; null when that was not seen.
 * @source As {@link kaplanMeier}. Checked against survival::survfit of R (310 days for lung); where the curve stands at exactly one half R takes the middle of the step, this its beginning.
 */
export function medianSurvival(steps: readonly SurvivalStep[]): number | null {
  return steps.find(({ survival }) => survival <= 0.5)?.time ?? null;
}

function logLogInterval(survival: number, greenwood: number, z: number): [number, number] | null {
  if (survival >= 1) return [1, 1];
  if (survival <= 0) return null;
  const half = (z * Math.sqrt(greenwood)) / -Math.log(survival);
  return [survival ** Math.exp(half), survival ** Math.exp(-half)];
}
