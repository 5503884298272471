import type { Day } from "#core/model/day.ts";
import type { PositionIssue, PositionTrial } from "#core/model/position-outcome.ts";
import type { IssueWord, VerdictIssue } from "#core/model/verdict-outcome.ts";

/** Days with a place in the time, without which nobody is seen to stand still. */
const MIN_DAYS = 2;
/** Steps of the ruler are told to a hundredth: less than this is noise of the arithmetic. */
const NOISE = 1e-9;

/**
 * Says whether a party moved on an issue in the stated time, by its own statuses as the position assay has them: what it came nearer to the other party's end,
 * less what it drew back. A move counts for certain only when both its ends lie in the time and rest on more than sources graded E.
 *
 * @param end The other party's end of the ruler. @param from First day of the time.
 */
export function issueOf(party: string, { issue, title, trials, places }: PositionIssue, end: 0 | 1, from: Day): VerdictIssue {
  const trial = trials.find(({ holder, basis }) => holder === party && basis === "own");
  const n = new Set(places.filter((place) => place.holder === party && place.counts && place.day >= from).map(({ day }) => day)).size;
  const moves = (trial?.moves ?? []).filter(({ by }) => by >= from).map(({ after, by, from: was, to, towards, least, thin, positions }) => ({
    after, by, from: was, to, isTowards: towards === end, least, sure: after >= from && !thin, positions
  }));
  return { issue, title, n, moves, word: wordOf(moves, trial, n) };
}

function wordOf(moves: VerdictIssue["moves"], trial: PositionTrial | undefined, n: number): IssueWord {
  const sum = (isTowards: boolean, sure: boolean) => moves.filter((move) => move.isTowards === isTowards && (move.sure || !sure)).reduce((total, { least }) => total + least, 0);
  if (sum(true, true) > sum(false, false) + NOISE) return "towards";
  if (sum(false, true) > sum(true, false) + NOISE) return "away";
  if (sum(true, false) > sum(false, true) + NOISE) return "perhaps-towards";
  if (n < MIN_DAYS || trial === undefined) return "too-few";
  return moves.length === 0 && (trial.since?.word ?? trial.word) === "unmoved" ? "unmoved" : "cannot-tell";
}
