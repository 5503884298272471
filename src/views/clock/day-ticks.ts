import { addDays, dayOf } from "#core/model/day-count.ts";
import { monthTicks } from "#views/charts/month-ticks.ts";
import { formatDay } from "#views/format.ts";
import type { DayScale } from "./day-scale.ts";

/** Pixels that the label of a day takes. */
const LABEL = 76;
const STEPS = [1, 2, 7, 14] as const;
const WEEK = 7;
/** Days since 1970 of a Monday. */
const MONDAY = 4;

/** Lists where the axis is named: days or Mondays where they stand far enough apart, else months or years. */
export function dayTicks({ from, to, left, right, perDay }: DayScale): { readonly at: number; readonly label: string }[] {
  const step = STEPS.find((days) => days * perDay >= LABEL);
  if (step === undefined) return monthTicks(dayOf(Math.ceil(from)), addDays(dayOf(Math.floor(to)), 1), right - left);
  const start = step < WEEK ? Math.ceil(from) : Math.ceil((from - MONDAY) / WEEK) * WEEK + MONDAY;
  const count = Math.max(0, Math.ceil((to - LABEL / perDay - start) / step));
  return Array.from({ length: count }, (_, i) => start + i * step).map((at) => ({ at, label: formatDay(dayOf(at)) }));
}

