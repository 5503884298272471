import { cutAccord } from "./accord.ts";
import type { CaseContent } from "./case-content.ts";
import { cutCorridor } from "./corridor.ts";
import type { Day } from "./day.ts";
import { cutToKnown } from "./known-by.ts";
import { addDays, dayNumber, latestDay } from "./day-count.ts";
import { cutForecast, saidOn } from "./forecast-question.ts";
import { cutEvent } from "./event.ts";
import { cutDraft } from "./draft.ts";
import { cutParts, cyclesOf, type Quarantined, wholeWaits } from "./quarantine.ts";
import { cutExchange } from "./exchange.ts";
import { type Position, statedDay } from "./position.ts";
import { publicSince, type Round } from "./round.ts";
import type { Series } from "./series.ts";
import { settled, unsettledIn } from "./settled.ts";
import type { Citation } from "./source.ts";
import { cutTerm } from "./term.ts";
import { cutScenario } from "./scenario.ts";

/** Returns the last day whose figure was public on a day, given the series' lag. */
export function lastPublicDay(series: Series, asOf: Day): Day {
  return addDays(asOf, -series.sidecar.publicationLagDays);
}

/** Every record of a case that cites pages. */
function datedIn(content: CaseContent): readonly Dated[] {
  const isDated = (one: object): one is Dated => "known" in one && "sources" in one;
  return Object.values(content).flatMap((list: unknown) => (Array.isArray(list) ? (list as object[]).filter(isDated) : []));
}

/**
 * Returns the newest day in the case's own data: the last on which a figure became public, a page of a record had stood long enough to be used, or something was
 * said of a forecast question: a probability is public on the day it is filed.
 */
export function newestDay(content: CaseContent): Day {
  const ends = content.series.map((s) => addDays(s.from, s.length - 1 + s.sidecar.publicationLagDays));
  const cycleOf = cyclesOf(content.sources);
  const pages = datedIn(content).flatMap(({ known, sources }) => sources.map((page) => (page.published === null ? known : earlier(addDays(latestDay(page.published), cycleOf(page)), addDays(known, cycleOf(page))))));
  const newest = [...ends, ...pages, ...content.forecasts.flatMap(saidOn)].sort().at(-1);
  if (!newest) throw new RangeError("Cannot tell the newest day of the case: wanted a series or a record, current value is none");
  return newest;
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

type Dated = { readonly id: string; readonly known: Day; readonly sources: readonly Citation[] };

/**
 * Cuts a case to what was public on a day: records with a page published by then (undated ones by when we learnt of them),
 * of their pages those published by then, of an undertaking what had been said of it by then, and figures whose day plus lag had passed.
 * What rests on one origin alone waits until it has stood for an update cycle of it: a whole record, or each part that rests on one page; and so do large
 * steps of figures that one hand draws. What waits is listed.
 * With `knownBy`, what was learnt of after that day is left out first.
 */
export function cutToDay(whole: CaseContent, asOf: Day, knownBy?: Day): CaseContent {
  const content = knownBy === undefined ? whole : cutToKnown(whole, knownBy);
  const toPublic = <T extends Dated>(items: readonly T[]): T[] =>
    items
      .filter((item) => publicSince(item) <= asOf)
      .map((item) => ({ ...item, sources: item.sources.filter(({ published }) => (published === null ? item.known : latestDay(published)) <= asOf) }));
  const cycleOf = cyclesOf(content.sources);
  const waiting: Quarantined[] = [];
  const settledOnly = <T extends Dated>(kind: string, items: readonly T[]): T[] =>
    items.filter((item) => {
      const held = wholeWaits(kind, item, content.sources, cycleOf, asOf);
      if (held !== null) waiting.push(held);
      return held === null;
    });
  const partByPart = <T extends Dated>(kind: string, items: readonly T[], cutOne: (item: T, asOf: Day) => T | null): T[] =>
    items.flatMap((item) => {
      const found = cutParts(kind, item, (one) => cutOne(one, asOf), cycleOf, asOf);
      waiting.push(...found.waiting);
      return found.item ?? [];
    });
  const cut = <T extends Dated>(kind: string, items: readonly T[]): T[] => settledOnly(kind, toPublic(items));
  const series = content.series.flatMap((s) => cutSeries(s, asOf));
  const steps = series.flatMap((s) => (s.sidecar.updateCycleDays === undefined ? [] : unsettledIn(s, s.sidecar.updateCycleDays)));
  const positions = cut("positions", content.positions.filter((item) => statedDay(item) <= asOf));
  return {
    ...content,
    rounds: cut("rounds", content.rounds).map((round) => untilHeld(round, asOf)),
    terms: partByPart("terms", content.terms, cutTerm),
    events: settledOnly("events", content.events.flatMap((item) => cutEvent(item, asOf) ?? [])),
    statements: cut("statements", content.statements),
    toll: cut("toll", content.toll),
    exchanges: settledOnly("exchanges", content.exchanges.flatMap((item) => cutExchange(item, asOf) ?? [])),
    accords: partByPart("accords", content.accords, cutAccord),
    corridors: partByPart("corridors", content.corridors, cutCorridor),
    issues: withoutLaterJudgements(content.issues, positions),
    positions,
    drafts: partByPart("drafts", content.drafts, cutDraft),
    claims: toPublic(content.claims),
    forecasts: content.forecasts.flatMap((item) => cutForecast(item, knownBy === undefined ? asOf : earlier(asOf, knownBy)) ?? []),
    benchmarks: content.benchmarks.filter((trade) => trade.day <= asOf),
    scenarios: toPublic(content.scenarios).map((item) => cutScenario(item, asOf)),
    proposals: content.proposals.filter(({ proposed }) => proposed <= asOf),
    series: series.map((s) => settled(s, steps)),
    waiting: { records: waiting, steps }
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

/** Cuts a series to the figures that were public on a day; none where there were none. */
export function cutSeries(series: Series, asOf: Day): Series[] {
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

/** Returns the gaps, breaks, caveats and revisions of a series as far as its days go; a gap that goes on is cut at the end. */
export function marksWithin({ sidecar, from, length }: Series): Pick<Series["sidecar"], "gaps" | "breaks" | "revisions"> & { caveats: string[] } {
  const end = addDays(from, length);
  const gaps = sidecar.gaps.filter((gap) => gap.from < end).map((gap) => ({ ...gap, to: gap.to < end ? gap.to : end }));
  const caveats = sidecar.caveats.flatMap((c) => (typeof c === "string" ? [c] : c.from < end ? [c.text] : []));
  const revisions = sidecar.revisions?.filter(({ day }) => day < end);
  return { gaps, breaks: sidecar.breaks.filter(({ day }) => day < end), caveats, ...(revisions === undefined ? {} : { revisions }) };
}
