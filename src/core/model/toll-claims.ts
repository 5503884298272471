import type { Day } from "./day.ts";
import type { TollClaim, TollSummary } from "./toll-outcome.ts";

/** Tells a claim that says “at most” and nothing of the least. */
export function isCeiling({ low }: Pick<TollClaim, "low">): boolean {
  return low === null;
}

/** Splits claims that can be judged into those that a range is of, and those that say “at most” beside it; all of the latter are the range where there are no others. */
export function rangedClaims(claims: readonly TollClaim[]): { readonly ranged: TollClaim[]; readonly ceilings: TollClaim[] } {
  const judged = claims.filter(({ isJudged }) => isJudged);
  const ceilings = judged.filter(isCeiling);
  return ceilings.length === judged.length ? { ranged: judged, ceilings: [] } : { ranged: judged.filter((claim) => !isCeiling(claim)), ceilings };
}

/** Lists the days on which numbers at a time were counted, in order, each once. */
export function daysCounted(claims: readonly Pick<TollClaim, "on">[]): Day[] {
  return [...new Set(claims.flatMap(({ on }) => on ?? []))].sort();
}

/** Measures that the sentence beside every verdict says: the others stand on their page. */
const LEADING: readonly TollSummary["measures"][number]["measure"][] = ["killed", "sheltered"];

/** Splits the measures: those of people killed and of hours under alert that the plan has beside every verdict, how many more are told, and what nobody counts. */
export function leadingMeasures({ measures }: Pick<TollSummary, "measures">) {
  const told = measures.filter(({ range, headline, measure }) => range !== null && headline && LEADING.includes(measure));
  const missing = measures.filter(({ range }) => range === null);
  return { told, further: measures.length - told.length - missing.length, missing };
}
