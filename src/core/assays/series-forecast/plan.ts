import type { Day } from "#core/model/day.ts";
import type { SeriesForecastOutcome } from "#core/model/series-forecast-outcome.ts";
import type { DailyFigures } from "#core/series/daily-total.ts";
import type { Rng } from "#core/stats/rng.ts";

/** How far a series is drawn on from its last known day. */
export interface Ahead {
  readonly days: number;
  readonly draws: number;
  readonly rng: Rng;
}

/**
 * Draws a series on: row-major draws × days; for levels the change of each day.
 * @param known Columns of one length, up to the last known day. @returns null when no model can be fitted.
 */
export type Simulate = (known: readonly DailyFigures[], ahead: Ahead) => Float64Array | null;

/** Everything a monthly forecast needs of a case; it knows no names and no dates of its own. */
export interface SeriesForecastInput {
  readonly labels: Pick<SeriesForecastOutcome, "series" | "what" | "model" | "unit">;
  /** Columns as they were public on a day before a first of the month, or on the as-of day; all begin on one day. */
  readonly knownOn: (origin: Day) => readonly DailyFigures[];
  /** As public on the as-of day. */
  readonly columns: readonly DailyFigures[];
  /** First month that is forecast. */
  readonly from: Day;
  /** From here on reporting is stable: no earlier month enters a baseline. */
  readonly since: Day;
  readonly draws: number;
  readonly reportedShare: number;
  readonly baselineMonths: number;
  readonly fewestMonths: number;
  readonly simulate: Simulate;
}
