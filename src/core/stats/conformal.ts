/**
 * Returns by how much the ends of an interval must be moved out (or in, where less than zero), so that it holds what comes with a given
 * probability, judged by how far outside the ends past outcomes fell: the ⌈(n + 1) level⌉-th smallest of them.
 *
 * Assumes, and cannot check, that the one to come is exchangeable with the past ones; a drift of the errors breaks it.
 *
 * @param past How far outside its interval each past outcome fell, in units of the interval's width; less than zero = inside.
 * @param level In (0, 1).
 * @returns null when there are fewer than {@link conformalNeeds} past outcomes.
 * @source Romano, Patterson & Candès 2019, "Conformalized quantile regression", NeurIPS 32, eq. 7–8. No independent oracle: checked by simulated coverage.
 */
export function conformalMargin(past: readonly number[], level: number): number | null {
  const rank = Math.ceil((past.length + 1) * level - ROUNDING);
  return rank > past.length ? null : [...past].sort((a, b) => a - b)[rank - 1]!;
}

/**
 * Returns how many past outcomes a margin of a level needs.
 *
 * @param level In (0, 1).
 * @returns At least 1: for .9 nine, for .8 four.
 * @source As {@link conformalMargin}.
 */
export function conformalNeeds(level: number): number {
  return Math.max(1, Math.ceil(level / (1 - level) - ROUNDING));
}

const ROUNDING = 1e-9;
