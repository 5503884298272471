import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { Series } from "#core/model/series.ts";
import type { CoverageOutcome } from "#core/model/series-outcome.ts";
import { marksWithin } from "#core/model/as-of.ts";
import { revisionsByMonth } from "#core/series/revisions-by-month.ts";

/**
 * Lays out what a series holds from a day on: its figures, the days on which it was silent and why, and whose claim it is.
 *
 * What ends before that day is not assessable: nothing of it is shown, though it may have been published.
 *
 * @param showFrom First day shown; figures before it are left out of the outcome, not of the case.
 */
export function coverage(series: Series, showFrom: Day): CoverageOutcome {
  const { sidecar, from, length, values } = series;
  const { gaps, breaks, caveats, revisions } = marksWithin(series);
  const skipped = Math.max(0, dayNumber(showFrom) - dayNumber(from));
  const days = length - skipped;
  if (days < 1) return { assay: "coverage@1", series: sidecar.id, status: "not-assessable", reason: "no-days", needed: 1, had: 0 };
  const first = addDays(from, skipped);
  const tracks = Object.entries(sidecar.classes).map(([id, what]) => {
    const shown = values[id]!.slice(skipped);
    const reported = shown.filter((v) => v !== null);
    return { id, what, reported: reported.length, total: reported.length > 0 ? reported.reduce((s, v) => s + v, 0) : null, values: shown };
  });
  const empty = Array.from({ length: days }, (_, i) => addDays(first, i)).filter((_, i) => tracks.every((track) => track.values[i] === null));
  const closed = empty.filter((day) => gaps.some((gap) => gap.closed && gap.from <= day && day < gap.to)).length;
  return {
    assay: "coverage@1",
    series: sidecar.id,
    status: "assessed",
    title: sidecar.title,
    unit: sidecar.unit,
    bookedTo: sidecar.booking.unit,
    claimant: sidecar.claimant.name,
    claimantKind: sidecar.claimant.kind,
    claimantParty: sidecar.claimant.party,
    source: sidecar.source.name,
    sourceUrl: sidecar.source.url,
    licence: sidecar.licence,
    from: first,
    days,
    silent: empty.length - closed,
    ...(closed > 0 ? { closed } : {}),
    gaps: gaps.filter((gap) => gap.to > first),
    breaks: breaks.filter(({ day }) => day >= first),
    caveats,
    ...(revisions === undefined ? {} : { revised: tracks.flatMap(({ id }) => revisionsByMonth(id, revisions.filter((one) => one.class === undefined || one.class === id))) }),
    tracks
  };
}
