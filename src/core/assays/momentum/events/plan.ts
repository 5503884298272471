import type { Day } from "#core/model/day.ts";
import type { Episode } from "#core/series/episodes.ts";

/** A trend for all regions and, beside it, one for each. */
export interface Background {
  readonly shared: number;
  readonly perRegion: number;
  /** Whether it has an annual pair; absent = unless the trend follows the seasons by itself. */
  readonly season?: boolean;
}

/** Everything Track A needs of a case; it knows no names and no dates of its own. */
export interface EventsPlan {
  readonly fitFrom: Day;
  /** First nights of the blocks with an own dispersion, after the first. */
  readonly psiBlocks: readonly Day[];
  /** Weight of the count 1, 2, … nights ago; they add up to 1. */
  readonly lagWeights: readonly number[];
  readonly ladder: readonly Background[];
  /** First and last of the tested nights after a round. */
  readonly talk: { readonly from: number; readonly to: number };
  readonly minEpisodes: number;
  readonly level: number;
  readonly margin: { readonly low: number; readonly high: number };
  readonly materialShare: number;
  readonly largestExcess: number;
  readonly bootstrapRuns: number;
  readonly scoresFrom: Day;
  readonly refitNights: number;
}

/** What the party's registered pulse test said. */
export interface PulseEvidence {
  readonly series: string;
  /** Holm-adjusted over the parties. */
  readonly pValue: number;
  readonly isRise: boolean;
  /** Rate ratio found with 80 % power; null = not known. */
  readonly detectable: number | null;
}

export interface EventsInput {
  readonly from: Day;
  /** By region, then day; null = no report. All of one length. */
  readonly counts: readonly (readonly (number | null)[])[];
  readonly regions: readonly string[];
  /** Pairs of places in `regions`. */
  readonly neighbours: readonly (readonly [number, number])[];
  readonly unit: "night" | "day";
  readonly episodes: readonly Episode[];
  /** null = it could not be made. */
  readonly pulse: PulseEvidence | null;
  readonly plan: EventsPlan;
}

/** Returns weights that fall by a constant factor and add up to 1. */
export function geometricWeights(nights: number, decay: number): number[] {
  const raw = Array.from({ length: nights }, (_, d) => decay ** d);
  const sum = raw.reduce((total, w) => total + w, 0);
  return raw.map((w) => w / sum);
}
