import type { Rng } from "./rng.ts";

/**
 * Counts the pairs of events at most so many places apart, as they stand and after shuffling the events inside blocks of places.
 *
 * A shuffle keeps how many events each block has, so that any drift slower than a block is kept too: what is left is whether
 * events avoid or seek each other. Places without a report (NaN) take no part and keep their place.
 *
 * Assumes, and cannot check, that without such an influence an event could as well have fallen on any reported place of its block.
 *
 * @param events By place: 1 = event, 0 = none, NaN = no report. @param within Largest distance of a pair, at least 1.
 * @param blockPlaces Length of a block, greater than `within`; the last one may be shorter. @param draws Number of shuffles.
 * @returns Pairs: the true number first, then one number a shuffle.
 * @source Local permutation, as interval jitter in Amarasingham et al. 2012, doi:10.1152/jn.00633.2011. Brute force over every
 *   arrangement for n <= 10; no independent oracle.
 */
export function closePairs(events: Float64Array, within: number, blockPlaces: number, draws: number, rng: Rng): Float64Array {
  const shuffled = Float64Array.from(events);
  const blocks: number[][] = [];
  for (let from = 0; from < events.length; from += blockPlaces) {
    const reported: number[] = [];
    for (let place = from; place < Math.min(events.length, from + blockPlaces); ++place) if (!Number.isNaN(events[place]!)) reported.push(place);
    blocks.push(reported);
  }
  const pairs = new Float64Array(draws + 1);
  pairs[0] = countPairs(events, within);
  for (let draw = 1; draw <= draws; ++draw) {
    for (const places of blocks) {
      for (let i = places.length - 1; i > 0; --i) {
        const j = Math.floor(rng() * (i + 1));
        const [a, b] = [places[i]!, places[j]!];
        const kept = shuffled[a]!;
        shuffled[a] = shuffled[b]!;
        shuffled[b] = kept;
      }
    }
    pairs[draw] = countPairs(shuffled, within);
  }
  return pairs;
}

function countPairs(events: Float64Array, within: number): number {
  let pairs = 0;
  for (let place = 0; place < events.length; ++place) {
    if (events[place] !== 1) continue;
    for (let next = place + 1; next <= place + within; ++next) if (events[next] === 1) ++pairs;
  }
  return pairs;
}
