import type { ClaimShare, MeasureShare } from "#core/model/pledge-outcome.ts";
import type { Sentence } from "#core/model/sentence.ts";
import { numbered } from "./numbered.ts";

type Of<Share> = { readonly party: string; readonly shares: readonly Share[] };

/** Shares by the word of others as the values of a sentence, one after another for each party and place. */
export function claimedValues(parties: readonly Of<ClaimShare>[]): Sentence["values"] {
  return numbered("claimed", parties.flatMap(({ party, shares }) => shares.map(({ where, n, kept, partly, broken, undecided, unjudged, interval90 }) => ({
    claimedParty: party, claimedWhere: where, claimedN: n, claimedKept: kept, claimedPartly: partly, claimedBroken: broken, claimedUndecided: undecided, claimedUnjudged: unjudged,
    claimedLow: interval90?.[0] ?? null, claimedHigh: interval90?.[1] ?? null
  }))));
}

/** Shares by figures as the values of a sentence, one after another for each party and place. */
export function seenValues(parties: readonly Of<MeasureShare>[]): Sentence["values"] {
  return numbered("seen", parties.flatMap(({ party, shares }) => shares.map(({ where, n, kept, partly, broken, undecided, unseen, unjudged, interval90 }) => ({
    seenParty: party, seenWhere: where, seenN: n, seenKept: kept, seenPartly: partly, seenBroken: broken, seenUndecided: undecided, seenUnseen: unseen, seenUnjudged: unjudged,
    seenLow: interval90?.[0] ?? null, seenHigh: interval90?.[1] ?? null
  }))));
}
