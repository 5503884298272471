import { isAtLeast } from "#core/assays/position/moves.ts";
import type { Day } from "#core/model/day.ts";
import type { PositionIssue, PositionTrial } from "#core/model/position-outcome.ts";
import type { IssueWord, VerdictIssue } from "#core/model/verdict-outcome.ts";

/** Days with a place in the time, without which nobody is seen to stand still. */
const MIN_DAYS = 2;
/**
 * Says whether a party moved on an issue in the stated time, by its own statuses as the position assay has them: from the place before its first move to that
 * after its last, so that what was taken back is no move. As for a single move, these two ranges must lie at least the smallest change apart. A move is certain only
 * when both its ends lie in the time and rest on more than sources graded E; the answer is, when it is the same with the other moves and without them.
 *
 * @param end The other party's end of the ruler. @param from First day of the time. @param smallestChange As registered for positions.
 */
export function issueOf(party: string, { issue, title, trials, places }: PositionIssue, end: 0 | 1, from: Day, smallestChange: number): VerdictIssue {
  const trial = trials.find(({ holder, basis }) => holder === party && basis === "own");
  const n = new Set(places.filter((place) => place.holder === party && place.counts && place.day >= from).map(({ day }) => day)).size;
  const moves = (trial?.moves ?? []).filter(({ by }) => by >= from).map(({ after, by, from: was, to, towards, least, thin, positions }) => ({
    after, by, from: was, to, isTowards: towards === end, least, sure: after >= from && !thin, positions
  }));
  return { issue, title, n, moves, word: wordOf(moves, trial, n, { end, smallestChange }) };
}

function wordOf(moves: VerdictIssue["moves"], trial: PositionTrial | undefined, n: number, ruler: Ruler): IssueWord {
  const ways = [netOf(moves, ruler), netOf(moves.filter(({ sure }) => sure), ruler)];
  if (ways.every((way) => way === "towards")) return "towards";
  if (ways.every((way) => way === "away")) return "away";
  if (ways.includes("towards")) return "perhaps-towards";
  if (n < MIN_DAYS || trial === undefined) return "too-few";
  return moves.length === 0 && (trial.since?.word ?? trial.word) === "unmoved" ? "unmoved" : "cannot-tell";
}

interface Ruler {
  readonly end: 0 | 1;
  readonly smallestChange: number;
}

/** Which way several moves lead from the first place to the last; null where that is not certain. The differences of single moves do not add up: places are ranges. */
function netOf(moves: VerdictIssue["moves"], { end, smallestChange }: Ruler): "towards" | "away" | null {
  const [first, last] = [moves[0]?.from, moves.at(-1)?.to];
  if (first === undefined || last === undefined) return null;
  const isUp = isAtLeast(last.low - first.high, smallestChange);
  if (!isUp && !isAtLeast(first.low - last.high, smallestChange)) return null;
  return isUp === (end === 1) ? "towards" : "away";
}
