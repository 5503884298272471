import type { Finding } from "#core/model/finding.ts";

/** How often a pair of grades stands in a finding: source and item side by side, never merged. */
export interface GradeCount {
  readonly grade: string;
  readonly count: number;
}

/** A source's letter and an item's figure. */
const PAIR = /^[A-F][1-6]$/;

/** Counts the grades of every page that a finding shows, most frequent first; empty where it rests on series alone, which bear none. */
export function gradeCounts({ outcome }: Pick<Finding, "outcome">): GradeCount[] {
  const counts = new Map<string, number>();
  count(outcome, counts);
  return [...counts].map(([grade, n]) => ({ grade, count: n })).sort((a, b) => b.count - a.count || (a.grade < b.grade ? -1 : 1));
}

function count(value: unknown, counts: Map<string, number>): void {
  if (typeof value !== "object" || value === null) return;
  const { reliability, credibility, grade } = value as Readonly<Record<string, unknown>>;
  const pair = typeof reliability === "string" && typeof credibility === "number" ? `${reliability}${credibility}` : grade;
  if (typeof pair === "string" && PAIR.test(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  for (const one of Object.values(value)) count(one, counts);
}
