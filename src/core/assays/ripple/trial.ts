import { dayNumber } from "#core/model/day-count.ts";
import type { RippleWindow } from "#core/model/ripple-registration.ts";
import { circularShiftSums, standing, type Standing } from "#core/stats/circular-shift.ts";
import { type MarketModel, marketModels, type WindowReturn, windowReturn } from "#core/stats/market-model.ts";
import type { PricedAsset, RippleInput, TalkEvent } from "./plan.ts";

/** An event on the clock. */
export interface PlacedEvent extends TalkEvent {
  /** Place of the first close on or after the day its first round ended. */
  readonly at: number;
  readonly movedDays: number;
}

/** Prices and calendar, laid out for testing. */
export interface Trial {
  readonly input: RippleInput;
  readonly events: readonly PlacedEvent[];
  /** Events of the period without a full window or estimation stretch. */
  readonly leftOut: number;
  /** First place that day 0 can have, and the number of such places. */
  readonly eligible: { readonly first: number; readonly period: number };
}

/** Places the events on the clock; null when no calendar could be shifted. */
export function layOut(input: RippleInput): Trial | null {
  const { days, events, plan } = input;
  const from = days.findIndex((day) => day >= plan.eligible.from);
  const first = Math.max(from, plan.estimationDays - plan.lastEstimationDay - 1);
  const period = days.length - lastOffset(input) - first;
  if (from < 0 || period < 2) return null;
  const placed = new Map<number, PlacedEvent>();
  let leftOut = 0;
  for (const event of events) {
    if (event.to < plan.eligible.from || event.to >= plan.eligible.to) continue;
    const at = days.findIndex((day) => day >= event.to);
    if (at < first || at >= first + period || placed.has(at)) ++leftOut;
    else placed.set(at, { ...event, at, movedDays: dayNumber(days[at]!) - dayNumber(event.to) });
  }
  return { input, events: [...placed.values()].sort((a, b) => a.at - b.at), leftOut, eligible: { first, period } };
}

/** The last trading day that any window reads, counted from day 0. */
export function lastOffset({ plan }: Pick<RippleInput, "plan">): number {
  return Math.max(0, ...plan.windows.map((w) => w.to));
}

/** An asset's expectation for every place that day 0 can have. */
export interface AssetModels {
  readonly asset: PricedAsset;
  /** The model of the estimation days before a place. */
  at(place: number): MarketModel;
}

/** Fits an asset's model before every place; `returns` stand in for its own, to try an effect. */
export function modelsOf({ input: { plan } }: Trial, asset: PricedAsset, returns = asset.returns): AssetModels {
  const models = marketModels(returns, asset.market, plan.estimationDays);
  const made: MarketModel[] = [];
  return {
    asset: { ...asset, returns },
    at(place) {
      return (made[place] ??= models(place + plan.lastEstimationDay + 1));
    }
  };
}

/** Returns what a window brought beyond the ordinary, were a place day 0. */
export function windowAt(models: AssetModels, window: Pick<RippleWindow, "from" | "to">, place: number): WindowReturn {
  const { returns, market } = models.asset;
  return windowReturn(models.at(place), returns, market, place + window.from, place + window.to);
}

/** Lays out by place the standardised return of a window, averaged over assets. */
export function rowOf({ eligible: { first, period } }: Trial, assets: readonly AssetModels[], window: RippleWindow): Float64Array {
  const row = new Float64Array(first + period);
  for (let place = first; place < row.length; ++place) {
    for (const models of assets) {
      const { car, variance } = windowAt(models, window, place);
      row[place]! += car / Math.sqrt(variance) / assets.length;
    }
  }
  return row;
}

export interface ShiftTest extends Standing {
  /** t at each shift, the observed one first. */
  readonly values: Float64Array;
}

/**
 * Tests the mean of a row over the events by the same t at every circular shift of the calendar. The t divides by the events'
 * own spread, so that turbulence around rounds does not pass for a move.
 */
export function shiftTest({ events, eligible: { first, period } }: Trial, row: Float64Array): ShiftTest {
  const anchors = events.map(({ at }) => ({ at: at - first, reads: [{ offset: 0, row: 0 }] }));
  const { sums, counts } = circularShiftSums([row], first, anchors, period);
  const squares = circularShiftSums([row.map((v) => v * v)], first, anchors, period).sums;
  const values = sums.map((sum, s) => {
    const n = counts[s]!;
    const spread = squares[s]! - (sum * sum) / n;
    return spread > 0 && n > 1 ? sum / n / Math.sqrt(spread / (n - 1) / n) : 0;
  });
  return { values, ...standing(values) };
}
