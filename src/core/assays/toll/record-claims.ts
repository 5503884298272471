import type { Day } from "#core/model/day.ts";
import { type SourceLine, toSourceLine } from "#core/model/evidence.ts";
import type { Source } from "#core/model/source.ts";
import { STANDING_STOCKS, type Toll } from "#core/model/toll.ts";
import { daysOf, sharedDays, type Stretch } from "./windows.ts";

/** A claim over a time with a figure, and the page that it is weighed by. */
export interface RecordClaim {
  readonly item: Toll;
  /** null where it is “at most” the high end. */
  readonly low: number | null;
  readonly high: number;
  readonly isFloor: boolean;
  readonly page: SourceLine;
}

/** What claims of one claimant say of a stretch together. */
export interface RecordSum {
  readonly claims: readonly RecordClaim[];
  readonly days: number;
  readonly low: number | null;
  readonly high: number;
}

/** Returns the claims that hold a number, each weighed by its first page that can be judged, else by its first page. */
export function recordClaims(items: readonly Toll[], sources: readonly Source[], asOf: Day): RecordClaim[] {
  return items.flatMap((item): RecordClaim[] => {
    const { figure } = item;
    if ("words" in figure) return [];
    const pages = item.sources.map((citation) => toSourceLine(citation, sources, asOf));
    const page = pages.find(({ reliability, credibility }) => reliability !== "F" && credibility !== 6) ?? pages[0]!;
    const [low, high] = "count" in figure ? [figure.count, figure.count] : ["low" in figure ? figure.low : null, figure.high];
    return [{ item, low, high, isFloor: "count" in figure && figure.isFloor === true, page }];
  });
}

/**
 * Chooses, of claims of one claimant, those that cover most days of a stretch without counting a day twice, and adds them; a claim counts by the share of
 * its days that lie in the stretch, as if its figure were spread evenly, and only if at least `within` of them do.
 *
 * @returns null where no claim speaks of the stretch.
 */
export function sumOfClaims(claims: readonly RecordClaim[], stretch: Stretch, within: number): RecordSum | null {
  const fits = claims.filter(({ item }) => sharedDays(item, stretch) >= within * daysOf(item)).sort((a, b) => (a.item.to < b.item.to ? -1 : a.item.to > b.item.to ? 1 : 0));
  const best: { days: number; chosen: readonly RecordClaim[] }[] = [{ days: 0, chosen: [] }];
  fits.forEach((claim, i) => {
    const before = fits.findLastIndex(({ item }, at) => at < i && item.to < claim.item.from) + 1;
    const taken = { days: best[before]!.days + sharedDays(claim.item, stretch), chosen: [...best[before]!.chosen, claim] };
    best.push(taken.days > best[i]!.days ? taken : best[i]!);
  });
  const { days, chosen } = best.at(-1)!;
  if (days === 0) return null;
  const sum = (end: (claim: RecordClaim) => number) => chosen.reduce((total, claim) => total + (end(claim) * sharedDays(claim.item, stretch)) / daysOf(claim.item), 0);
  return { claims: chosen, days, low: chosen.some(({ low }) => low === null) ? null : sum(({ low }) => low ?? 0), high: sum(({ high }) => high) };
}

/**
 * Returns the claim of how many there were on the latest day inside a stretch; one of what does not stand speaks only of a stretch within its own time.
 *
 * @returns null where no claim speaks of the stretch.
 */
export function latestStock(claims: readonly RecordClaim[], { from, to }: Stretch): RecordClaim | null {
  const inside = claims.filter(({ item }) => (STANDING_STOCKS.includes(item.measure) ? from <= item.to && item.to <= to : item.from <= from && to <= item.to));
  return inside.reduce<RecordClaim | null>((latest, claim) => (latest === null || claim.item.to >= latest.item.to ? claim : latest), null);
}
