import type { Clock } from "./clock.ts";

/** Returns the series that are drawn before the reader chooses: those of registered tests, else the first. */
export function shownAtFirst({ series }: Pick<Clock, "series">): ReadonlySet<string> {
  const main = series.filter(({ isMain }) => isMain);
  return new Set((main.length > 0 ? main : series.slice(0, 1)).map(({ id }) => id));
}
