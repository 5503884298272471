import { dayNumber, dayOf } from "#core/model/day-count.ts";
import type { Clock } from "#views/clock/clock.ts";
import { shownAtFirst } from "#views/clock/shown-at-first.ts";
import { type Stretch, wholeOf } from "#views/clock/day-scale.ts";
import { readState, writeState } from "../state.ts";
import { within } from "./stretch.ts";

/** What the reader sees of a clock. */
export interface ClockState {
  readonly stretch: Stretch;
  /** The day at which the reader stands; null before the first key or pointer. */
  readonly day: number | null;
  /** Ids of the series that are drawn. */
  readonly shown: ReadonlySet<string>;
}

/** Reads from the address what is to be seen; what the clock does not hold counts as not said. */
export function clockStateOf(url: URL, clock: Clock): ClockState {
  const { from, to, day, series } = readState(url);
  const whole = wholeOf(clock);
  const asked = { from: from === null ? whole.from : dayNumber(from), to: to === null ? whole.to : dayNumber(to) + 1 };
  const place = day === null ? null : dayNumber(day);
  const known = series.filter((id) => clock.series.some((one) => one.id === id));
  return {
    stretch: asked.from < asked.to ? within(asked, whole) : whole,
    day: place === null || place < whole.from || place >= whole.to ? null : place,
    shown: known.length > 0 ? new Set(known) : shownAtFirst(clock)
  };
}

/** Writes into the address what is seen; what is as served is left out. */
export function withClockState(url: URL, clock: Clock, { stretch, day, shown }: ClockState): URL {
  const whole = wholeOf(clock);
  const first = shownAtFirst(clock);
  const isFirst = shown.size === first.size && [...shown].every((id) => first.has(id));
  return writeState(url, {
    from: stretch.from <= whole.from ? null : dayOf(Math.floor(stretch.from)),
    to: stretch.to >= whole.to ? null : dayOf(Math.ceil(stretch.to) - 1),
    day: day === null ? null : dayOf(day),
    series: isFirst ? [] : [...shown]
  });
}
