import { jensenShannon } from "#core/stats/jensen-shannon.ts";
import type { Rng } from "#core/stats/rng.ts";
import { shuffleWithin } from "#core/stats/shuffle.ts";
import type { DivergencePlan } from "./plan.ts";
import type { Comparable } from "./readings.ts";

/**
 * Splits each capital's readings into halves at random and compares half with half: one capital's with its own, and with another's. Both
 * comparisons rest on like numbers of readings, so what few readings add to a divergence stands in both.
 *
 * @returns Mean divergence in bits within capitals and between two of them.
 */
export function halves(
  { capitals, capital, answer }: Comparable,
  { values, pseudoCount, splits }: Pick<DivergencePlan, "values" | "pseudoCount" | "splits">,
  rng: Rng
): { withinBits: number; betweenBits: number } {
  const order = Int32Array.from(answer);
  const places = capitals.map((_, c) => [...answer.keys()].filter((i) => capital[i] === c));
  let within = 0;
  let between = 0;
  for (let s = 0; s < splits; ++s) {
    shuffleWithin(order, places, rng);
    const first = places.map((own) => countOf(order, own.slice(0, own.length >> 1), values.length));
    const second = places.map((own) => countOf(order, own.slice(own.length >> 1), values.length));
    first.forEach((a, c) =>
      second.forEach((b, d) => {
        const bits = jensenShannon([a, b], pseudoCount);
        if (c === d) within += bits;
        else between += bits;
      })
    );
  }
  const many = capitals.length;
  return { withinBits: within / (splits * many), betweenBits: between / (splits * many * (many - 1)) };
}

function countOf(order: Int32Array, places: readonly number[], values: number): Int32Array {
  const row = new Int32Array(values);
  for (const place of places) ++row[order[place]!]!;
  return row;
}
