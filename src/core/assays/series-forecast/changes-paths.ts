import { sumOfColumns } from "./months.ts";
import type { Simulate } from "./plan.ts";

/**
 * Draws the daily changes of a level on by resampling: runs of past changes, each begun anywhere in the newest days, one after another
 * until the days are filled. No model of why the level moves; it knows no trend but that of the days it draws from.
 *
 * @param blockDays Length of a run: what hangs together within it stays together.
 * @returns A way to draw; null where fewer than four runs of known changes lie in the newest days.
 * @source Künsch 1989, doi:10.1214/aos/1176347265 (moving blocks).
 */
export function changesPaths(blockDays: number, pastDays: number): Simulate {
  return (known, { days, draws, rng }) => {
    const levels = sumOfColumns(known).values.slice(-pastDays - 1);
    const changes = levels.slice(1).map((level, i) => (level === null || levels[i] === null ? NaN : level - levels[i]!));
    const starts = changes.flatMap((_, i) => (i + blockDays <= changes.length && !changes.slice(i, i + blockDays).some(Number.isNaN) ? [i] : []));
    if (starts.length < 3 * blockDays + 1) return null;
    const paths = new Float64Array(draws * days);
    for (let d = 0; d < draws; ++d) {
      for (let t = 0; t < days; t += blockDays) {
        const start = starts[Math.floor(rng() * starts.length)]!;
        for (let k = 0; k < blockDays && t + k < days; ++k) paths[d * days + t + k] = changes[start + k]!;
      }
    }
    return paths;
  };
}
