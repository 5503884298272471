import type { Day } from "#core/model/day.ts";
import type { Revised } from "#core/model/revised.ts";
import type { Revision } from "#core/model/series.ts";

const MONTH = "YYYY-MM".length;

/** Sums revisions by month and kind, the suspected ones apart; those that give no amount are left out. @returns In order of their first day. */
export function revisionsByMonth(series: string, revisions: readonly Pick<Revision, "day" | "kind" | "amount" | "suspected">[]): Revised[] {
  const found = new Map<string, Revised>();
  for (const { day, kind, amount, suspected } of revisions) {
    if (amount === null) continue;
    const month: Day = day.slice(0, MONTH);
    const key = `${month} ${kind} ${suspected === true}`;
    const before = found.get(key) ?? { month, series, kind, suspected: suspected === true, days: 0, amount: 0 };
    found.set(key, { ...before, days: before.days + 1, amount: before.amount + amount });
  }
  return [...found.values()];
}
