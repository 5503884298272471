import type { z } from "zod";
import { latestDay } from "#core/model/day-count.ts";
import type { issue } from "#core/model/issue.ts";
import type { position } from "#core/model/position.ts";
import type { source } from "#core/model/source.ts";
import type { RecordIssue, RecordPosition, RecordReading } from "./record-types.ts";
import { hostIndex, toCitation } from "./to-citation.ts";
import { toId } from "./to-id.ts";

type Position = z.input<typeof position>;
type Source = z.input<typeof source>;

const CODER = "the coder of the record";

/** Turns the record's dated positions into positions of a case; the lists of what is unconfirmed or undated stay behind. */
export function toPositions(items: readonly RecordPosition[], sources: readonly Source[]): { positions: Position[]; conflicts: string[] } {
  const byHost = hostIndex(sources);
  const positions = items.map((item): Position => ({
    id: toId(item.id),
    holder: toId(item.party),
    issue: toId(item.issue),
    on: item.on,
    ...given("onNote", item.on_precision),
    place: item.place === null ? null : [...item.place],
    ...given("placeNote", item.place_reason),
    placedBy: CODER,
    salience: item.salience,
    status: item.status,
    speaker: item.speaker,
    role: item.role,
    summary: item.summary,
    ...given("quote", item.quote),
    ...given("note", item.note),
    known: item.known,
    sources: item.sources.map((page) => toCitation(page, byHost))
  }));
  return { positions, conflicts: positions.flatMap(conflictsOf) };
}

/** Turns the record's issues and rulers into issues of a case, each with what the coder says of a demand on it over time. */
export function toIssues(items: readonly RecordIssue[], readings: readonly RecordReading[], positions: readonly Position[]): z.input<typeof issue>[] {
  const byId = new Map(positions.map((one) => [one.id, one]));
  const judged = readings.map(({ item, verdict, reason, evidence }) => {
    const ids = evidence.map(toId);
    const own = ids.map((one) => byId.get(one));
    const [issues, holders] = [new Set(own.map((one) => one?.issue)), new Set(own.map((one) => one?.holder))];
    const [about, holder] = [own[0]?.issue, own[0]?.holder];
    if (about === undefined || holder === undefined || issues.size > 1 || holders.size > 1) throw new Error(`Cannot import the reading “${item}”: wanted evidence of one holder on one issue`);
    return { issue: about, judgement: { holder, item, verdict, reason, by: CODER, evidence: ids } };
  });
  return items.map(({ id, title, scale }) => {
    const judgements = judged.filter(({ issue: about }) => about === toId(id)).map(({ judgement }) => judgement);
    return { id: toId(id), title, scale: scale.map(({ at, means }) => ({ at, means })), ...(judgements.length === 0 ? {} : { judgements }) };
  });
}

const given = <Key extends string>(key: Key, value: string | undefined) => (value === undefined ? {} : ({ [key]: value } as Record<Key, string>));

/** A page cannot tell of what was stated after it: the record's days are kept, and the conflict is named. */
function conflictsOf({ id, on, sources }: Position): string[] {
  return sources.flatMap((page) => (page.published !== null && on.length === 10 && latestDay(page.published) < on ? [`conflict: ${id} is dated ${on}, its page ${page.id} was published ${page.published}`] : []));
}
