import type { Day } from "#core/model/day.ts";
import { dayNumber } from "#core/model/day-count.ts";
import type { PulseWindow } from "#core/model/registration.ts";
import type { DailyFigures } from "#core/series/daily-total.ts";
import type { Episode } from "#core/series/episodes.ts";

/** Everything the assay needs of a case; it knows no names and no dates of its own. */
export interface PulsePlan {
  readonly fitFrom: Day;
  /** First nights of the blocks with a dispersion of their own, after the first block. */
  readonly thetaBlocks: readonly Day[];
  readonly nightsPerDf: number;
  /** Added to the trend's degrees of freedom; for the sensitivity. */
  readonly extraDf?: number;
  /** Means of so many last nights are the lags; for the self-test, which tries others than the registered. */
  readonly lagNights?: readonly number[];
  /** Whether the model has an annual pair; default true. For forecasts, which cannot learn a season that was not seen twice. */
  readonly hasSeason?: boolean;
  readonly eligible: { readonly from: Day; readonly to: Day };
  readonly duringMaxNights: number;
  readonly minEpisodes: number;
  readonly sparseEpisodes: number;
  readonly episodeGapDays: number;
  readonly level: number;
  readonly margin: { readonly low: number; readonly high: number };
  readonly windows: readonly PulseWindow[];
  readonly confirmatory: string;
}

export interface PulseInput {
  readonly counts: DailyFigures;
  /** night = an entry is the night that starts on its day; day = an entry is the calendar day itself. */
  readonly unit: "night" | "day";
  readonly episodes: readonly Episode[];
  readonly plan: PulsePlan;
}

/** An episode in places: 0 is the first day of the series. */
export interface PlacedEpisode {
  /** The round's first day. */
  readonly at: number;
  /** Days from the first to the last day of the episode; 0 when it lasted one day. */
  readonly span: number;
}

/** A night that a window reads: how far from the episode's first day, and how many nights after the lags were frozen. */
export interface Read {
  readonly offset: number;
  readonly horizon: number;
}

/** Nights before the window at which the lags of a model for windows before a round are frozen. */
const FROZEN_BEFORE = 8;
/** The same for windows from the round on: the last night that ended before it began. */
const FROZEN_AFTER = 1;

/** Places episodes on the days of a series. */
export function placeEpisodes({ counts, episodes }: Pick<PulseInput, "counts" | "episodes">): PlacedEpisode[] {
  const origin = dayNumber(counts.from);
  return episodes.map(({ from, to }) => ({ at: dayNumber(from) - origin, span: dayNumber(to) - dayNumber(from) }));
}

/**
 * Lists the nights that a window takes from an episode; empty when the episode does not take part.
 *
 * Night −1 ends on the first morning, night +1 begins on the last evening. In a series of days, day −1 is the day before the
 * first and day +1 the day after the last.
 */
export function windowReads(window: Exclude<PulseWindow, { kind: "contrast" }>, span: number, unit: "night" | "day", duringMaxNights: number): Read[] {
  const shift = unit === "night" ? span - 1 : span;
  switch (window.kind) {
    case "before":
      return range(window.from, window.to).map((offset) => ({ offset, horizon: offset + FROZEN_BEFORE }));
    case "after":
      return range(window.from, window.to).map((step) => fromRound(shift + step));
    case "during": {
      const nights = duringNights(span, unit);
      return nights > duringMaxNights ? [] : range(0, nights - 1).map(fromRound);
    }
  }
}

/** Returns how many nights (or days) an episode lasted; a round of one day has none. */
export function duringNights(span: number, unit: "night" | "day"): number {
  return span === 0 ? 0 : unit === "night" ? span : span + 1;
}

/** Lists the nights during an episode, however long. */
export function duringReads(span: number, unit: "night" | "day"): Read[] {
  return range(0, duringNights(span, unit) - 1).map(fromRound);
}

const fromRound = (offset: number): Read => ({ offset, horizon: offset + FROZEN_AFTER });

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
