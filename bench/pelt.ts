import { readFileSync } from "node:fs";
import { pelt, segmentCosts, type SegmentCosts } from "../src/core/stats/pelt.ts";
import { assertSame, best, report } from "./kit.ts";

/** Times of the C code of changepoint 2.3 on the same counts, which is not in Debian. */
const STORED = [{ n: 1461, milliseconds: 3 }, { n: 20_000, milliseconds: 27 }] as const;
/** The levels of the counts were drawn anew every so many places. */
const LEVEL_LENGTH = 200;
const MIN_SEGMENT = 2;

for (const { n, milliseconds } of STORED) {
  const counts = Float64Array.from(readFileSync(new URL(`../test/reference/pelt/pois_${n}.csv`, import.meta.url), "utf8").trim().split(/\s+/), Number);
  const penalty = 2 * Math.log(n);
  const costs = segmentCosts(counts, { kind: "poisson" });
  const found = pelt(costs, penalty, MIN_SEGMENT);
  assertSame("number of changes", found.changes.length, Math.ceil(n / LEVEL_LENGTH) - 1, 0);
  if (n < 2000) assertSame("cost", found.cost + penalty * found.changes.length, optimalPartitioning(costs, penalty), 1e-12);
  report(`PELT, Poisson cost, n = ${n}`, best(() => pelt(segmentCosts(counts, { kind: "poisson" }), penalty, MIN_SEGMENT)), { name: "changepoint (C)", kind: "stored, not the same run", milliseconds }, 1);
}

/** The same optimum without pruning. */
function optimalPartitioning({ n, sums, of }: SegmentCosts, penalty: number): number {
  const least = new Float64Array(n + 1).fill(Infinity);
  least[0] = -penalty;
  for (let end = MIN_SEGMENT; end <= n; ++end) for (let from = 0; from <= end - MIN_SEGMENT; ++from) least[end] = Math.min(least[end]!, least[from]! + of(sums[end]! - sums[from]!, end - from) + penalty);
  return least[n]!;
}
