import type { Corridor } from "#core/model/corridor.ts";
import type { Day } from "#core/model/day.ts";
import { dayNumber } from "#core/model/day-count.ts";
import { toSourceLine } from "#core/model/evidence.ts";
import type { LedgerCorridor } from "#core/model/ledger-outcome.ts";
import type { Source } from "#core/model/source.ts";

/**
 * Counts the days of a corridor on which somebody says that it worked, worked in part or failed. Days on which sources differ are a state of their own,
 * and promised days that had passed by `asOf` and of which nobody tells are unknown, not failed.
 */
export function corridorRow({ id, title, promised, days, sources: pages }: Corridor, sources: readonly Source[], asOf: Day): LedgerCorridor {
  const told = new Map<Day, Set<string>>();
  for (const { on, state } of days) told.set(on, (told.get(on) ?? new Set()).add(state));
  const count = (state: string) => [...told.values()].filter((states) => states.size === 1 && states.has(state)).length;
  const readings = promised.map(({ readBy, from, to }) => ({ readBy, from, to, days: to === null ? null : dayNumber(to) - dayNumber(from) + 1 }));
  const passed = promised.flatMap(({ from, to }) => (to === null ? [] : [Math.max(0, dayNumber(to < asOf ? to : asOf) - dayNumber(from) + 1)]));
  const inside = (on: Day) => readings.some(({ from, to }) => from <= on && (to === null || on <= to));
  return {
    corridor: id,
    title,
    promised: readings,
    worked: count("worked"),
    partly: count("partly"),
    failed: count("failed"),
    disputed: [...told.values()].filter((states) => states.size > 1).length,
    unknown: passed.length === 0 ? null : Math.max(0, Math.max(...passed) - [...told.keys()].filter(inside).length),
    days: days.map(({ on, state, accordingTo, source }) => ({ on, state, accordingTo, page: { id: source, ...toSourceLine(pages.find((page) => page.id === source)!, sources, asOf) } }))
  };
}
