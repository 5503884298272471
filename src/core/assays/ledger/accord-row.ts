import type { Scales } from "#core/assays/pledge/share-kept.ts";
import type { Accord } from "#core/model/accord.ts";
import type { Day } from "#core/model/day.ts";
import { dayNumber } from "#core/model/day-count.ts";
import { type Evidence, isJudged, rangeOf, toSourceLine } from "#core/model/evidence.ts";
import type { Exchange, HandedOver } from "#core/model/exchange.ts";
import type { LedgerAccord, LedgerLine } from "#core/model/ledger-outcome.ts";
import type { Citation } from "#core/model/source.ts";

/** Least and most of something; `high` null = no upper end. */
interface Range {
  readonly low: number;
  readonly high: number | null;
}

const CODER = "the coder of the record";

/** Follows one accord through the exchanges that carry it out: agreed against delivered, with the days it took. */
export function accordRow(accord: Accord, exchanges: readonly Exchange[], scales: Scales): LedgerAccord {
  const own = exchanges.filter((one) => one.accord === accord.id);
  const followedTo = exchanges.map(({ on }) => on).filter(isExact).sort().at(-1) ?? accord.agreedOn;
  return {
    accord: accord.id,
    terms: accord.terms,
    title: accord.title,
    agreedOn: accord.agreedOn,
    followedTo,
    lines: accord.agreed.map(({ to, what, count, term }) => lineOf(accord, own, followedTo, { to, what, term: term ?? null, agreed: count }, scales)),
    exchanges: own.map(({ id }) => id),
    note: accord.judgement?.note ?? null,
    disputes: own.flatMap(({ disputes }) => disputes)
  };
}

function lineOf(accord: Accord, own: readonly Exchange[], followedTo: Day, { to, what, term, agreed }: Pick<LedgerLine, "to" | "what" | "term" | "agreed">, scales: Scales): LedgerLine {
  const stages = own.filter(({ delivered }) => delivered.some((one) => one.to === to && one.what === what)).map((exchange) => ({ on: exchange.on, range: rangeIn(exchange, to, what, scales) }));
  const totals = accord.totals.filter((one) => one.to === to && one.what === what).map((total) => ({ ...total, line: toSourceLine(pageOf(accord, total.source), scales.sources, scales.asOf) }));
  const sum = sumOf(stages.map(({ range }) => range));
  const claimed = rangeOfTotals(totals.map(({ low, high, accordingTo, line }) => ({ value: { low, high }, claimant: accordingTo, reliability: line.reliability, credibility: line.credibility })));
  const silent = stages.filter(({ range }) => range === null).length;
  const found = stages.length > 0 && silent === 0 ? ({ by: "stages", ...sum! } as const) : claimed !== null ? ({ by: "claims", ...claimed } as const) : ({ by: null, low: sum?.low ?? null, high: null } as const);
  const lastOn = stages.map(({ on }) => on).filter(isExact).sort().at(-1) ?? null;
  const state = stateOf(found, agreed, stages.length, lastOn === followedTo);
  const days = stages.map(({ on }) => on).filter(isExact).map((on) => dayNumber(on) - dayNumber(accord.agreedOn)).sort((a, b) => a - b);
  return {
    to, what, term, agreed, silent, state,
    stages: stages.length,
    low: found.low,
    high: found.high,
    by: found.by,
    claims: totals.map(({ said, accordingTo, party, line: { reliability, credibility } }) => ({ said, accordingTo, party, reliability, credibility })),
    coder: accord.judgement?.counted.find((one) => one.to === to && one.what === what)?.count ?? null,
    lastOn,
    firstDays: days[0] ?? null,
    wholeDays: state !== "whole" ? null : found.by === "stages" ? daysUntil(agreed, stages, accord.agreedOn) : (days.at(-1) ?? null)
  };
}

const isExact = (on: string): boolean => on.length === 10;

/**
 * Returns the least and the most that a side got in one exchange: the record's figure and every rival claim of it, as far as they can be judged.
 *
 * @returns null where no figure that can be judged was published, which is not zero.
 */
export function rangeIn(exchange: Exchange, to: string, what: HandedOver, { sources, asOf }: Scales): { readonly low: number; readonly high: number } | null {
  const weighed = exchange.sources.map((page) => ({ id: page.id, ...toSourceLine(page, sources, asOf) }));
  const graded = (value: number | null | undefined, claimant: string, page: (typeof weighed)[number] | undefined): Evidence<number>[] =>
    value === null || value === undefined || page === undefined ? [] : [{ value, claimant, reliability: page.reliability, credibility: page.credibility }];
  const best = weighed.find((page) => page.reliability !== "F" && page.credibility !== 6) ?? weighed[0];
  const figureIn = (counts: Exchange["delivered"]) => counts.find((one) => one.to === to && one.what === what)?.count;
  const rivals = [
    ...graded(figureIn(exchange.delivered), CODER, best),
    ...exchange.claims.flatMap((claim) => graded(figureIn(claim.counts), claim.accordingTo, weighed.find(({ id }) => id === claim.source)))
  ];
  return rangeOf(rivals.filter(isJudged));
}

function rangeOfTotals(totals: readonly Evidence<Range>[]): Range | null {
  const held = totals.filter(isJudged);
  if (held.length === 0) return null;
  const highs = held.map(({ value }) => value.high);
  return { low: Math.min(...held.map(({ value }) => value.low)), high: highs.some((high) => high === null) ? null : Math.max(...highs.map((high) => high!)) };
}

/** Adds what came in different exchanges; the sum of no figure is null. */
function sumOf(ranges: readonly ({ readonly low: number; readonly high: number } | null)[]): { readonly low: number; readonly high: number } | null {
  const told = ranges.filter((range) => range !== null);
  return told.length === 0 ? null : told.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), { low: 0, high: 0 });
}

/** How a figure came out. What is short when its last exchange is the last of the record was cut off in the middle, which is not the same as short. */
function stateOf({ by, low, high }: Pick<LedgerLine, "by" | "low" | "high">, agreed: number, stages: number, isUnderWay: boolean): LedgerLine["state"] {
  if (low !== null && low >= agreed) return "whole";
  if (by === null) return stages === 0 ? "not-seen" : "not-published";
  if (high === null || high >= agreed) return "rival-figures";
  return isUnderWay ? "short-at-end" : "short";
}

/** Days until the least that was delivered reached what was agreed. */
function daysUntil(agreed: number, stages: readonly { readonly on: string; readonly range: Range | null }[], agreedOn: Day): number | null {
  const dated = stages.filter(({ on }) => isExact(on)).sort((a, b) => (a.on < b.on ? -1 : 1));
  let sum = 0;
  for (const { on, range } of dated) {
    sum += range?.low ?? 0;
    if (sum >= agreed) return dayNumber(on) - dayNumber(agreedOn);
  }
  return null;
}

function pageOf(accord: Accord, source: string): Citation {
  return accord.sources.find(({ id }) => id === source)!;
}
