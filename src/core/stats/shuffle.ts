import type { Rng } from "./rng.ts";

/**
 * Shuffles values among the places of each stratum, in place; every order within a stratum is equally likely and nothing leaves its stratum.
 *
 * @param strata The places of each stratum; no place in two.
 * @returns Nothing: the values themselves are moved.
 * @source Fisher & Yates 1938; Durstenfeld 1964, doi:10.1145/364520.364540. Checked against enumeration of all orders.
 */
export function shuffleWithin(values: Int32Array, strata: readonly ArrayLike<number>[], rng: Rng): void {
  for (const places of strata) {
    for (let i = places.length - 1; i > 0; --i) {
      const j = Math.floor(rng() * (i + 1));
      const held = values[places[i]!]!;
      values[places[i]!] = values[places[j]!]!;
      values[places[j]!] = held;
    }
  }
}
