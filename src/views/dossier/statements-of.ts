import { latestDay } from "#core/model/day-count.ts";
import type { Event } from "#core/model/event.ts";
import type { Round } from "#core/model/round.ts";
import type { Statement } from "#core/model/statement.ts";

interface Told<S> {
  readonly events: readonly Pick<Event, "id" | "happened" | "term">[];
  readonly statements: readonly S[];
}

/** Lists the statements on what happened on the days of a round, or on an undertaking that came of it. */
export function statementsOf<S extends Pick<Statement, "event" | "capital" | "on">>({ events, statements }: Told<S>, { from, to, produced }: Pick<Round, "from" | "to" | "produced">): S[] {
  if (from === null || to === null) return [];
  const own = new Set(events.filter(({ happened, term }) => (happened.length === 10 && happened >= from && happened <= to) || (term !== undefined && produced.includes(term))).map(({ id }) => id));
  return statements.filter(({ event }) => own.has(event)).sort((a, b) => (a.capital < b.capital ? -1 : a.capital > b.capital ? 1 : latestDay(a.on) < latestDay(b.on) ? -1 : 1));
}
