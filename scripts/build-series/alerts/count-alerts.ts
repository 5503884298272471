import type { Day } from "#core/model/day.ts";
import { addDays } from "#core/model/day-count.ts";
import { type Cells, daysOf } from "../kit/series-build.ts";
import { kyivInstant, MS_PER_MINUTE } from "./kyiv-time.ts";
import type { Alert } from "./read-alerts.ts";

/**
 * Counts, for each day that begins at an hour in Kyiv, the alerts that started in it and the minutes under alert in it, summed
 * over oblasts; an alert that lasts longer than the day gives each day its own minutes.
 */
export function countAlerts(alerts: readonly Alert[], first: Day, last: Day, startHour: number): Map<Day, Cells> {
  const byStart = [...alerts].sort((a, b) => a.start - b.start);
  const counts = new Map<Day, Cells>();
  for (const day of daysOf(first, last)) {
    const [from, to] = [kyivInstant(day, startHour), kyivInstant(addDays(day, 1), startHour)];
    let [started, alertedMs] = [0, 0];
    for (const alert of byStart) {
      if (alert.start >= to) break;
      if (alert.start >= from) started += 1;
      if (alert.end > from) alertedMs += Math.min(alert.end, to) - Math.max(alert.start, from);
    }
    counts.set(day, { started, minutes: Math.round(alertedMs / MS_PER_MINUTE) });
  }
  return counts;
}
