import { dayNumber } from "#core/model/day-count.ts";
import type { Day } from "#core/model/day.ts";
import type { ChangeAssessed } from "#core/model/change-outcome.ts";
import { circularShiftSums, standing } from "#core/stats/circular-shift.ts";
import type { ChangePlan, RoundSpan } from "./plan.ts";

/**
 * Counts the changes dated near a round, and how many would be by chance: the changes' dates are shifted as a whole, circularly, over
 * the registered period as far as the series covers it, and counted again at each shift: where no figure is, no change could be dated.
 *
 * @param covered Days of the series, the last not among them.
 * @returns null when no change lies in the period.
 */
export function nearRounds(days: readonly Day[], rounds: readonly RoundSpan[], { from, to, withinDays }: ChangePlan["rounds"], covered: { readonly from: Day; readonly to: Day }): ChangeAssessed["nearRounds"] {
  const origin = dayNumber(from > covered.from ? from : covered.from);
  const period = dayNumber(to < covered.to ? to : covered.to) - origin;
  const anchors = days.map((day) => dayNumber(day) - origin).filter((at) => at >= 0 && at < period).map((at) => ({ at, reads: [{ offset: 0, row: 0 }] }));
  if (anchors.length === 0) return null;
  const isNear = new Float64Array(period);
  for (const round of rounds) isNear.fill(1, Math.max(0, dayNumber(round.from) - origin - withinDays), Math.max(0, dayNumber(round.to) - origin + withinDays + 1));
  const { sums } = circularShiftSums([isNear], 0, anchors, period);
  const { mean, pAbove } = standing(sums);
  return { changes: anchors.length, near: sums[0]!, withinDays, expected: mean, pAbove, shifts: period };
}
