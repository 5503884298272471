import type { Day } from "#core/model/day.ts";
import type { PulseWindow } from "#core/model/registration.ts";
import type { DailyFigures } from "#core/series/daily-total.ts";
import type { Episode } from "#core/series/episodes.ts";

/** Everything the salvo clock needs of a case; it knows no names and no dates of its own. */
export interface SalvoPlan {
  /** First night that is counted. */
  readonly from: Day;
  /** A night with at least so many is a salvo. */
  readonly threshold: number;
  readonly minSalvos: number;
  /** Degrees of freedom of the hazard over nights since the last salvo. */
  readonly clockDf: number;
  /** Waits longer than this are told apart no more. */
  readonly clockNights: number;
  readonly nightsPerDf: number;
  /** Nights over which the recent level of ordinary nights is taken. */
  readonly levelNights: number;
  /** Salvos at most so many nights apart are a close pair. */
  readonly closeWithin: number;
  /** Length of the blocks inside which salvos are shuffled. */
  readonly blockNights: number;
  readonly eligible: { readonly from: Day; readonly to: Day };
  readonly duringMaxNights: number;
  readonly minEpisodes: number;
  readonly level: number;
  readonly margin: { readonly low: number; readonly high: number };
  /** The one that is tested, then those that are only looked at. */
  readonly windows: readonly PlainWindow[];
}

/** A window of nights around a round. */
export type PlainWindow = Exclude<PulseWindow, { kind: "contrast" }>;

export interface SalvoInput {
  readonly counts: DailyFigures;
  readonly unit: "night" | "day";
  readonly episodes: readonly Episode[];
  readonly plan: SalvoPlan;
}
