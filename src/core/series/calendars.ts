import type { Round } from "#core/model/round.ts";
import { apartFrom, type Episode, toEpisodes } from "./episodes.ts";

/** A calendar that a series can be read on. */
export interface Calendar {
  readonly id: string;
  readonly rounds: readonly Round[];
  readonly episodes: readonly Episode[];
}

/** The rounds where a party sat at the table. */
export function partyCalendar(rounds: readonly Round[], party: string, gapDays: number): Calendar {
  return calendarOf(party, rounds.filter((r) => r.countsAsRound && r.partiesPresent.includes(party)), gapDays);
}

/** The rounds where every party sat at one table. */
export function allPartiesCalendar(rounds: readonly Round[], parties: readonly string[], party: string, gapDays: number): Calendar {
  return calendarOf(`${party}-with-all`, rounds.filter((r) => r.countsAsRound && parties.every((p) => r.partiesPresent.includes(p))), gapDays);
}

/** The rounds where at least these parties sat at one table; none named = all rounds. */
export function tableCalendar(rounds: readonly Round[], id: string, parties: readonly string[], gapDays: number): Calendar {
  return calendarOf(id, rounds.filter((r) => r.countsAsRound && parties.every((p) => r.partiesPresent.includes(p))), gapDays);
}

/** The rounds without a party, less those within `gapDays` of one with it. */
export function withoutPartyCalendar(rounds: readonly Round[], party: string, gapDays: number): Calendar {
  const without = rounds.filter((r) => r.countsAsRound && !r.partiesPresent.includes(party));
  return apart(calendarOf(`without-${party}`, without, gapDays), partyCalendar(rounds, party, gapDays), gapDays);
}

/** Meetings of other calendars at which the party did not sit, less those within `gapDays` of a round with it: nothing should show. */
export function controlCalendar(rounds: readonly Round[], id: string, calendars: readonly string[], party: string, gapDays: number): Calendar {
  const control = rounds.filter((r) => calendars.includes(r.calendar) && !r.partiesPresent.includes(party));
  return apart(calendarOf(`${party}-${id}`, control, gapDays), partyCalendar(rounds, party, gapDays), gapDays);
}

function calendarOf(id: string, rounds: readonly Round[], gapDays: number): Calendar {
  return { id, rounds, episodes: toEpisodes(rounds, gapDays) };
}

function apart(calendar: Calendar, from: Calendar, gapDays: number): Calendar {
  const episodes = apartFrom(calendar.episodes, from.episodes, gapDays);
  const kept = new Set(episodes.flatMap((e) => e.rounds));
  return { id: calendar.id, rounds: calendar.rounds.filter((r) => kept.has(r.id)), episodes };
}
