import type { Day } from "#core/model/day.ts";
import type { RippleAsset, RippleWindow } from "#core/model/ripple-registration.ts";

/** Everything the assay needs of a case's plan; it knows no names and no dates of its own. */
export interface RipplePlan {
  readonly eligible: { readonly from: Day; readonly to: Day };
  readonly estimationDays: number;
  readonly lastEstimationDay: number;
  readonly minEpisodes: number;
  readonly level: number;
  readonly margin: number;
  readonly windows: readonly RippleWindow[];
  readonly confirmatory: string;
}

/** What an asset returned on each day of the clock, and what its market did; none missing. */
export interface PricedAsset extends Pick<RippleAsset, "id" | "name" | "role" | "series" | "class" | "change"> {
  readonly unit: string;
  /** What the column of the market counts; null = none. */
  readonly marketName: string | null;
  readonly returns: Float64Array;
  readonly market: Float64Array | null;
}

/** Rounds that are one event: the first day, the day on which the first round ended, and the ids. */
export interface TalkEvent {
  readonly from: Day;
  readonly to: Day;
  readonly rounds: readonly string[];
}

export interface RippleInput {
  /** The clock: days on which every asset and market has a price, and had one on the clock's day before. */
  readonly days: readonly Day[];
  readonly assets: readonly PricedAsset[];
  readonly events: readonly TalkEvent[];
  readonly plan: RipplePlan;
}
