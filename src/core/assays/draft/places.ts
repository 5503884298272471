import type { Day } from "#core/model/day.ts";
import type { Clause, Draft, Place } from "#core/model/draft.ts";
import type { Direction } from "#core/model/draft-outcome.ts";
import { type Evidence, isJudged, type SourceLine, toSourceLine } from "#core/model/evidence.ts";
import type { Source } from "#core/model/source.ts";

/** The pages of a draft by their id, each with both grades. */
export type Pages = ReadonlyMap<string, SourceLine>;

/** Grades the pages of a draft on a day. */
export function pagesOf({ sources }: Draft, listed: readonly Source[], on: Day): Pages {
  return new Map(sources.map((page) => [page.id, toSourceLine(page, listed, on)]));
}

/**
 * Compares two intervals on one scale. Only intervals that share no point tell a way; the very same interval is the same place, as far as the scale can see.
 *
 * @returns `low` or `high` where the later one lies wholly on that side, `same`, or `overlap`.
 */
export function directionOf(before: Place, after: Place): Direction {
  if (after[1] < before[0]) return "low";
  if (after[0] > before[1]) return "high";
  return before[0] === after[0] && before[1] === after[1] ? "same" : "overlap";
}

/** Returns the place of a clause where a page that can be judged stands behind it: F and 6 place nothing. */
export function placeOf({ place, sources }: Clause, pages: Pages): Place | null {
  return place !== null && sources.some((page) => isJudged(placedBy(place, pages.get(page)))) ? place : null;
}

/** Returns every place that the copies of a clause give it, its own among them, each once. */
export function placesOf(clause: Clause, pages: Pages): Place[] {
  const own = placeOf(clause, pages);
  const copies = clause.copies.flatMap(({ place, source }) => (place !== undefined && isJudged(placedBy(place, pages.get(source))) ? [place] : []));
  return [...new Map([...(own === null ? [] : [own]), ...copies].map((one) => [one.join(" "), one])).values()];
}

/** A page that is not there cannot be judged. */
function placedBy(value: Place, page: SourceLine | undefined): Evidence<Place> {
  return { value, claimant: page?.name ?? "", reliability: page?.reliability ?? "F", credibility: page?.credibility ?? 6 };
}
