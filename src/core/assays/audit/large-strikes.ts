import type { AuditOutcome } from "#core/model/audit-outcome.ts";
import type { LargeStrikeTest } from "#core/model/claim.ts";
import type { Day } from "#core/model/day.ts";
import { dayNumber } from "#core/model/day-count.ts";
import type { Round } from "#core/model/round.ts";
import type { Series } from "#core/model/series.ts";
import { toDailyTotal } from "#core/series/daily-total.ts";
import { isHeld } from "#core/series/episodes.ts";

/**
 * Counts the rounds with a large strike within so many days, and how many there would be by chance: the rounds' dates are shifted
 * as a whole, circularly, over the claim's period, and the rounds are counted again at each of them.
 *
 * @param series The series the claim counts; a day without a report is not a large strike.
 * @source Exact enumeration of shifts. Brute force on a small calendar; no independent oracle.
 */
export function auditLargeStrikes(claim: string, test: LargeStrikeTest, series: Series, rounds: readonly Round[], asOf: Day): AuditOutcome {
  const figures = toDailyTotal(series, test.counted.classes, asOf);
  const origin = dayNumber(figures.from);
  const first = dayNumber(test.from) - origin;
  const lastDay = test.to ? dayNumber(test.to) - origin : figures.values.length - 1;
  const period = Math.min(lastDay, figures.values.length - 1) - first + 1;
  const held = rounds
    .filter((r) => r.countsAsRound && (test.party === null || r.partiesPresent.includes(test.party)))
    .filter(isHeld)
    .map((r) => ({ at: dayNumber(r.from) - origin, span: dayNumber(r.to) - dayNumber(r.from) }))
    .filter(({ at }) => at >= first && at < first + period);
  if (first < 0 || period < 2 || held.length === 0) {
    return { assay: "audit@1", claim, status: "not-assessable", kind: test.kind, reason: "no-rounds-in-period", needed: 1, had: held.length };
  }
  const large = figures.values.map((v) => v !== null && v >= test.threshold);
  const near = (at: number, span: number) => large.slice(Math.max(0, at - test.withinDays), at + span + test.withinDays + 1).includes(true);
  const counts = Array.from({ length: period }, (_, s) => held.filter(({ at, span }) => near(first + ((at - first + s) % period), span)).length);
  return {
    assay: "audit@1",
    claim,
    status: "assessed",
    kind: "large-strike-near-rounds",
    rounds: held.length,
    withStrike: counts[0]!,
    publishedRounds: test.published.rounds,
    publishedWithStrike: test.published.withStrike,
    expectedByChance: counts.reduce((s, v) => s + v, 0) / period,
    pAbove: counts.filter((v) => v >= counts[0]!).length / period,
    shifts: period
  };
}
