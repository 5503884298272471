import type { Day } from "#core/model/day.ts";
import type { Judged } from "#core/model/evidence.ts";
import { rangeOf } from "#core/model/evidence.ts";
import type { PairState, PositionCourse, PositionPair } from "#core/model/position-outcome.ts";
import type { Placed } from "./placed.ts";

type Range = NonNullable<PositionCourse["now"]>;
type Spell = PositionPair["spells"][number];

interface Held {
  readonly value: number;
  readonly until: Day;
}

/** Values that each count until a day, less those that can never be the least again: as few as there are marks on a ruler. */
function withHeld(held: readonly Held[], next: Held): Held[] {
  if (held.some(({ value, until }) => value <= next.value && until >= next.until)) return [...held];
  return [...held.filter(({ value, until }) => value < next.value || until > next.until), next];
}

/**
 * Follows the range of each holder, the hull of the places that stand, and whether the ranges of each pair share a place, over every day on which
 * anything changed. One pass: the work grows with the number of places.
 *
 * @param pairs Pairs of holders that are compared.
 * @returns Steps and spells up to the day, each from its first day on.
 */
export function followRanges(places: readonly Judged<Placed>[], holders: readonly string[], pairs: readonly (readonly [string, string])[], asOf: Day): { courses: PositionCourse[]; pairs: PositionPair[] } {
  const standing = places.filter(({ value }) => value.from < value.until);
  const tracks = new Map(holders.map((holder) => [holder, emptyTrack()]));
  const spells = pairs.map((): Spell[] => []);
  for (const [day, changes] of changesByDay(standing, asOf)) {
    const touched = new Map<string, Change[]>();
    for (const change of changes) addTo(touched, change.placed.holder, change);
    for (const [holder, own] of touched) {
      const track = tracks.get(holder)!;
      for (const { placed, enters } of own) {
        if (!enters) continue;
        track.lows = withHeld(track.lows, { value: placed.low, until: placed.until });
        track.highs = withHeld(track.highs, { value: -placed.high, until: placed.until });
        track.newest = newerOf(track.newest, placed);
      }
      track.lows = track.lows.filter(({ until }) => until > day);
      track.highs = track.highs.filter(({ until }) => until > day);
      const now = track.lows.length === 0 ? null : { low: least(track.lows), high: -least(track.highs) };
      if (now?.low !== track.now?.low || now?.high !== track.now?.high) track.steps.push({ from: day, range: now });
      track.now = now;
      if (now === null || (track.newest !== null && track.newest.until <= day)) track.newest = null;
    }
    pairs.forEach(([a, b], i) => {
      const own = [...(touched.get(a) ?? []), ...(touched.get(b) ?? [])];
      if (own.length === 0) return;
      const [one, other] = [tracks.get(a)!, tracks.get(b)!];
      const [state, latest] = [stateOf(one.now, other.now), stateOf(one.newest, other.newest)];
      const before = spells[i]!.at(-1);
      if (state !== (before?.state ?? "unknown") || latest !== (before?.latest ?? "unknown")) spells[i]!.push({ from: day, state, latest, ...causeOf(own) });
    });
  }
  const courses = holders.map((holder) => courseOf(holder, tracks.get(holder)!.steps, standing.filter(({ value }) => value.holder === holder), asOf));
  const rangeFor = new Map(courses.map(({ holder, now }) => [holder, now]));
  return { courses, pairs: pairs.map(([a, b], i) => pairOf(a, b, rangeFor.get(a) ?? null, rangeFor.get(b) ?? null, spells[i]!)) };
}

/** What is kept of one holder on the way: the range, the newest place in it, and where the range changed. */
interface Track {
  lows: Held[];
  highs: Held[];
  now: Range | null;
  newest: Newest | null;
  readonly steps: PositionCourse["steps"];
}
type Newest = Pick<Placed, "day" | "until" | "low" | "high">;

const emptyTrack = (): Track => ({ lows: [], highs: [], now: null, newest: null, steps: [] });

/** The place stated last; rival places of one day stand together. */
function newerOf(newest: Newest | null, placed: Placed): Newest {
  if (newest === null || placed.day > newest.day) return placed;
  if (placed.day < newest.day) return newest;
  return { ...newest, low: Math.min(newest.low, placed.low), high: Math.max(newest.high, placed.high) };
}

interface Change {
  readonly placed: Placed;
  readonly enters: boolean;
}

function addTo<Key>(lists: Map<Key, Change[]>, key: Key, change: Change): void {
  const list = lists.get(key);
  if (list) list.push(change);
  else lists.set(key, [change]);
}

/** Places by the days on which they begin and cease to stand, in order. */
function changesByDay(places: readonly Judged<Placed>[], asOf: Day): [Day, Change[]][] {
  const byDay = new Map<Day, Change[]>();
  for (const { value: placed } of places) {
    if (placed.from <= asOf) addTo(byDay, placed.from, { placed, enters: true });
    if (placed.until <= asOf) addTo(byDay, placed.until, { placed, enters: false });
  }
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1));
}

function least(held: readonly Held[]): number {
  return held.reduce((low, { value }) => Math.min(low, value), Infinity);
}

/** Two ranges share a place when neither ends before the other begins; a common end is a common place. */
function stateOf(a: Range | null, b: Range | null): PairState {
  if (a === null || b === null) return "unknown";
  return Math.max(a.low, b.low) <= Math.min(a.high, b.high) ? "open" : "apart";
}

function causeOf(changes: readonly Change[]): Pick<Spell, "cause" | "positions"> {
  const entered = changes.filter(({ enters }) => enters);
  const cause = entered.length > 0 ? "said" : changes.some(({ placed }) => placed.isTakenBack) ? "withdrawn" : "lapsed";
  return { cause, positions: (cause === "said" ? entered : changes).map(({ placed }) => placed.position) };
}

/** The range on the day itself is taken from rival values by the one rule for them: least and greatest. */
function courseOf(holder: string, steps: PositionCourse["steps"], own: readonly Judged<Placed>[], asOf: Day): PositionCourse {
  const live = own.filter(({ value }) => value.from <= asOf && asOf < value.until);
  const days = live.map(({ value }) => value.day);
  const hull = rangeOf(live.flatMap((one) => [{ ...one, value: one.value.low } as Judged<number>, { ...one, value: one.value.high } as Judged<number>]));
  return { holder, steps, now: hull, n: live.length, first: days[0] ?? null, last: days.at(-1) ?? null };
}

function pairOf(a: string, b: string, one: Range | null, other: Range | null, spells: Spell[]): PositionPair {
  const state = stateOf(one, other);
  const [low, high] = one && other ? [Math.max(one.low, other.low), Math.min(one.high, other.high)] : [0, 0];
  return { a, b, state, latest: spells.at(-1)?.latest ?? "unknown", shared: state === "open" ? { low, high } : null, gap: state === "apart" ? low - high : null, spells };
}
