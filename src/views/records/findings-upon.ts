import type { Finding } from "#core/model/finding.ts";
import { tablesOf } from "#views/tables/tables-of.ts";

/** Why a finding rests on a record: it names the record itself, one of its calendars of rounds, or all records of the kind. */
export type Hold = "itself" | "calendar" | "kind";

/** Tells on which records each finding rests; made once for a brief. */
export interface Holds {
  readonly holdOf: (finding: Finding, kind: string, id: string) => Hold | null;
  /** Ids of the rounds of a calendar that a finding read, by the calendar's id. */
  readonly calendars: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reads from findings which records each rests on: its inputs, the cells of its tables that lead to a record, and the rounds of its episodes. */
export function holdsOf(findings: readonly Finding[]): Holds {
  const named = new Map(findings.map((finding) => [finding.id, new Set([...finding.inputs.map(({ name }) => name), ...recordCells(finding)])]));
  const calendars = calendarsOf(findings);
  const holdOf = ({ id: findingId }: Finding, kind: string, id: string): Hold | null => {
    const names = named.get(findingId) ?? new Set();
    if (names.has(`${kind}/${id}`)) return "itself";
    if ([...calendars].some(([calendar, rounds]) => names.has(`${kind}/${calendar}`) && rounds.has(id))) return "calendar";
    return names.has(kind) ? "kind" : null;
  };
  return { holdOf, calendars };
}

function recordCells(finding: Finding): string[] {
  return tablesOf(finding).flatMap(({ columns, rows }) => {
    const places = columns.flatMap(({ kind }, i) => (kind === "record" ? [i] : []));
    return places.length === 0 ? [] : rows.flatMap((row) => places.flatMap((i) => (typeof row[i] === "string" ? [row[i]] : [])));
  });
}

function calendarsOf(findings: readonly Finding[]): Map<string, Set<string>> {
  const calendars = new Map<string, Set<string>>();
  for (const { calendar, outcome } of findings) {
    if (calendar === null || !("episodes" in outcome) || !Array.isArray(outcome.episodes)) continue;
    const episodes: readonly { readonly rounds?: unknown }[] = outcome.episodes;
    const rounds = episodes.flatMap(({ rounds: ids }) => (Array.isArray(ids) ? (ids as string[]) : []));
    calendars.set(calendar, new Set([...(calendars.get(calendar) ?? []), ...rounds]));
  }
  return calendars;
}
