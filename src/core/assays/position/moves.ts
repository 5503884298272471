import type { Day } from "#core/model/day.ts";
import type { Judged } from "#core/model/evidence.ts";
import type { MoveWord, PositionMove, PositionTrial } from "#core/model/position-outcome.ts";
import type { Placed } from "./placed.ts";

/** Steps of the ruler are told to a hundredth: less than this is noise of the arithmetic. */
const NOISE = 1e-9;

/** All that a holder named on one day, as one interval: rival values of a day are no move. */
interface Named {
  readonly day: Day;
  readonly low: number;
  readonly high: number;
  readonly positions: readonly string[];
  readonly isThin: boolean;
}

/**
 * Tells whether a demand moved. A place is an interval that the words leave open, so a move is certain only when two intervals lie at least the smallest
 * change apart, and it is excluded only when all of them together span less. Everything between is *cannot tell*.
 *
 * @param places Of one holder on one issue, in the order in which they were stated.
 * @returns Moves dated by the last place far enough away and the first on the other side; `least` and `most` bound the change between any two days.
 */
export function trialOf(holder: string, basis: PositionTrial["basis"], places: readonly Judged<Placed>[], smallestChange: number, minPlaces: number): PositionTrial {
  const days = byDay(places);
  const { moves, run } = movesOf(days, smallestChange);
  const { least, most } = boundsOf(days);
  const lastMove = moves.at(-1);
  const after = lastMove === undefined ? [] : run.filter(({ day }) => day >= lastMove.by);
  const bounds = boundsOf(after);
  return {
    holder, basis, n: days.length, first: days[0]?.day ?? null, last: days.at(-1)?.day ?? null, least, most, moves,
    word: wordOf({ least, most }, days.length, smallestChange, minPlaces),
    since: lastMove === undefined ? null : { from: lastMove.by, n: after.length, word: wordOf(bounds, after.length, smallestChange, minPlaces), most: bounds.most }
  };
}

/** Says what bounds on a change mean against a smallest change. */
export function wordOf({ least, most }: { readonly least: number; readonly most: number }, n: number, smallestChange: number, minPlaces: number): MoveWord {
  if (n < minPlaces) return "too-few";
  if (isAtLeast(least, smallestChange)) return "moved";
  return isAtLeast(most, smallestChange) ? "cannot-tell" : "unmoved";
}

/** Whether places lie at least the smallest change apart. */
export const isAtLeast = (distance: number, smallest: number): boolean => distance > smallest - NOISE;

function byDay(places: readonly Judged<Placed>[]): Named[] {
  const days = new Map<Day, Judged<Placed>[]>();
  for (const place of places) {
    const same = days.get(place.value.day);
    if (same) same.push(place);
    else days.set(place.value.day, [place]);
  }
  return [...days].map(([day, named]) => ({
    day, low: Math.min(...named.map(({ value }) => value.low)), high: Math.max(...named.map(({ value }) => value.high)),
    positions: named.map(({ value }) => value.position), isThin: named.every(({ reliability }) => reliability === "E")
  }));
}

/** How far apart any two of these places are for certain, and can be. */
function boundsOf(days: readonly Named[]): { least: number; most: number } {
  if (days.length === 0) return { least: 0, most: 0 };
  const over = (pick: (...values: number[]) => number, of: (one: Named) => number) => days.reduce((found, one) => pick(found, of(one)), of(days[0]!));
  const [maxLow, minHigh, maxHigh, minLow] = [over(Math.max, (d) => d.low), over(Math.min, (d) => d.high), over(Math.max, (d) => d.high), over(Math.min, (d) => d.low)];
  return { least: Math.max(0, maxLow - minHigh), most: maxHigh - minLow };
}

/** Walks the places once, keeping the run of those that one unmoved demand could explain. */
function movesOf(days: readonly Named[], smallestChange: number): { moves: PositionMove[]; run: Named[] } {
  const moves: PositionMove[] = [];
  let run: Named[] = [];
  let [maxLow, minHigh] = [-Infinity, Infinity];
  for (const to of days) {
    const isUp = isAtLeast(to.low - minHigh, smallestChange);
    if (isUp || isAtLeast(maxLow - to.high, smallestChange)) {
      const at = run.findLastIndex((one) => isAtLeast(isUp ? to.low - one.high : one.low - to.high, smallestChange));
      moves.push(moveOf(run[at]!, to, isUp));
      run = run.slice(at + 1);
      maxLow = run.reduce((high, one) => Math.max(high, one.low), -Infinity);
      minHigh = run.reduce((low, one) => Math.min(low, one.high), Infinity);
    }
    run.push(to);
    maxLow = Math.max(maxLow, to.low);
    minHigh = Math.min(minHigh, to.high);
  }
  return { moves, run };
}

function moveOf(from: Named, to: Named, isUp: boolean): PositionMove {
  return {
    after: from.day, by: to.day, thin: from.isThin || to.isThin, towards: isUp ? 1 : 0, least: isUp ? to.low - from.high : from.low - to.high,
    from: { low: from.low, high: from.high }, to: { low: to.low, high: to.high }, positions: [...from.positions, ...to.positions]
  };
}
