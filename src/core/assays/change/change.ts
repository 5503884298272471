import { addDays } from "#core/model/day-count.ts";
import type { ChangeAssessed, ChangeOutcome } from "#core/model/change-outcome.ts";
import { mannKendall } from "#core/stats/mann-kendall.ts";
import { describeChange, meanOf } from "./describe-change.ts";
import { halvingDays, type Levels, levelsOf, spreadOf } from "./levels.ts";
import { nearRounds } from "./near-rounds.ts";
import type { ChangeInput } from "./plan.ts";
import { type Reports, reportsOf, WEEK } from "./reports.ts";

export type ChangeLabels = Pick<ChangeOutcome, "role" | "party" | "series"> & { readonly classes: readonly string[] };

const DAYS_A_MONTH = 30;

/**
 * Finds what fell or rose in a series, when, and by how much: changes of level at a penalty that allows for the spread of the counts
 * and their autocorrelation, each dated with an interval, and the trend over the whole.
 *
 * A day without a report is in no segment. Weekdays are not taken out: a segment lasts a week or more and holds them alike, and what
 * they add to the spread is in it.
 */
export function change(input: ChangeInput, labels: ChangeLabels): ChangeOutcome {
  const { plan } = input;
  const reports = reportsOf(input);
  const common = { assay: "change@1" as const, ...labels, classes: [...labels.classes], measure: plan.measure, unit: plan.measure === "count" ? input.unit : ("week" as const) };
  const lacking = (reason: string, needed: number, had: number): ChangeOutcome => ({ ...common, status: "not-assessable", reason, needed, had });
  const needed = (plan.minBlocks * plan.blockDays) / reports.step;
  if (reports.values.length < needed) return lacking("too-few-reports", needed, reports.values.length);
  const spread = spreadOf(reports, plan);
  if (!(spread.varianceAt(meanOf(reports.values, 0, reports.values.length)) > 0)) return lacking("no-spread", 1, 0);
  const levels = levelsOf(reports, plan, spread);
  const { chosen, path, penalty } = levels;
  const dayAt = (place: number) => addDays(reports.from, reports.places[place]!);
  const changes = chosen.changes.map((_, k) => describeChange(input, reports, levels, k));
  const segments = segmentsOf(reports, levels, dayAt);
  return {
    ...common,
    status: "assessed",
    from: reports.from,
    to: addDays(reports.from, reports.days - 1),
    reported: reports.values.length,
    silent: Math.floor(reports.days / reports.step) - reports.values.length,
    dispersion: spread.dispersion,
    inflation: spread.inflation,
    penalty,
    minSegmentDays: plan.minSegmentDays,
    halvingDays: spread.dispersion === null || segments.at(-1)!.mean === 0 ? null : halvingDays(segments.at(-1)!.mean, spread.dispersion, penalty),
    segments,
    changes,
    path: path.map((step) => ({ from: step.from, to: step.to, days: step.changes.map(dayAt) })),
    chosen: plan.penalty,
    trend: trendOf(reports, plan.blockDays / WEEK),
    nearRounds: nearRounds(changes.map(({ day }) => day), input.rounds, plan.rounds, { from: reports.from, to: addDays(reports.from, reports.days) }),
    breaks: input.breaks.filter(({ day }) => day >= reports.from).map(({ day, text }) => ({ day, text })),
    weeks: Array.from(reports.weeks, (v) => (Number.isNaN(v) ? null : v))
  };
}

function segmentsOf({ values, step }: Reports, { chosen }: Levels, dayAt: (place: number) => string): ChangeAssessed["segments"] {
  return [0, ...chosen.changes].map((from, k) => {
    const to = chosen.changes[k] ?? values.length;
    return { from: dayAt(from), to: addDays(dayAt(to - 1), step - 1), reported: to - from, mean: meanOf(values, from, to) };
  });
}

/** Means over whole blocks, since weeks hang together more than the correction for autocorrelation can make good. */
function trendOf({ weeks }: Reports, blockWeeks: number): ChangeAssessed["trend"] {
  const blocks = Array.from({ length: Math.floor(weeks.length / blockWeeks) }, (_, b) => {
    const told = weeks.slice(b * blockWeeks, (b + 1) * blockWeeks).filter((v) => !Number.isNaN(v));
    return 2 * told.length > blockWeeks ? meanOf(told, 0, told.length) : NaN;
  });
  const trend = mannKendall(blocks);
  if (!trend) return null;
  const monthly = (perBlock: number) => (perBlock * DAYS_A_MONTH) / (blockWeeks * WEEK);
  const [low, high] = trend.slope95;
  return { blocks: trend.n, blockDays: blockWeeks * WEEK, z: trend.z, inflation: trend.inflation, pValue: trend.pValue, slope: { value: monthly(trend.slope), low: monthly(low), high: monthly(high) } };
}
