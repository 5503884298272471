import { fitCounts } from "#core/stats/count-regression.ts";
import { drawNegativeBinomial, drawNormal, type Rng } from "#core/stats/rng.ts";
import { type Scaffold, scaffoldOf } from "./null-model.ts";
import { placeEpisodes, type PulseInput } from "./plan.ts";
import { type Planted, plantedRatios } from "./selftest-planted.ts";

const BLOCK_NIGHTS = 14;
const LARGEST_THETA = 1e6;
/** AR(1) of the log level, as in the world `drifting`: how much is left after a night, and its variance. */
const MEMORY = 0.8;
const LEVEL_VARIANCE = 0.21 ** 2 / (1 - MEMORY ** 2);

/** A registered trial and what its own series says of trend, season, spread and memory: enough to make wars like it. A plain value. */
export interface FittedWar {
  readonly input: PulseInput;
  /** First place of the fit; figures before it are kept as they were. */
  readonly first: number;
  /** Expected counts from `first` on, by trend, weekday and season alone; blind to the calendar. */
  readonly expected: readonly number[];
  /** Half-year of each place from `first` on. */
  readonly block: readonly number[];
  /** Reported over expected of the nights with a report, by half-year, in order of time. */
  readonly ratios: readonly (readonly number[])[];
  /** Dispersion of each half-year once the variance of a level is taken out of it. */
  readonly thetas: readonly number[];
}

/**
 * What the nights of a fitted world have beside the expected count. "blocks": stretches of 14 nights as they were, from the same half-year.
 * "level": negative-binomial noise, and a level with memory that makes up a part of the spread.
 */
export type FittedNoise = "blocks" | "level";

/** Fits a world to a registered trial. Returns null when no model can be fitted to it. */
export function fitWar(input: PulseInput): FittedWar | null {
  const scaffold = scaffoldOf(input);
  if (!scaffold) return null;
  const { first, places, base, baseColumns: p, block, blockStarts } = scaffold;
  const rows = Array.from({ length: places - first }, (_, i) => i).filter((i) => input.counts.values[first + i] !== null);
  const x = new Float64Array(rows.length * p);
  rows.forEach((i, row) => x.set(base.subarray(i * p, (i + 1) * p), row * p));
  const y = rows.map((i) => input.counts.values[first + i]!);
  const fit = fitCounts(y, { x, n: rows.length, p }, { family: { block: Int32Array.from(rows, (i) => block[i]!), blocks: blockStarts.length } });
  if (!fit) return null;
  const expected = expectedOf(scaffold, fit.coefficients);
  const ratio = expected.map((mu, i) => (input.counts.values[first + i] ?? NaN) / mu);
  // A level of variance s² multiplies 1 + 1/theta by e^(s²); what is left keeps the whole spread as it was.
  const thetas = Array.from(fit.thetas, (theta) => 1 / Math.max(1 / LARGEST_THETA, (1 + 1 / theta) / Math.exp(LEVEL_VARIANCE) - 1));
  const ratios = blockStarts.map((_, b) => rows.filter((i) => block[i] === b).map((i) => ratio[i]!));
  return { input, first, expected, block: [...block], ratios, thetas };
}

function expectedOf({ base, baseColumns: p, block }: Scaffold, coefficients: Float64Array): number[] {
  return Array.from(block, (_, i) => Math.exp(coefficients.reduce((eta, b, j) => eta + b * base[i * p + j]!, 0)));
}

/** Draws a war like the fitted one on its real calendar, silent on the same nights. */
export function drawFittedWar(rng: Rng, war: FittedWar, noise: FittedNoise, planted: readonly Planted[]): PulseInput {
  const { input, first, expected } = war;
  const ratios = plantedRatios(planted, placeEpisodes(input), input.unit, input.plan.duringMaxNights);
  const mean = expected.map((mu, i) => mu * (ratios.get(first + i) ?? 1));
  const drawn = noise === "blocks" ? inBlocks(rng, war, mean) : withLevel(rng, war, mean);
  const values = input.counts.values.map((v, place) => (place < first || v === null ? v : drawn[place - first]!));
  return { ...input, counts: { ...input.counts, values } };
}

function inBlocks(rng: Rng, { block, ratios }: FittedWar, mean: readonly number[]): number[] {
  let [from, next] = [ratios[0]!, 0];
  return mean.map((mu, i) => {
    if (i % BLOCK_NIGHTS === 0) {
      from = ratios[block[i]!]!;
      next = Math.floor(rng() * Math.max(1, from.length - BLOCK_NIGHTS + 1));
    }
    return Math.floor(mu * from[next++]! + rng());
  });
}

function withLevel(rng: Rng, { block, thetas }: FittedWar, mean: readonly number[]): number[] {
  let level = Math.sqrt(LEVEL_VARIANCE) * drawNormal(rng);
  return mean.map((mu, i) => {
    if (i > 0) level = MEMORY * level + Math.sqrt(LEVEL_VARIANCE * (1 - MEMORY ** 2)) * drawNormal(rng);
    return drawNegativeBinomial(rng, mu * Math.exp(level - LEVEL_VARIANCE / 2), thetas[block[i]!]!);
  });
}
