import { addDays } from "#core/model/day-count.ts";
import { drawNormal, type Rng } from "#core/stats/rng.ts";
import type { PricedAsset, RippleInput, RipplePlan } from "./plan.ts";
import { spacedRounds } from "../selftest/spaced-rounds.ts";

/** Worlds of prices in which the truth is known; see docs/method/ripple.md. */
export const RIPPLE_WORLDS = ["independent", "moving-together", "turbulent-rounds", "clustered-volatility", "called-in-turmoil"] as const;
export type RippleWorld = (typeof RIPPLE_WORLDS)[number];

export const WORLD_ASSETS = 4;
const DAYS = 640;
const FIRST_ROUND = 280;
const LAST_ROUND = 620;
const GAP = 6;
/** Share of an asset's own variance that it has in common with the others. */
const COMMON = 0.3;
const BETAS = [null, null, 0.8, 1.1] as const;
const TURMOIL = 2;
/** A variance that all share, 1 in the long run: 0.05 + (0.1 × the square of a shock + 0.85) × the day before's. */
const VARIANCE = { base: 0.05, shock: 0.1, memory: 0.85 } as const;
/** Simulated days have no dates; any will do. */
const ORIGIN = "2000-01-01";

/** The registered recipe, with windows as in a case. */
export const WORLD_PLAN: RipplePlan = {
  eligible: { from: addDays(ORIGIN, FIRST_ROUND), to: addDays(ORIGIN, DAYS) },
  estimationDays: 250,
  lastEstimationDay: -11,
  minEpisodes: 6,
  level: 0.05,
  margin: 0.5,
  windows: [
    { id: "at-once", from: 0, to: 1, reason: "as registered" },
    { id: "around", from: -1, to: 1, reason: "as registered" },
    { id: "after", from: 1, to: 3, reason: "as registered" }
  ],
  confirmatory: "at-once"
};

/**
 * Simulates four assets, two of them with a market, and rounds whose dates are common to all.
 *
 * @param effect Planted in the two days from a round on, in ordinary moves of two days.
 */
export function simulateMarkets(rng: Rng, world: RippleWorld, rounds: number, effect: number): RippleInput {
  const volatility = world === "clustered-volatility" || world === "called-in-turmoil" ? clustered(rng) : new Float64Array(DAYS).fill(1);
  const starts = placeRounds(rng, rounds, world === "called-in-turmoil" ? volatility.map((v) => v ** 4) : new Float64Array(DAYS).fill(1));
  const near = new Set(starts.flatMap((start) => [start, start + 1]));
  const common = world === "independent" ? 0 : COMMON;
  const [market, factor] = [normals(rng), normals(rng)];
  const assets = BETAS.map((beta, a): PricedAsset => {
    const own = normals(rng);
    const returns = own.map((v, t) => {
      const turmoil = world === "turbulent-rounds" && near.has(t) ? TURMOIL : 1;
      const residual = volatility[t]! * turmoil * (Math.sqrt(common) * factor[t]! + Math.sqrt(1 - common) * v);
      return (beta ?? 0) * market[t]! + residual + (near.has(t) ? (effect * Math.SQRT2) / 2 : 0);
    });
    return { id: `asset-${a}`, name: `asset ${a}`, role: "asset", series: `asset-${a}`, class: "close", change: "difference", unit: "points", marketName: beta === null ? null : "market/close", returns, market: beta === null ? null : market };
  });
  return toInput(assets, starts);
}

function toInput(assets: readonly PricedAsset[], starts: readonly number[]): RippleInput {
  const dayAt = (place: number) => addDays(ORIGIN, place);
  return {
    days: Array.from({ length: DAYS }, (_, place) => dayAt(place)),
    assets,
    events: starts.map((at) => ({ from: dayAt(at), to: dayAt(at), rounds: [`round-${at}`] })),
    plan: WORLD_PLAN
  };
}

const normals = (rng: Rng): Float64Array => Float64Array.from({ length: DAYS }, () => drawNormal(rng));

function clustered(rng: Rng): Float64Array {
  let variance = 1;
  return Float64Array.from({ length: DAYS }, () => {
    const sd = Math.sqrt(variance);
    variance = VARIANCE.base + (VARIANCE.shock * drawNormal(rng) ** 2 + VARIANCE.memory) * variance;
    return sd;
  });
}

function placeRounds(rng: Rng, rounds: number, wish: Float64Array): number[] {
  const weight = wish.map((w, t) => (t >= FIRST_ROUND && t < LAST_ROUND ? w : 0));
  return spacedRounds(rng, weight, rounds, GAP);
}

const BLOCK = 20;

/** Lays the days of a case's own markets in a new order, in blocks that keep what moves together and how long turmoil lasts; the rounds stay. */
export function reorderedMarkets(rng: Rng, input: RippleInput): RippleInput {
  const n = input.days.length;
  const order = new Int32Array(n);
  for (let place = 0, from = 0; place < n; ++place) {
    if (place % BLOCK === 0) from = Math.floor(rng() * n);
    order[place] = (from + (place % BLOCK)) % n;
  }
  const laid = (of: Float64Array) => of.map((_, place) => of[order[place]!]!);
  return { ...input, assets: input.assets.map((asset) => ({ ...asset, returns: laid(asset.returns), market: asset.market && laid(asset.market) })) };
}
