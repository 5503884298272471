import type { CaseContent } from "./case-content.ts";
import type { Day } from "./day.ts";
import { addDays, dayNumber, latestDay } from "./day-count.ts";
import { type Position, statedDay } from "./position.ts";
import { publicSince, type Round } from "./round.ts";
import type { Series } from "./series.ts";
import type { Citation } from "./source.ts";
import { cutTerm } from "./term.ts";

/** Returns the last day whose figure was public on a day, given the series' lag. */
export function lastPublicDay(series: Series, asOf: Day): Day {
  return addDays(asOf, -series.sidecar.publicationLagDays);
}

/** Returns the newest day in the case's own data: the last on which a figure or a record became public. */
export function newestDay({ series, rounds, terms, positions, claims }: CaseContent): Day {
  const ends = series.map((s) => addDays(s.from, s.length - 1 + s.sidecar.publicationLagDays));
  const days = [...ends, ...rounds.map(publicSince), ...terms.map(publicSince), ...positions.map(publicSince), ...claims.map(publicSince)].sort();
  const newest = days.at(-1);
  if (!newest) throw new RangeError("Cannot tell the newest day of the case: wanted a series, a round, an undertaking, a position or a claim, current value is none");
  return newest;
}

/**
 * Cuts a case to what was public on a day: records with a page published by then (undated ones by when we learnt of them),
 * of their pages those published by then, of an undertaking what had been said of it by then, and figures whose day plus lag had passed.
 */
export function cutToDay(content: CaseContent, asOf: Day): CaseContent {
  const cut = <T extends { readonly known: Day; readonly sources: readonly Citation[] }>(items: readonly T[]): T[] =>
    items
      .filter((item) => publicSince(item) <= asOf)
      .map((item) => ({ ...item, sources: item.sources.filter(({ published }) => (published === null ? item.known : latestDay(published)) <= asOf) }));
  const positions = cut(content.positions.filter((item) => statedDay(item) <= asOf));
  return {
    ...content,
    issues: withoutLaterJudgements(content.issues, positions),
    positions,
    rounds: cut(content.rounds).map((round) => untilHeld(round, asOf)),
    terms: content.terms.flatMap((term) => cutTerm(term, asOf) ?? []),
    claims: cut(content.claims),
    series: content.series.flatMap((s) => cutSeries(s, asOf))
  };
}

/** A coder's judgement was formed on all the positions it names, and is left out until the last of them. */
function withoutLaterJudgements(issues: CaseContent["issues"], positions: readonly Position[]): CaseContent["issues"] {
  const told = new Set(positions.map(({ id }) => id));
  return issues.map(({ judgements = [], ...rest }) => ({ ...rest, judgements: judgements.filter(({ evidence }) => evidence.every((one) => told.has(one))) }));
}

/** A meeting that had not ended by a day is only an announcement: who sat and what came out was not yet to be known. */
function untilHeld(round: Round, asOf: Day): Round {
  if (round.to === null || round.to <= asOf) return round;
  const { outcomeNote: _note, startUtc: _start, endUtc: _end, ...announced } = round;
  return { ...announced, countsAsRound: false, partiesPresent: [], participants: [], outcome: "not-held-yet", claims: [], produced: [] };
}

function cutSeries(series: Series, asOf: Day): Series[] {
  const length = Math.min(series.length, dayNumber(lastPublicDay(series, asOf)) - dayNumber(series.from) + 1);
  if (length <= 0) return [];
  const values = Object.fromEntries(Object.entries(series.values).map(([name, column]) => [name, column.slice(0, length)]));
  return [{ ...series, length, values }];
}

/** Returns the last day on which any class of a series has a figure; null when none has. */
export function lastReportedDay({ from, length, values }: Series): Day | null {
  for (let i = length - 1; i >= 0; --i) if (Object.values(values).some((column) => column[i] !== null)) return addDays(from, i);
  return null;
}

/** Returns the gaps, breaks and caveats of a series as far as its days go; a gap that goes on is cut at the end. */
export function marksWithin({ sidecar, from, length }: Series): Pick<Series["sidecar"], "gaps" | "breaks"> & { caveats: string[] } {
  const end = addDays(from, length);
  const gaps = sidecar.gaps.filter((gap) => gap.from < end).map((gap) => ({ ...gap, to: gap.to < end ? gap.to : end }));
  const caveats = sidecar.caveats.flatMap((c) => (typeof c === "string" ? [c] : c.from < end ? [c.text] : []));
  return { gaps, breaks: sidecar.breaks.filter(({ day }) => day < end), caveats };
}
