import { HISTORY_SIGNS, type HistorySign, type HistoryWindow } from "#core/model/history.ts";
import type { HistoryAssessed } from "#core/model/history-outcome.ts";
import type { Rng } from "#core/stats/rng.ts";
import { shuffleWithin } from "#core/stats/shuffle.ts";
import { countSign, isUsable } from "./count-sign.ts";

/**
 * Sets the usable sign that is furthest from nothing beside the furthest of signs that mean nothing: the outcomes of whole conflicts are dealt anew among conflicts
 * of as many windows, so that what hangs together in one war, and the order of its windows, stay as they are.
 *
 * @param windows Those of one conflict in their order. @param draws How often they are dealt.
 * @returns The sign, the median of the furthest among dealt outcomes, and the share of them at least as far, the table itself counted; null where no sign is usable.
 */
export function bestSign(windows: readonly HistoryWindow[], minKnown: number, draws: number, rng: Rng): HistoryAssessed["best"] {
  const seen = furthest(windows, windows.map(({ outcome }) => outcome), minKnown);
  if (seen === null) return null;
  const blocks = blocksOf(windows);
  const drawn = Float64Array.from({ length: draws }, () => Math.abs(furthest(windows, dealt(windows, blocks, rng), minKnown)?.decibans ?? 0)).sort();
  const atLeast = drawn.filter((far) => far >= Math.abs(seen.decibans) - 1e-9).length;
  return { ...seen, nullMedian: drawn[Math.floor(draws / 2)]!, pValue: (1 + atLeast) / (draws + 1) };
}

/** Places of the windows of each conflict, and which conflicts have as many. */
interface Blocks {
  readonly places: readonly (readonly number[])[];
  readonly alike: readonly number[][];
}

function blocksOf(windows: readonly HistoryWindow[]): Blocks {
  const byConflict = new Map<string, number[]>();
  windows.forEach(({ conflict }, at) => byConflict.set(conflict, [...(byConflict.get(conflict) ?? []), at]));
  const places = [...byConflict.values()];
  const sizes = [...new Set(places.map(({ length }) => length))];
  return { places, alike: sizes.map((size) => places.flatMap(({ length }, block) => (length === size ? [block] : []))) };
}

function dealt(windows: readonly HistoryWindow[], { places, alike }: Blocks, rng: Rng): boolean[] {
  const from = Int32Array.from(places, (_, block) => block);
  shuffleWithin(from, alike, rng);
  const outcomes: boolean[] = [];
  places.forEach((own, block) => own.forEach((at, k) => (outcomes[at] = windows[places[from[block]!]![k]!]!.outcome)));
  return outcomes;
}

function furthest(windows: readonly HistoryWindow[], outcomes: readonly boolean[], minKnown: number): { sign: HistorySign; decibans: number } | null {
  const at = new Map(windows.map((window, i) => [window, outcomes[i]!]));
  const usable = HISTORY_SIGNS.map((sign) => ({ sign, ...countSign(windows, sign, (window) => at.get(window)!) })).filter((one) => isUsable(one, minKnown));
  const [best] = usable.sort((a, b) => Math.abs(b.decibans) - Math.abs(a.decibans));
  return best ? { sign: best.sign, decibans: best.decibans } : null;
}
