import type { Day } from "./day.ts";
import type { Finding } from "./finding.ts";

/** How an answer differs between two days, what matters most first. */
export const DIFFERENCE_KINDS = ["words", "now-assessed", "no-longer-assessed", "new", "gone", "numbers", "details"] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** A record that came to count between two days (it became public, or had waited long enough), that reads otherwise, or that no longer counts; or a series with its last days. */
export type Cause =
  | { readonly record: string; readonly how: "new" | "changed" | "gone" }
  | { readonly record: string; readonly how: "figures"; readonly lastDayBefore: Day | null; readonly lastDayAfter: Day | null };

/** One answer that differs between two days, and the records it rests on that differ; no cause = only the day moved on. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** null = there was none. */
  readonly before: Finding | null;
  readonly after: Finding | null;
  readonly causes: readonly Cause[];
}
