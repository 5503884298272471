import type { Day } from "#core/model/day.ts";
import type { DailyFigures } from "#core/series/daily-total.ts";

/** What is registered for one series; the assay knows no names and no dates of its own. */
export interface ChangePlan {
  readonly from: Day;
  readonly measure: "count" | "weekly-gain";
  readonly minSegmentDays: number;
  /** k: a change costs k × log(n) × inflation. */
  readonly penalty: number;
  readonly path: { readonly from: number; readonly to: number };
  readonly blockDays: number;
  readonly minBlocks: number;
  readonly rounds: { readonly from: Day; readonly to: Day; readonly withinDays: number };
}

/** A round as the dates of changes are held against it. Days are local, both ends inclusive. */
export interface RoundSpan {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
}

export interface ChangeInput {
  readonly figures: DailyFigures;
  /** night = an entry is the night that starts on its day. */
  readonly unit: "night" | "day";
  readonly breaks: readonly { readonly day: Day; readonly text: string }[];
  readonly rounds: readonly RoundSpan[];
  readonly plan: ChangePlan;
}
