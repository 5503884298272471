import { dayNumber } from "#core/model/day-count.ts";
import type { EndemicEpidemicComponent, EndemicEpidemicModel, EndemicEpidemicTerm } from "#core/stats/endemic-epidemic-model.ts";
import { naturalSpline } from "#core/stats/natural-spline.ts";
import type { Background } from "./plan.ts";
import { inputsOf, type Scaffold } from "./scaffold.ts";

const YEAR = 365.25;
/** A trend with so many degrees of freedom a year follows the seasons by itself. */
const SEASONAL_DF = 8;

/** The terms of a model, apart from any counts: they serve the observed counts and the simulated ones alike. */
export interface Layout {
  readonly days: number;
  readonly regions: number;
  readonly hasNeighbours: boolean;
  readonly background: readonly EndemicEpidemicTerm[];
  readonly family: Exclude<EndemicEpidemicModel["family"], "poisson">;
  /** Place of the talk term among all coefficients; null = the model has none. */
  readonly talkAt: number | null;
}

/**
 * Lays out the background: a level for each region, trend, weekday and annual pair for all, a trend for each region beside it
 * where it reports on at least half of the nights, and talks. The annual pair is left out where the trend follows the seasons by itself.
 *
 * @param until Where it ends, and where the trends do: from there on they stay where they stood, as for forecasts.
 */
export function layOut(scaffold: Scaffold, { shared, perRegion, season }: Background, hasTalk: boolean, until = { days: scaffold.days, trend: scaffold.days }, blocks = scaffold.blockPlaces): Layout {
  const { days } = until;
  const regions = scaffold.regions.length;
  const spline = trendColumns(shared, until);
  const own = perRegion > 0 ? trendColumns(perRegion, until) : [];
  const reports = (region: number) => scaffold.counts.subarray(region * scaffold.days, region * scaffold.days + days).filter((v) => !Number.isNaN(v)).length;
  const withOwn = scaffold.regions.flatMap((_, region) => (reports(region) >= days / 2 ? [region] : [])).slice(1);
  const background: EndemicEpidemicTerm[] = [
    ...scaffold.regions.map((_, region) => ({ x: null, region })),
    ...spline.map((x) => ({ x, region: null })),
    ...calendarColumns(dayNumber(scaffold.from), days, season ?? shared < (SEASONAL_DF * days) / YEAR).map((x) => ({ x, region: null })),
    ...withOwn.flatMap((region) => own.map((x) => ({ x, region }))),
    ...(hasTalk ? [{ x: scaffold.talk.slice(0, days), region: null }] : [])
  ];
  const block = new Int32Array(regions * days);
  for (let cell = 0; cell < block.length; ++cell) while (block[cell]! + 1 < blocks.length && cell % days >= blocks[block[cell]! + 1]!) block[cell]! += 1;
  const { hasNeighbours } = scaffold;
  const before = hasNeighbours ? 2 : 1;
  return { days, regions, hasNeighbours, background, family: { block, blocks: blocks.length }, talkAt: hasTalk ? before + background.length - 1 : null };
}

/** Puts counts into a layout. @param counts Cells of the whole scaffold. */
export function modelOf(layout: Layout, scaffold: Scaffold, counts: Float64Array): EndemicEpidemicModel {
  const { days, regions, background, family } = layout;
  const { self, cross } = inputsOf(scaffold, counts);
  const cut = (cells: Float64Array) => cutCells(cells, scaffold.days, days);
  const constant = [{ x: null, region: null }];
  const components: EndemicEpidemicComponent[] = [
    { terms: constant, input: cut(self) },
    ...(cross ? [{ terms: constant, input: cut(cross) }] : []),
    { terms: background, input: null }
  ];
  return { days, regions, counts: cut(counts), components, family };
}

function cutCells(cells: Float64Array, from: number, to: number): Float64Array {
  if (from === to) return cells;
  const regions = cells.length / from;
  const kept = new Float64Array(regions * to);
  for (let region = 0; region < regions; ++region) kept.set(cells.subarray(region * from, region * from + to), region * to);
  return kept;
}

/** Six weekdays against the seventh, and an annual pair. */
function calendarColumns(origin: number, days: number, hasSeason: boolean): Float64Array[] {
  const of = (value: (number: number) => number) => Float64Array.from({ length: days }, (_, t) => value(origin + t));
  const weekday = (number: number) => (((number + 4) % 7) + 7) % 7;
  return [
    ...[1, 2, 3, 4, 5, 6].map((d) => of((number) => Number(weekday(number) === d))),
    ...(hasSeason ? [of((number) => Math.sin((2 * Math.PI * number) / YEAR)), of((number) => Math.cos((2 * Math.PI * number) / YEAR))] : [])
  ];
}

function trendColumns(df: number, { days, trend }: { readonly days: number; readonly trend: number }): Float64Array[] {
  const rows = naturalSpline(Array.from({ length: trend }, (_, t) => t), df);
  return Array.from({ length: df }, (_, j) => Float64Array.from({ length: days }, (_, t) => rows[Math.min(t, trend - 1) * df + j]!));
}
