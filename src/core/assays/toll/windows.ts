import type { CaseContent } from "#core/model/case-content.ts";
import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { TollRegistration } from "#core/model/toll-registration.ts";
import type { TollWindow } from "#core/model/toll-outcome.ts";
import { type Episode, toEpisodes } from "#core/series/episodes.ts";

/** Days from the first to the last, both included. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

/** Counts the days of a stretch. @returns At least 1 where it ends on or after its first day. */
export function daysOf({ from, to }: Stretch): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

/** Counts the days that two stretches share. @returns 0 where they share none. */
export function sharedDays(a: Stretch, b: Stretch): number {
  return Math.max(0, daysOf({ from: a.from > b.from ? a.from : b.from, to: a.to < b.to ? a.to : b.to }));
}

/** Joins the rounds that had begun by a day into episodes, in order of time. */
export function tollEpisodes({ rounds }: Pick<CaseContent, "rounds">, plan: TollRegistration, asOf: Day): Episode[] {
  return toEpisodes(rounds.filter(({ countsAsRound, from }) => countsAsRound && from !== null && from <= asOf), plan.episodeGapDays.value);
}

/**
 * Returns the windows that a cost a day is given for, each from its first to its last day: the last days up to the as-of day, the days since the last round,
 * the time of the talks where there was more than one episode, and the time of the case. A window that has not begun is left out.
 */
export function tollWindows({ caseFile }: Pick<CaseContent, "caseFile">, plan: TollRegistration, episodes: readonly Episode[], asOf: Day): (Stretch & Pick<TollWindow, "id">)[] {
  const end = caseFile.window.to !== null && caseFile.window.to < asOf ? caseFile.window.to : asOf;
  const [first, last] = [episodes[0], episodes.at(-1)];
  const windows = [
    { id: "recent" as const, from: addDays(asOf, 1 - plan.windowDays.value), to: asOf },
    ...(last === undefined ? [] : [{ id: "since-last-round" as const, from: addDays(last.to, 1), to: asOf }]),
    ...(first === undefined || last === undefined || first === last ? [] : [{ id: "talks" as const, from: first.from, to: last.to }]),
    { id: "case" as const, from: caseFile.window.from, to: end }
  ];
  return windows.filter(({ from, to }) => from <= to);
}

/** Returns what each episode of talks was followed by: from its first day to the day before the next one, the last to the as-of day. */
export function tollIntervals(episodes: readonly Episode[], asOf: Day): (Stretch & { readonly rounds: readonly string[] })[] {
  return episodes.map(({ from, rounds }, i) => ({ rounds, from, to: episodes[i + 1] === undefined ? asOf : addDays(episodes[i + 1]!.from, -1) }));
}
