import { type Evidence, isJudged, type Judged, rangeOf } from "#core/model/evidence.ts";
import type { Lack } from "#core/model/sentence.ts";
import { shortClaimant } from "#core/model/toll.ts";
import { isCeiling, rangedClaims } from "#core/model/toll-claims.ts";
import type { TollClaim, TollRange } from "#core/model/toll-outcome.ts";
import type { TollMeasure, TollRegistration } from "#core/model/toll-registration.ts";
import { latestStock, type RecordClaim, sumOfClaims } from "./record-claims.ts";
import { isCovered, perDay, reachesBefore, type SeriesFeed, sumOf } from "./series-claims.ts";
import { daysOf, sharedDays, type Stretch } from "./windows.ts";

/** All that feeds one measure. */
export interface Feeds {
  readonly measure: TollMeasure;
  readonly series: readonly SeriesFeed[];
  readonly records: readonly RecordClaim[];
}

/** What the claimants of a measure say of a stretch, and what follows. */
export interface Told {
  readonly claims: TollClaim[];
  readonly range: TollRange | null;
  readonly lack: Lack | null;
}

/** Says what every claimant tells of a stretch, side by side, and the range of those that can be judged. */
export function tell(feeds: Feeds, stretch: Stretch, plan: TollRegistration): Told {
  const share = plan.covered.value;
  const found = feeds.measure.counted === "at-end" ? stocks(feeds, stretch) : [...bySeries(feeds, stretch), ...byRecords(feeds, stretch, plan.within.value)];
  const claims = found.filter(({ days }) => feeds.measure.counted === "at-end" || isCovered(days, stretch, share));
  const range = tollRange(claims);
  return { claims, range, lack: range === null ? lackOf(feeds, found, claims, stretch, share) : null };
}

/**
 * Returns the least and the greatest that claims allow which can be judged: neither F nor 6. Nothing is added or averaged. A claim that says “at most” alone
 * tells no least and so is no end beside others; where there are no others the range has no low end.
 *
 * @returns null of none.
 */
export function tollRange(claims: readonly TollClaim[]): TollRange | null {
  const { ranged } = rangedClaims(claims);
  const ends = (claim: TollClaim) => [claim.low ?? [], claim.high].flat().map((value): Evidence<number> => ({ value, claimant: claim.claimant, reliability: claim.reliability, credibility: claim.credibility }));
  const judged = ranged.flatMap((claim) => ends(claim).filter((one): one is Judged<number> => isJudged(one)));
  const range = rangeOf(judged);
  return range === null ? null : { ...range, low: ranged.every(isCeiling) ? null : range.low, isFloor: claims.some((claim) => claim.isFloor && claim.isJudged) };
}

function bySeries({ series }: Feeds, stretch: Stretch): TollClaim[] {
  return series.flatMap((one): TollClaim[] => {
    const sum = sumOf(one, stretch);
    if (sum.days === 0) return [];
    const { claimant, id } = one.series.sidecar;
    const { reliability, credibility } = one.feed;
    const isRevisedInside = reachesBefore(one, stretch);
    return [{
      claimant: claimant.name, short: shortClaimant(claimant.name), counts: null, party: claimant.party, by: [`series/${id}`], ...perDay(sum, isRevisedInside), isFloor: false, days: sum.days, on: null,
      reliability, credibility, isJudged: isJudged({ value: 0, claimant: claimant.name, reliability, credibility }), revised: sum.revised, isRevisedInside, suspected: sum.suspected
    }];
  });
}

function byRecords({ records }: Feeds, stretch: Stretch, within: number): TollClaim[] {
  return claimantsOf(records).flatMap(([claimant, own]): TollClaim[] => {
    return likeClaims(own).flatMap((group) => {
      const sum = sumOfClaims(group, stretch, within);
      return sum === null ? [] : [toClaim(claimant, sum.claims, sum.low === null ? null : sum.low / sum.days, sum.high / sum.days, sum.days)];
    });
  });
}

function stocks({ records }: Feeds, stretch: Stretch): TollClaim[] {
  return claimantsOf(records).flatMap(([claimant, own]) =>
    likeClaims(own).flatMap((group) => {
      const latest = latestStock(group, stretch);
      return latest === null ? [] : [{ ...toClaim(claimant, [latest], latest.low, latest.high, 1), on: latest.item.to }];
    })
  );
}

/** Parts claims of one claimant: what cannot be judged never stands in the place of what can, nor “at most” in that of a figure. */
function likeClaims(own: readonly RecordClaim[]): RecordClaim[][] {
  return [true, false].flatMap((judged) => [false, true].map((ceiling) => own.filter((claim) => isJudgedClaim(claim) === judged && (claim.low === null) === ceiling)));
}

/** Tells whether a claim's page can be judged on both axes. */
export function isJudgedClaim({ item, page }: RecordClaim): boolean {
  return isJudged({ value: 0, claimant: item.claimant, reliability: page.reliability, credibility: page.credibility });
}

/** Claims of one claimant stand together by their weakest page: each axis for itself. */
function toClaim(claimant: string, claims: readonly RecordClaim[], low: number | null, high: number, days: number): TollClaim {
  const [first] = claims;
  const reliability = claims.map(({ page }) => page.reliability).sort().at(-1)!;
  const credibility = claims.map(({ page }) => page.credibility).sort().at(-1)!;
  return {
    claimant, short: shortClaimant(claimant, first!.item.claimantShort), counts: [...new Set(claims.flatMap(({ item }) => item.counts ?? []))].join("; ") || null, party: first!.item.claimantParty, by: claims.map(({ item }) => `toll/${item.id}`), low, high, isFloor: claims.some(({ isFloor }) => isFloor), days, on: null,
    reliability, credibility, isJudged: claims.every(isJudgedClaim), revised: 0, isRevisedInside: false, suspected: 0
  };
}

function claimantsOf(records: readonly RecordClaim[]): [string, RecordClaim[]][] {
  const names = [...new Set(records.map(({ item }) => item.claimant))];
  return names.map((name) => [name, records.filter(({ item }) => item.claimant === name)]);
}

function lackOf({ measure, series, records }: Feeds, found: readonly TollClaim[], claims: readonly TollClaim[], stretch: Stretch, share: number): Lack {
  if (series.length === 0 && records.length === 0) return { reason: "no-figures", needed: 1, had: 0 };
  if (claims.length > 0) return { reason: "none-can-be-judged", needed: 1, had: 0 };
  if (measure.counted === "at-end") return stockLack(records, stretch, share);
  return { reason: "too-few-days-counted", needed: Math.ceil(share * daysOf(stretch)), had: Math.max(0, ...found.map(({ days }) => days)) };
}

/** A number that does not stand speaks of the days it was counted on alone, and these are too few; of one that stands there was none. */
function stockLack(records: readonly RecordClaim[], stretch: Stretch, share: number): Lack {
  const had = Math.max(0, ...records.map(({ item }) => sharedDays(item, stretch)));
  return had === 0 ? { reason: "no-day-counted", needed: 1, had } : { reason: "too-few-days-counted", needed: Math.ceil(share * daysOf(stretch)), had };
}
