import type { Rng } from "#core/stats/rng.ts";

/**
 * Draws the places of rounds in a simulated war, one after another by weight, none within `gap` places of another.
 *
 * @param weight How likely each place is against the others, at least 0; used up while drawing.
 * @returns Places, ascending.
 */
export function spacedRounds(rng: Rng, weight: Float64Array, rounds: number, gap: number): number[] {
  const starts: number[] = [];
  while (starts.length < rounds) {
    let left = rng() * weight.reduce((sum, w) => sum + w, 0);
    let at = 0;
    while ((left -= weight[at]!) > 0) ++at;
    starts.push(at);
    weight.fill(0, Math.max(0, at - gap + 1), at + gap);
  }
  return starts.sort((a, b) => a - b);
}
