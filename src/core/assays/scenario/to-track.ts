import type { Day } from "#core/model/day.ts";
import { dayNumber } from "#core/model/day-count.ts";
import type { ScenarioRule } from "#core/model/scenario-outcome.ts";
import type { SeriesRule } from "#core/model/series-rule.ts";
import type { RuleReading } from "#core/series/read-rule.ts";

const STEP_DAYS = 7;
const DIGITS = 4;

/** Thins the readings of a rule out for drawing: of the judged days of every week the one that comes nearest to being met, so that none that met the rule is lost. */
export function toTrack(readings: readonly RuleReading[], { atLeast }: SeriesRule, from: Day, asOf: Day): ScenarioRule["track"] {
  const steps = Math.ceil((dayNumber(asOf) - dayNumber(from) + 1) / STEP_DAYS);
  const best: (RuleReading | undefined)[] = Array.from({ length: steps });
  const margin = ({ value, threshold }: RuleReading) => (value! - (threshold ?? 0)) * (atLeast === undefined ? -1 : 1);
  for (const one of readings) {
    const step = Math.floor((dayNumber(one.day) - dayNumber(from)) / STEP_DAYS);
    if (one.value === null || one.met === null || step < 0 || step >= steps) continue;
    const now = best[step];
    if (now === undefined || margin(one) > margin(now)) best[step] = one;
  }
  const shown = (value: number | null = null) => (value === null ? null : Number(value.toPrecision(DIGITS)));
  return { from, stepDays: STEP_DAYS, values: best.map((one) => shown(one?.value)), thresholds: best.map((one) => shown(one?.threshold)) };
}
