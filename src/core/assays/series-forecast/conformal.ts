import { addDays } from "#core/model/day-count.ts";
import type { ConformalForecast, ForecastMonth } from "#core/model/series-forecast-outcome.ts";
import { conformalMargin, conformalNeeds } from "#core/stats/conformal.ts";
import { monthAfter } from "./months.ts";

const LEVEL = 0.9;

/**
 * Moves the ends of the 90 % interval to where past months say they should be, and counts how often that would have held: each past month by
 * those alone that were over when it began.
 *
 * @param months Oldest first; open ones teach nothing.
 */
export function conformalOf(months: readonly ForecastMonth[], next: ForecastMonth, what: "total" | "gain"): ConformalForecast {
  const needed = conformalNeeds(LEVEL);
  const before = (one: ForecastMonth) => months.filter((m) => m.came !== null && addDays(monthAfter(m.month), -1) <= one.known).map(missOf);
  const past = before(next);
  const margin = conformalMargin(past, LEVEL);
  if (margin === null) return { status: "not-assessable", level: LEVEL, reason: "too-few-months", needed, had: past.length };
  const treated = months.flatMap((one) => {
    const moved = one.came === null ? null : conformalMargin(before(one), LEVEL);
    return moved === null ? [] : [{ miss: missOf(one), moved }];
  });
  const width = next.forecast.interval90[1] - next.forecast.interval90[0];
  const low = next.forecast.interval90[0] - margin * width;
  return {
    status: "assessed",
    level: LEVEL,
    interval: [what === "total" ? Math.max(0, low) : low, next.forecast.interval90[1] + margin * width],
    margin,
    months: treated.length,
    held: treated.filter(({ miss, moved }) => miss <= moved).length,
    heldBefore: treated.filter(({ miss }) => miss <= 0).length
  };
}

/** How far outside its interval a month fell, in widths of it. */
function missOf({ came, forecast: { interval90: [low, high] } }: ForecastMonth): number {
  return Math.max(low - came!, came! - high) / Math.max(high - low, Number.MIN_VALUE);
}
