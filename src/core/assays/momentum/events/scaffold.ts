import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { Day } from "#core/model/day.ts";
import { laggedCounts, neighboursOf, type Spread } from "#core/stats/lagged-counts.ts";
import { windowReads } from "../../pulse/plan.ts";
import type { EventsInput } from "./plan.ts";

/** A region with fewer nights to fit has no level of its own to speak of. */
export const FEWEST_NIGHTS = 60;

/** Counts, lags and tested nights from the first night of the fit on. Cells are region-major: region × days + night. */
export interface Scaffold {
  readonly from: Day;
  readonly days: number;
  readonly regions: readonly string[];
  readonly leftOut: readonly string[];
  readonly counts: Float64Array;
  readonly spread: Spread;
  /** 1 on the tested nights after a round. */
  readonly talk: Float64Array;
  /** Episodes with a tested night on which some region takes part in the fit, and how many such nights there are. */
  readonly tested: { readonly episodes: number; readonly nights: number };
  /** First nights of the dispersion blocks, as places; the first is 0. */
  readonly blockPlaces: readonly number[];
  readonly hasNeighbours: boolean;
}

/** Lays out the counts of the regions that report on enough nights. */
export function scaffoldOf(input: EventsInput): Scaffold {
  const { plan } = input;
  const length = input.counts[0]?.length ?? 0;
  const skipped = Math.max(0, dayNumber(plan.fitFrom) - dayNumber(input.from));
  const days = Math.max(0, length - skipped);
  const from = addDays(input.from, skipped);
  const columns = input.counts.map((values) => Float64Array.from(values.slice(skipped), (v) => v ?? NaN));
  const kept = columns.flatMap((values, i) => (fittedNights(values, plan.lagWeights) >= FEWEST_NIGHTS ? [i] : []));
  const counts = new Float64Array(kept.length * days);
  kept.forEach((i, place) => counts.set(columns[i]!, place * days));
  const weights = weightsOf(kept, input.neighbours);
  const spread = { lagWeights: plan.lagWeights, weights };
  const hasNeighbours = weights.some((w) => w > 0);
  const windows = testedNights(input, from, days);
  return {
    from,
    days,
    regions: kept.map((i) => input.regions[i]!),
    leftOut: input.regions.filter((_, i) => !kept.includes(i)),
    counts,
    spread,
    talk: Float64Array.from({ length: days }, (_, t) => Number(windows.some((nights) => nights.includes(t)))),
    tested: testedIn(windows, fittedIn({ days, spread, hasNeighbours }, counts)),
    blockPlaces: blockPlaces(plan.psiBlocks, from, days),
    hasNeighbours
  };
}

/** Past counts that a region's own, and its neighbours' in the mean, bring to each night. */
export function inputsOf({ days, spread, hasNeighbours }: Pick<Scaffold, "days" | "spread" | "hasNeighbours">, counts: Float64Array): { self: Float64Array; cross: Float64Array | null } {
  const self = laggedCounts(counts, days, spread.lagWeights);
  return { self, cross: hasNeighbours ? neighboursOf(self, days, spread.weights) : null };
}

function fittedNights(values: Float64Array, lagWeights: readonly number[]): number {
  const lagged = laggedCounts(values, values.length, lagWeights);
  return values.reduce((n, v, t) => (Number.isNaN(v) || Number.isNaN(lagged[t]!) ? n : n + 1), 0);
}

/** What reaches a region is the mean of its neighbours. */
function weightsOf(kept: readonly number[], neighbours: EventsInput["neighbours"]): Float64Array {
  const n = kept.length;
  const weights = new Float64Array(n * n);
  for (const [a, b] of neighbours) {
    const [i, j] = [kept.indexOf(a), kept.indexOf(b)];
    if (i >= 0 && j >= 0) weights[i * n + j] = weights[j * n + i] = 1;
  }
  for (let to = 0; to < n; ++to) {
    let degree = 0;
    for (let i = 0; i < n; ++i) degree += weights[i * n + to]!;
    if (degree > 0) for (let i = 0; i < n; ++i) weights[i * n + to]! /= degree;
  }
  return weights;
}

/** Lists the tested nights of every episode, as far as they lie in the fit. */
function testedNights({ episodes, unit, plan }: EventsInput, from: Day, days: number): number[][] {
  const origin = dayNumber(from);
  return episodes.map((episode) => {
    const at = dayNumber(episode.from) - origin;
    const span = dayNumber(episode.to) - dayNumber(episode.from);
    const reads = windowReads({ kind: "after", id: "talk", reason: "registered", ...plan.talk }, span, unit, 0);
    return reads.map(({ offset }) => at + offset).filter((night) => night >= 0 && night < days);
  });
}

/** Finds the nights on which some region has a count and what came before it. */
function fittedIn(layout: Pick<Scaffold, "days" | "spread" | "hasNeighbours">, counts: Float64Array): Set<number> {
  const { self, cross } = inputsOf(layout, counts);
  const fitted = new Set<number>();
  counts.forEach((v, cell) => {
    if (!Number.isNaN(v + self[cell]! + (cross?.[cell] ?? 0))) fitted.add(cell % layout.days);
  });
  return fitted;
}

function testedIn(windows: readonly (readonly number[])[], fitted: ReadonlySet<number>): Scaffold["tested"] {
  const inside = windows.map((nights) => nights.filter((night) => fitted.has(night))).filter((nights) => nights.length > 0);
  return { episodes: inside.length, nights: new Set(inside.flat()).size };
}

/** Keeps the block starts that leave enough nights on both sides. */
export function blockPlaces(starts: readonly Day[], from: Day, days: number): number[] {
  const places = [0];
  for (const start of [...starts].sort()) {
    const place = dayNumber(start) - dayNumber(from);
    if (place - places.at(-1)! >= FEWEST_NIGHTS && days - place >= FEWEST_NIGHTS) places.push(place);
  }
  return places;
}
