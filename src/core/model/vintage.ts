import type { Brief } from "./brief.ts";
import type { Day } from "./day.ts";
import type { Change } from "./difference.ts";

/** A snapshot of the file that series of a case are made from. */
export interface Vintage {
  readonly file: string;
  readonly rows: number;
  /** The last day that each series has from it. */
  readonly lastDays: Readonly<Record<string, Day>>;
}

/** A figure of a series that two snapshots give differently; null = no report. */
export interface FigureChange {
  readonly series: string;
  readonly day: Day;
  readonly class: string;
  readonly was: number | null;
  readonly is: number | null;
}

/** What a later snapshot changes against the earliest: figures, and answers. */
export interface VintageComparison {
  readonly earlier: string;
  readonly later: string;
  readonly figures: readonly FigureChange[];
  readonly changes: readonly Change[];
}

/** What the findings of a case owe to the day on which the file of its series was taken. */
export interface VintageAudit {
  /** Made from the earliest snapshot. */
  readonly brief: Brief;
  readonly vintages: readonly Vintage[];
  /** The day that each series is cut to: the earliest snapshot's last. */
  readonly cutTo: Readonly<Record<string, Day>>;
  readonly comparisons: readonly VintageComparison[];
}
