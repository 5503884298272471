import type { Day } from "#core/model/day.ts";
import type { Launch } from "./parse.ts";

/** What was launched on a day or in a night; null = a report gives no figure. */
export type LaunchCounts = {
  drones: number | null;
  missiles: number | null;
};

/**
 * Adds up the launches of each day or night.
 *
 * A day with a report but no row of a class has 0 in it; a row without a figure makes its class unknown for the day; a day
 * without any row is absent from the result, which means no report.
 */
export function countLaunches(launches: readonly Launch[], dayOf: (launch: Launch) => Day): Map<Day, LaunchCounts> {
  const counts = new Map<Day, LaunchCounts>();
  for (const launch of launches) {
    const day = dayOf(launch);
    const cells = counts.get(day) ?? { drones: 0, missiles: 0 };
    counts.set(day, cells);
    if (launch.weapon === "bombs") continue;
    const before = cells[launch.weapon];
    cells[launch.weapon] = before === null || launch.launched === null ? null : before + launch.launched;
  }
  return counts;
}
