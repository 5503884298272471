import type { Day } from "#core/model/day.ts";
import type { Round } from "#core/model/round.ts";
import type { CalendarOutcome, Meeting } from "#core/model/series-outcome.ts";
import type { Source } from "#core/model/source.ts";
import { toSourceLine } from "#core/model/evidence.ts";
import { partyCalendar } from "#core/series/calendars.ts";
import { isHeld, toEpisodes } from "#core/series/episodes.ts";

/** Lays out the calendar of talks as it was known on a day, meetings that were called off and mere announcements included. */
export function calendar(rounds: readonly Round[], sources: readonly Source[], parties: readonly string[], from: Day, asOf: Day, gapDays: number): CalendarOutcome {
  const shown = rounds.filter((r) => (r.from ?? r.plannedFrom ?? r.announced ?? asOf) >= from);
  const meetings = shown.map((r) => toMeeting(r, sources, asOf)).sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const counted = shown.filter((r) => r.countsAsRound && isHeld(r));
  const episodes = [
    { party: null, rounds: counted.length, episodes: toEpisodes(counted, gapDays).length },
    ...parties.map((party) => {
      const { rounds: sat, episodes: joined } = partyCalendar(shown, party, gapDays);
      return { party, rounds: sat.length, episodes: joined.length };
    })
  ];
  return { assay: "calendar@1", status: "assessed", meetings, episodes };
}

const key = (m: Meeting) => `${m.from ?? m.announced ?? m.calledOff ?? ""} ${m.id}`;

function toMeeting(r: Round, sources: readonly Source[], asOf: Day): Meeting {
  const place = [r.place.city, r.place.country].filter((part) => part !== null).join(", ");
  return {
    id: r.id,
    title: r.title,
    kind: r.kind,
    calendar: r.calendar,
    countsAsRound: r.countsAsRound,
    from: r.from,
    to: r.to,
    announced: r.announced,
    calledOff: r.calledOff ?? null,
    partiesPresent: [...r.partiesPresent],
    place: place === "" ? null : place,
    outcome: r.outcome,
    sources: r.sources.map((citation) => toSourceLine(citation, sources, asOf))
  };
}
