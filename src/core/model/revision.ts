import type { Day } from "./day.ts";

/** A figure that was changed after it had been stored: a row of series/revisions.csv. null = no report. */
export interface Revision {
  readonly series: string;
  readonly day: Day;
  readonly class: string;
  readonly old: number | null;
  readonly new: number | null;
  /** The day on which we took the new figure for the old. */
  readonly accepted: Day;
}
