import type { Day } from "./day.ts";
import type { Finding } from "./finding.ts";

/** How an answer differs between two days, what matters most first. */
export const DIFFERENCE_KINDS = ["words", "now-assessed", "no-longer-assessed", "new", "gone", "numbers", "details"] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** A record that came to count between two days (it became public, or had waited long enough), that reads otherwise, or that no longer counts; many of one kind that the answer does not name one by one, counted; or a series with its last days. */
export type Cause =
  | { readonly record: string; readonly how: "new" | "changed" | "gone" }
  | { readonly record: string; readonly how: "several"; readonly new: number; readonly changed: number; readonly gone: number }
  | { readonly record: string; readonly how: "figures"; readonly lastDayBefore: Day | null; readonly lastDayAfter: Day | null };

/** One answer that differs between two days, and the records it rests on that differ; no cause = only the day moved on. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** null = there was none. */
  readonly before: Finding | null;
  readonly after: Finding | null;
  readonly causes: readonly Cause[];
}

/** One side of a change: what was found, without what it was computed from. */
export type Told = Pick<Finding, "id" | "asOf" | "sentence"> & { readonly status: Finding["outcome"]["status"] };

/** A difference as it is told and passed on. */
export interface Change extends Pick<Finding, "assay" | "subject" | "calendar"> {
  readonly kind: DifferenceKind;
  readonly before: Told | null;
  readonly after: Told | null;
  readonly causes: readonly Cause[];
}

/** Leaves out of a difference what its findings were computed from. */
export function toChange({ kind, before, after, causes }: Difference): Change {
  const { assay, subject, calendar } = (after ?? before)!;
  return { kind, assay, subject, calendar, before: before && toTold(before), after: after && toTold(after), causes };
}

function toTold({ id, asOf, outcome, sentence }: Finding): Told {
  return { id, asOf, status: outcome.status, sentence };
}
