import type { Day } from "#core/model/day.ts";
import { dayNumber } from "#core/model/day-count.ts";
import type { ChangeInput } from "./plan.ts";

/** Days of a week that must have a report for the week to have a mean. */
const WEEK_REPORTS = 4;
export const WEEK = 7;

/** What was reported from the registered day on, silence left out. */
export interface Reports {
  /** First day: the registered one, or the first of the series where that is later. */
  readonly from: Day;
  /** Days from the first day to the start of each report. */
  readonly places: readonly number[];
  readonly values: Float64Array;
  /** Days that one report covers: 1, or 7 for weekly gains. */
  readonly step: number;
  /** Days from the first day to the end of the series. */
  readonly days: number;
  /** Mean of each week, or its gain; NaN = too few reports. */
  readonly weeks: Float64Array;
}

/** Lays out the reports of a series: its figures day by day, or by how much a level grew from one week's first day to the next's. */
export function reportsOf({ figures, plan }: ChangeInput): Reports {
  const skipped = Math.max(0, dayNumber(plan.from) - dayNumber(figures.from));
  const figure = (day: number) => figures.values[skipped + day] ?? NaN;
  const days = Math.max(0, figures.values.length - skipped);
  const step = plan.measure === "count" ? 1 : WEEK;
  const weeks = Float64Array.from({ length: Math.floor(days / WEEK) }, (_, w) => {
    if (step === WEEK) return figure((w + 1) * WEEK) - figure(w * WEEK);
    const week = Array.from({ length: WEEK }, (_, i) => figure(w * WEEK + i)).filter((v) => !Number.isNaN(v));
    return week.length < WEEK_REPORTS ? NaN : week.reduce((s, v) => s + v, 0) / week.length;
  });
  const all = step === WEEK ? weeks : Float64Array.from({ length: days }, (_, i) => figure(i));
  const told = Array.from(all.keys()).filter((i) => !Number.isNaN(all[i]!));
  return { from: plan.from > figures.from ? plan.from : figures.from, places: told.map((i) => i * step), values: Float64Array.from(told, (i) => all[i]!), step, days, weeks };
}
