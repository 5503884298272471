import type { z } from "zod";
import type { round } from "#core/model/round.ts";
import type { source } from "#core/model/source.ts";
import type { RecordRound } from "./record-types.ts";
import { hostIndex, toCitation } from "./to-citation.ts";
import { toId } from "./to-id.ts";

type Round = z.input<typeof round>;
type Source = z.input<typeof source>;

/** Turns the record's items into rounds of a case; what can be derived (the episode) is dropped. */
export function toRounds(items: readonly RecordRound[], sources: readonly Source[]): Round[] {
  const byHost = hostIndex(sources);
  const rounds = items.map((item) => toRound(item, byHost));
  if (new Set(rounds.map(({ id }) => id)).size < rounds.length) throw new Error("Cannot import the rounds: wanted ids that occur once, some occur twice");
  return rounds;
}

function toRound(item: RecordRound, byHost: ReadonlyMap<string, Source>): Round {
  const kept: Record<keyof Round, unknown> = {
    id: toId(item.id),
    title: item.title,
    kind: item.kind,
    calendar: item.calendar,
    countsAsRound: item.counts_as_round,
    level: item.level,
    from: item.from,
    to: item.to,
    startUtc: item.start_utc ?? undefined,
    endUtc: item.end_utc ?? undefined,
    timeNote: item.time_note,
    place: { city: item.place?.city ?? null, country: item.place?.country ?? null },
    announced: item.announced,
    announcedStatus: item.announced_status,
    announcedSource: item.announced_source === null ? undefined : toId(item.announced_source),
    announcedNote: item.announced_note,
    announcedFirstSign: item.announced_first_sign,
    calledOff: item.called_off,
    plannedFrom: item.planned_from,
    participants: item.participants.map(({ party, people }) => ({ party, people })),
    partiesPresent: item.belligerents_present.map(toId),
    partiesPresentNote: item.belligerents_note,
    agenda: item.agenda.map(({ topic, source: page }) => ({ topic: toId(topic), source: toId(page) })),
    agendaNote: item.agenda_note,
    outcome: item.outcome,
    outcomeNote: item.outcome_note,
    claims: item.claims.map(({ party, says, source: page }) => ({ party, says, source: toId(page) })),
    produced: item.produced.map(toId),
    known: item.known,
    sources: item.sources.map((page) => toCitation(page, byHost))
  };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)) as Round;
}
