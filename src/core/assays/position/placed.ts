import type { Day } from "#core/model/day.ts";
import { addDays, latestDay } from "#core/model/day-count.ts";
import { credibilityHeld, isJudged, type Judged, originsOf, toSourceLine } from "#core/model/evidence.ts";
import type { RecordStatus } from "#core/model/ladder.ts";
import type { PositionPlace } from "#core/model/position-outcome.ts";
import type { PositionRegistration } from "#core/model/position-registration.ts";
import { type Position, statedDay } from "#core/model/position.ts";
import type { Source } from "#core/model/source.ts";

/** An interval on the ruler that somebody named, with the days on which it stands: half-open, and empty where it grew old before it became known. */
export interface Placed {
  readonly position: string;
  readonly holder: string;
  readonly day: Day;
  readonly from: Day;
  readonly until: Day;
  /** It ends before it grew old, since its holder withdrew what it had named. */
  readonly isTakenBack: boolean;
  readonly low: number;
  readonly high: number;
}

/** What a holder takes back or refuses is no place of its own. */
const NOT_HELD: readonly Position["status"][] = ["withdrawn", "rejected"];

/** A position as the assay uses it: as it is shown, and as evidence of a place where it has one that can be judged. */
export interface Read {
  readonly shown: PositionPlace;
  readonly placed: Judged<Placed> | null;
  /** Its status is one that makes a range. */
  readonly counts: boolean;
}

/** A page behind a position: its grades as they are shown, the day it told, and itself as evidence where it can be judged. */
interface Page {
  readonly grades: string;
  readonly told: Day;
  readonly evidence: Judged<null> | null;
}

/** A position on its way to being used. */
interface Dated {
  readonly item: Position;
  readonly day: Day;
  readonly pages: readonly Page[];
  /** First day on which a page that can be judged told of it; null = none can. */
  readonly known: Day | null;
}

/**
 * Reads the positions of one issue: when each was stated and became known, how long it stands, and how it is graded. A place stands from the day it
 * was stated and a page that can be judged told of it, for the registered days, or until its holder withdraws it.
 *
 * @param sources By id, as they stand on the day of the assessment.
 * @returns In the order in which they were stated.
 */
export function readPositions(positions: readonly Position[], sources: ReadonlyMap<string, Source>, { windowDays, statuses }: PositionRegistration, asOf: Day): Read[] {
  const counted = new Set<RecordStatus>(statuses.value);
  const dated = positions.map((item) => toDated(item, sources, asOf)).sort(byDay);
  const ends = endsByWithdrawal(dated);
  return dated.map(({ item, day, pages, known }, i) => {
    const grown = addDays(day, windowDays.value + 1);
    const ended = ends[i] ?? null;
    const isTakenBack = ended !== null && ended < grown;
    const span = { from: known !== null && known > day ? known : day, until: isTakenBack ? ended : grown, isTakenBack };
    const witness = NOT_HELD.includes(item.status) ? null : bestOf(pages);
    const placed = item.place === null || witness === null ? null : placedBy(witness, { position: item.id, holder: item.holder, day, ...span, low: item.place[0], high: item.place[1] });
    const counts = placed !== null && counted.has(item.status);
    const stands = counts && span.from < span.until;
    return { shown: { ...shownOf(item, day, pages), from: stands ? span.from : null, until: stands ? span.until : null, counts }, placed, counts };
  });
}

function toDated(item: Position, sources: ReadonlyMap<string, Source>, asOf: Day): Dated {
  const pages = item.sources.map((page): Page => {
    const source = sources.get(page.source);
    const line = toSourceLine(page, source === undefined ? [] : [source], asOf);
    const credibility = line.credibility === 1 ? credibilityHeld(1, originsOf(item.sources, [...sources.values()]).length) : line.credibility;
    const evidence = { value: null, claimant: item.speaker, reliability: line.reliability, credibility };
    return { grades: `${line.reliability}${credibility}`, told: line.published === null ? item.known : latestDay(line.published), evidence: isJudged(evidence) ? evidence : null };
  });
  const known = pages.reduce<Day | null>((first, { told, evidence }) => (evidence !== null && (first === null || told < first) ? told : first), null);
  return { item, day: statedDay(item), pages, known };
}

function byDay(a: Dated, b: Dated): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.item.id < b.item.id ? -1 : 1;
}

/** The page of the best graded source that can be judged; null where there is none. */
function bestOf(pages: readonly Page[]): Judged<null> | null {
  return pages.reduce<Judged<null> | null>((best, { evidence }) => (evidence !== null && (best === null || evidence.reliability < best.reliability) ? evidence : best), null);
}

/** Evidence of a place is as good as the page that tells of it. */
function placedBy(witness: Judged<null>, value: Placed): Judged<Placed> {
  return { ...witness, value };
}

/** Returns for each position the first day on which a later withdrawal by its holder was known: it ends all that the holder had named before; null = none. */
function endsByWithdrawal(dated: readonly Dated[]): (Day | null)[] {
  const ends: (Day | null)[] = [];
  const ahead = new Map<string, { readonly day: Day; readonly end: Day; readonly later: Day | null }>();
  for (const { item, day, known } of [...dated].reverse()) {
    const next = ahead.get(item.holder);
    const later = next === undefined ? null : next.day > day ? next.end : next.later;
    ends.push(later);
    if (item.status !== "withdrawn" || known === null) continue;
    const end = known > day ? known : day;
    ahead.set(item.holder, { day, end: next !== undefined && next.end < end ? next.end : end, later });
  }
  return ends.reverse();
}

function shownOf({ id, holder, on, place, placeNote, status, speaker, role, salience, summary }: Position, day: Day, pages: readonly Page[]): Omit<PositionPlace, "from" | "until" | "counts"> {
  const judged = pages.filter(({ evidence }) => evidence !== null);
  return {
    position: id, holder, on, day, low: place?.[0] ?? null, high: place?.[1] ?? null, placeNote: placeNote ?? null, status,
    judged: judged.length > 0, thin: judged.length > 0 && judged.every(({ evidence }) => evidence!.reliability === "E"),
    grades: pages.map(({ grades }) => grades).join(" "), speaker, role, salience: salience.level, summary
  };
}
