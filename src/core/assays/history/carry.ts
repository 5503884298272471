import type { HistorySign } from "#core/model/history.ts";
import type { ChanceRange, HistoryAssessed } from "#core/model/history-outcome.ts";
import type { HistoryRegistration } from "#core/model/history-registration.ts";

/** How signs are put together. */
export type CarryPlan = Pick<HistoryRegistration, "shrink" | "mostDecibans" | "families" | "dependence">;

/** What signs that are there carry, one by one and together, in decibans. */
export type Carried = Omit<HistoryAssessed["carried"], "range">;

/**
 * Puts signs together: each at its registered share, those of one family tempered, since they tell of much the same, and all held within what they may move.
 *
 * @param present Usable signs that are there, with their decibans.
 */
export function carry(present: readonly { readonly id: HistorySign; readonly decibans: number }[], { shrink, mostDecibans, families, dependence }: CarryPlan): Carried {
  const familyOf = (id: HistorySign) => families.value.find(({ signs }) => signs.includes(id))?.id ?? id;
  const steps = present.map(({ id, decibans }) => {
    const kin = present.filter((other) => familyOf(other.id) === familyOf(id)).length;
    return { sign: id, decibans: (decibans * shrink.value) / (1 + (kin - 1) * dependence.value) };
  });
  const total = steps.reduce((sum, step) => sum + step.decibans, 0);
  return { steps, total, held: Math.min(mostDecibans.value, Math.max(-mostDecibans.value, total)) };
}

/** Moves a probability by decibans of evidence, on the scale of log odds. Both the probability and the result lie in (0, 1). */
export function moved(chance: number, decibans: number): number {
  const odds = (chance / (1 - chance)) * 10 ** (decibans / 10);
  return odds / (1 + odds);
}

/** Moves both ends of a range. */
export function movedRange({ low, high }: ChanceRange, decibans: number): ChanceRange {
  return { low: moved(low, decibans), high: moved(high, decibans) };
}
