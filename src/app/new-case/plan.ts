import type { Day } from "#core/model/day.ts";
import type { DailyTable } from "#core/series/parse-table.ts";

/** A series of a new case: its figures, and what was said of them. */
export interface NewSeries {
  readonly id: string;
  readonly party: string;
  readonly table: DailyTable;
  /** The figures as they will stand on the disk. */
  readonly csv: string;
  /** Name of the file they came from. */
  readonly from: string;
  readonly unit: string;
  readonly booking: "night" | "day";
  /** A party of the case, or a name; null = nobody said who counted. */
  readonly claimant: string | null;
}

/** A round of talks of a new case; `to` is the last day, inclusive. */
export interface NewRound {
  readonly from: Day;
  readonly to: Day;
  readonly parties: readonly string[];
  readonly title: string | null;
  readonly announced: Day | null;
  readonly published: Day | null;
  readonly url: string | null;
}

/** All that a person has to say to make a new case; the rest are defaults with reasons. */
export interface NewCase {
  readonly id: string;
  readonly title: string;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly series: readonly NewSeries[];
  readonly rounds: readonly NewRound[];
  /** Why cells of the series are empty; null = nobody said. */
  readonly gapReason: string | null;
}
