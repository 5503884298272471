import type { z } from "zod";
import type { source } from "#core/model/source.ts";
import type { term } from "#core/model/term.ts";
import type { RecordTerm } from "./record-types.ts";
import { ownPages } from "./own-pages.ts";
import { hostIndex, toCitation } from "./to-citation.ts";
import { END_PAGES, STEP_PARTS } from "./term-keys.ts";
import { toId } from "./to-id.ts";

type Term = z.input<typeof term>;
type Source = z.input<typeof source>;

/** Who belongs to the case, by the names the record has for them. */
export interface Sides {
  readonly parties: Readonly<Record<string, string>>;
  readonly mediators: Readonly<Record<string, string>>;
}

/** Series of the case by the names the record has for them; what is not listed has no series here. */
export type MeasureNames = Readonly<Record<string, { readonly series: string; readonly classes: readonly string[] }>>;

/** Whose opinion it is where the record judges. */
export const CODER = "the coder of the record";
const UNDATED = "unknown";
const ALL = /^(both|all|each side|all signatories)\b/;

/** Units that count people and no breaches: “miners killed by a drone”. */
const HARM = /\b(killed|hurt|wounded|dead)\b/;

/** Turns the record's undertakings into terms of a case, and says what could not be mapped and therefore stands in words only. */
export function toTerms(items: readonly RecordTerm[], sources: readonly Source[], sides: Sides, measures: MeasureNames): { terms: Term[]; unmapped: string[] } {
  const byHost = hostIndex(sources);
  const terms = items.map((item) => toTerm(item, byHost, sides, measures));
  return { terms, unmapped: items.flatMap((item, i) => unmappedOf(item, terms[i]!)) };
}

function toTerm(item: RecordTerm, byHost: ReadonlyMap<string, Source>, sides: Sides, measures: MeasureNames): Term {
  const givers = [...new Set(item.giver.flatMap((name) => idsAtHead(name, sides.parties)))];
  const notes = item.giver.filter((name) => sides.parties[name] === undefined);
  const said = (words: string) => speakersOf(words, sides);
  return {
    id: toId(item.id),
    title: item.title,
    givers,
    ...(notes.length === 0 ? {} : { giverNote: notes.join("; ") }),
    to: [...item.to],
    act: toId(item.act),
    targets: item.target_class.map(toId),
    region: item.region,
    announced: item.announced,
    known: item.known,
    monitor: item.monitor,
    termsPublic: item.terms_public,
    windows: item.windows.map(({ as_read_by, from, to, source: page, note }) => ({ readBy: as_read_by, parties: said(as_read_by), from, to, source: toId(page), ...endOf(toId(item.id), as_read_by), ...noted(note) })),
    ladder: item.ladder.map(({ status, on, according_to, source: page, note }) => ({
      status, on, accordingTo: according_to, parties: said(according_to), ...partOf(toId(item.id), status, according_to), ...whereOf(`${according_to} ${note ?? ""}`), source: toId(page), ...noted(note)
    })),
    breachCounts: item.breach_counts.map(({ counter, against, count, unit, window, stated_on, source: page, note, credibility }) => ({
      counter,
      party: idsAtHead(counter, sides.parties)[0] ?? null,
      against: toId(against),
      ...(typeof count === "number" ? { count } : { count: null, countSaid: count }),
      unit,
      ...(HARM.test(unit) ? { harm: true as const } : {}),
      window,
      ...(stated_on === undefined ? {} : { statedOn: stated_on }),
      source: toId(page),
      ...noted(note),
      credibility
    })),
    observations: item.independent_observation.map(({ observer, what, source: page }) => ({ observer, what, source: toId(page) })),
    measuredBy: item.measured_by.map((named) => ({ named, ...(measures[named] ? { series: measures[named].series, classes: [...measures[named].classes] } : {}) })),
    judgement: {
      by: CODER,
      costToGiver: item.cost_to_giver,
      reversible: item.reversible === "yes",
      stallerWouldToo: item.staller_would_do_it_too,
      outcomeNote: item.outcome_note,
      conflicts: [...(item.conflicts ?? [])]
    },
    sources: item.sources.map((page) => ownPages(page, firstStepOn(page.id, item)) ?? toCitation({ ...page, published: page.published === UNDATED ? null : page.published }, byHost))
  };
}

const noted = (note: string | undefined) => (note === undefined ? {} : { note });

/** The first day of a step that rests on a page. */
function firstStepOn(page: string, { ladder }: RecordTerm): string | undefined {
  return ladder.filter((step) => step.source === page).map(({ on }) => on).sort()[0];
}

/** Reads who says so; “both”, “all” and “each side” are the parties of the case, whoever of them promised, alone or beside a name: “United States; both capitals confirm”. */
export function speakersOf(words: string, { parties, mediators }: Sides): string[] {
  const all = (words.split(":")[0] ?? "").split("; ").some((part) => ALL.test(part));
  return [...new Set([...idsAtHead(words, { ...parties, ...mediators }), ...(all ? Object.values(parties) : [])])];
}

/** Reads the names at the head of “Russia, Ukraine (Riyadh): they …”; it ends at the first word that is no name. */
export function idsAtHead(words: string, names: Readonly<Record<string, string>>): string[] {
  const ids: string[] = [];
  for (const part of (words.split(":")[0] ?? "").split(/, | and |; /)) {
    const name = Object.keys(names).find((n) => part === n || part.startsWith(`${n} `));
    if (name === undefined) break;
    ids.push(names[name]!);
    if (part !== name && !/^\S.* \([^)]*\)$/.test(part)) break;
  }
  return [...new Set(ids)];
}

/** Whose part a step speaks of, where the list of plain cases has it. */
function partOf(termId: string, status: string, accordingTo: string): { of?: string[] } {
  const found = STEP_PARTS[termId]?.find((one) => one.status === status && accordingTo.includes(one.says));
  return found ? { of: [...found.of] } : {};
}

/** The page that names the last day, where it is another than that of the reading. */
function endOf(termId: string, readBy: string): { endSource?: string } {
  const page = END_PAGES[termId]?.[readBy];
  return page === undefined ? {} : { endSource: page };
}

/** The record says in words where a step speaks of the air or of the ground alone. */
function whereOf(words: string): { where?: "air" | "ground" } {
  if (/\bon the ground\b/.test(words)) return { where: "ground" };
  return /\bin the air\b/.test(words) ? { where: "air" } : {};
}

function unmappedOf(item: RecordTerm, made: Term): string[] {
  const at = (what: string) => `${made.id}: ${what}`;
  return [
    ...item.measured_by.filter((_, i) => made.measuredBy[i]?.series === undefined).map((named) => at(`no series of this case holds “${named}”`)),
    ...made.windows.filter(({ parties }) => parties.length === 0).map(({ readBy }) => at(`a window is read by “${readBy}”, which is nobody of this case`)),
    ...made.ladder.filter(({ parties }) => parties.length === 0).map(({ status, accordingTo }) => at(`${status} according to “${accordingTo}”, which is nobody of this case`)),
    ...made.breachCounts.flatMap(({ count, countSaid }) => (count === null ? [at(`a count is given in words only: “${countSaid}”`)] : [])),
    ...made.sources.filter(({ published }) => published === null).map((page) => at(`the page ${page.id} has no date and counts from the day we learnt of it`))
  ];
}
