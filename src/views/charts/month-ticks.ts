import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import { formatMonth } from "#views/format.ts";

interface Tick {
  readonly at: number;
  readonly label: string;
}

const SPACING = 64;
/** Pixels that the label of a month and of a year take: nearer to the end of the axis it would be cut off. */
const LABEL_WIDTH = { month: 46, year: 26 } as const;
const STEPS = [1, 2, 3, 6, 12] as const;

/** Lists the starts of months that fit an axis: `Jan 2025`, or the year alone where a tick is a year. */
export function monthTicks(from: Day, to: Day, width: number): Tick[] {
  const months: Day[] = [];
  for (let start = `${from.slice(0, 7)}-01`; start < to; start = `${addDays(start, 31).slice(0, 7)}-01`) if (start >= from) months.push(start);
  const room = Math.max(1, Math.floor(width / SPACING));
  const step = STEPS.find((s) => months.length / s <= room) ?? 12;
  return months
    .filter((start) => (Number(start.slice(5, 7)) - 1) % step === 0 && ((dayNumber(to) - dayNumber(start)) / (dayNumber(to) - dayNumber(from))) * width > (step === 12 ? LABEL_WIDTH.year : LABEL_WIDTH.month))
    .map((start) => ({ at: dayNumber(start), label: step === 12 ? start.slice(0, 4) : formatMonth(start) }));
}
