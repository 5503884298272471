import type { EndemicEpidemicFit } from "#core/stats/endemic-epidemic-model.ts";
import { dominantEigenvalue } from "#core/stats/lagged-counts.ts";
import type { Layout } from "./layout.ts";
import type { Scaffold } from "./scaffold.ts";

/** Where the expected counts come from. */
export interface Attribution {
  /** Of the expected counts; they add up to 1. The talk excess is negative where the term takes away. */
  readonly shares: { readonly baseline: number; readonly talk: number; readonly self: number; readonly cross: number };
  readonly ratio: number;
  readonly self: number;
  readonly cross: number;
  readonly eigenvalue: number;
  /** Counts that the talk term adds, and those with what they bring about in turn; null = excitation does not die out. */
  readonly direct: number;
  readonly total: number | null;
}

/** Splits the expected counts of a fit into baseline, talk excess, and what past counts brought about here and from the neighbours. */
export function attributionOf(fit: EndemicEpidemicFit, layout: Layout, scaffold: Scaffold): Attribution {
  const { hasNeighbours, talkAt, days } = layout;
  const gamma = talkAt === null ? 0 : fit.coefficients[talkAt]!;
  const self = Math.exp(fit.coefficients[0]!);
  const cross = hasNeighbours ? Math.exp(fit.coefficients[1]!) : 0;
  const background = fit.parts.at(-1)!;
  let direct = 0;
  for (let cell = 0; cell < background.length; ++cell) {
    const part = background[cell]!;
    if (scaffold.talk[cell % days] === 1 && !Number.isNaN(part)) direct += part * -Math.expm1(-gamma);
  }
  const all = sumOf(fit.mu);
  const eigenvalue = dominantEigenvalue(self, cross, scaffold.spread.weights);
  return {
    shares: { baseline: (sumOf(background) - direct) / all, talk: direct / all, self: sumOf(fit.parts[0]!) / all, cross: hasNeighbours ? sumOf(fit.parts[1]!) / all : 0 },
    ratio: Math.exp(gamma),
    self,
    cross,
    eigenvalue,
    direct,
    total: eigenvalue < 1 ? direct / (1 - eigenvalue) : null
  };
}

function sumOf(cells: Float64Array): number {
  let sum = 0;
  for (const v of cells) if (!Number.isNaN(v)) sum += v;
  return sum;
}
