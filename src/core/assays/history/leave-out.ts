import { HISTORY_SIGNS, type HistorySign, type HistoryWindow, type SignValue } from "#core/model/history.ts";
import type { HistoryRegistration } from "#core/model/history-registration.ts";
import { carry, type CarryPlan, moved } from "./carry.ts";
import { type Came, countSign, isUsable } from "./count-sign.ts";

export type LedgerPlan = CarryPlan & Pick<HistoryRegistration, "minKnown">;

/** What windows say that a forecast needs: how often the outcome came, and the decibans of each usable sign. */
export interface Ledger {
  readonly base: number;
  readonly n: number;
  readonly usable: readonly { readonly id: HistorySign; readonly decibans: number }[];
}

/**
 * Learns from windows. The base rate is smoothed as (k + ½) / (n + 1) only where it would be 0 or 1.
 *
 * @returns null of no window.
 */
export function learn(windows: readonly HistoryWindow[], came: Came, { minKnown }: Pick<LedgerPlan, "minKnown">): Ledger | null {
  const n = windows.length;
  if (n === 0) return null;
  const events = windows.filter(came).length;
  const counted = HISTORY_SIGNS.map((id) => ({ id, ...countSign(windows, id, came) }));
  return { n, base: events === 0 || events === n ? (events + 0.5) / (n + 1) : events / n, usable: counted.filter((one) => isUsable(one, minKnown.value)) };
}

/** Forecasts from what was learnt: the base rate moved by the usable signs that are there. What is absent or unknown moves nothing. */
export function forecastBy({ base, usable }: Ledger, signs: Readonly<Record<HistorySign, SignValue>>, plan: LedgerPlan): { decibans: number; forecast: number } {
  const { held } = carry(usable.filter(({ id }) => signs[id] === "yes"), plan);
  return { decibans: held, forecast: moved(base, held) };
}

/** A window as forecast by the windows of all other conflicts. */
export interface LeftOut {
  readonly window: HistoryWindow;
  readonly base: number;
  readonly decibans: number;
  readonly forecast: number;
  /** The same by windows that had ended when it began; null where there were too few to use any sign. */
  readonly then: { readonly n: number; readonly forecast: number } | null;
}

/** Forecasts every window from the windows of other conflicts. Nothing of a conflict that stands alone. */
export function leaveOut(windows: readonly HistoryWindow[], came: Came, plan: LedgerPlan): LeftOut[] {
  const conflicts = [...new Set(windows.map(({ conflict }) => conflict))];
  const learnt = new Map(conflicts.map((one) => [one, learn(windows.filter(({ conflict }) => conflict !== one), came, plan)]));
  return windows.flatMap((window) => {
    const ledger = learnt.get(window.conflict);
    return ledger ? [{ window, base: ledger.base, ...forecastBy(ledger, window.signs, plan), then: asThen(windows, window, came, plan) }] : [];
  });
}

function asThen(windows: readonly HistoryWindow[], window: HistoryWindow, came: Came, plan: LedgerPlan): LeftOut["then"] {
  const ledger = learn(windows.filter(({ conflict, windowEnd }) => conflict !== window.conflict && windowEnd <= window.decisionDate), came, plan);
  return ledger === null || ledger.usable.length === 0 ? null : { n: ledger.n, forecast: forecastBy(ledger, window.signs, plan).forecast };
}
