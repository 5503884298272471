import type { Stretch } from "#views/clock/day-scale.ts";

/** Days below which the clock does not zoom in. */
export const LEAST_DAYS = 14;

/** Keeps a stretch within the whole period and no narrower than can be read. */
export function within({ from, to }: Stretch, whole: Stretch): Stretch {
  const length = Math.min(whole.to - whole.from, Math.max(LEAST_DAYS, to - from));
  const middle = (from + to) / 2;
  const start = Math.min(whole.to - length, Math.max(whole.from, to - from === length ? from : middle - length / 2));
  return { from: start, to: start + length };
}

/** Moves a stretch by so many days. */
export function moved({ from, to }: Stretch, days: number, whole: Stretch): Stretch {
  return within({ from: from + days, to: to + days }, whole);
}

/** Makes a stretch so many times as long, the place `about` kept where it stands. */
export function zoomed({ from, to }: Stretch, times: number, about: number, whole: Stretch): Stretch {
  const length = Math.min(whole.to - whole.from, Math.max(LEAST_DAYS, (to - from) * times));
  const share = (about - from) / (to - from);
  return within({ from: about - share * length, to: about + (1 - share) * length }, whole);
}

/** Moves a stretch as little as brings a day into it. */
export function showing(stretch: Stretch, day: number, whole: Stretch): Stretch {
  if (day < stretch.from) return moved(stretch, day - stretch.from, whole);
  return day + 1 > stretch.to ? moved(stretch, day + 1 - stretch.to, whole) : stretch;
}
