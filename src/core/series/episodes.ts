import type { Day } from "#core/model/day.ts";
import { dayNumber } from "#core/model/day-count.ts";
import type { Round } from "#core/model/round.ts";

/** Rounds that follow each other so closely that they are one event for a test. Days are local, both ends inclusive. */
export interface Episode {
  readonly from: Day;
  readonly to: Day;
  readonly rounds: readonly string[];
  /** Parties that sat in at least one of the rounds, sorted. */
  readonly partiesPresent: readonly string[];
}

type Held = Round & { readonly from: Day; readonly to: Day };

/** Tells whether a meeting was held, so that it has days. */
export function isHeld(round: Round): round is Held {
  return round.from !== null && round.to !== null;
}

/**
 * Joins rounds into episodes: a round that starts less than `gapDays` days after the latest end before it belongs to the same one.
 *
 * @param rounds Held rounds in any order.
 * @returns Episodes in order of time.
 */
export function toEpisodes(rounds: readonly Round[], gapDays: number): Episode[] {
  const held = rounds.filter(isHeld).sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.id, b.id));
  const episodes: { from: Day; to: Day; rounds: string[]; partiesPresent: string[] }[] = [];
  for (const { id, from, to, partiesPresent } of held) {
    const last = episodes.at(-1);
    if (last && dayNumber(from) - dayNumber(last.to) < gapDays) {
      last.rounds.push(id);
      if (to > last.to) last.to = to;
      last.partiesPresent = [...new Set([...last.partiesPresent, ...partiesPresent])].sort();
    } else {
      episodes.push({ from, to, rounds: [id], partiesPresent: [...partiesPresent].sort() });
    }
  }
  return episodes;
}

/** Returns the episodes that lie at least `gapDays` days from every other one. */
export function apartFrom(episodes: readonly Episode[], others: readonly Episode[], gapDays: number): Episode[] {
  return episodes.filter((e) =>
    others.every((o) => dayNumber(e.from) - dayNumber(o.to) >= gapDays || dayNumber(o.from) - dayNumber(e.to) >= gapDays)
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
