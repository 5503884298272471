import { dayNumber } from "#core/model/day-count.ts";
import { words } from "#views/language.ts";
import type { Clock, ClockLane, ClockReading, ClockSeries, ClockUndertaking } from "./clock.ts";
import { textWidth } from "./scene.ts";

/** Pixels of the parts of a clock. */
export const SIZES = { left: 44, right: 8, lane: 30, laneLabel: 12, panel: 168, narrowPanel: 132, axis: 24, heading: 24, title: 15, reading: 18, band: 6, gap: 8, small: 10, text: 12 } as const;
const NARROW = 560;

/** An undertaking in its place: each reading has a row of its own under the title. */
export interface PlacedUndertaking {
  readonly undertaking: ClockUndertaking;
  readonly y: number;
  readonly rows: readonly { readonly reading: ClockReading; readonly y: number }[];
}

/** Where the parts of a clock stand. Heights do not hang on the stretch that is shown, so that nothing jumps while it moves. */
export interface ClockLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly lanes: readonly { readonly lane: ClockLane; readonly y: number }[];
  readonly panels: readonly { readonly series: ClockSeries; readonly y: number; readonly height: number }[];
  /** Where the axis of days stands. */
  readonly axis: number;
  readonly undertakings: readonly PlacedUndertaking[];
}

/** Places contacts above, figures below them, the days, and under these the undertakings; `shown` = ids of the series that are drawn. */
export function layoutClock(clock: Clock, shown: ReadonlySet<string>, width: number): ClockLayout {
  const lanes = clock.lanes.map((lane, i) => ({ lane, y: i * SIZES.lane }));
  const height = width < NARROW ? SIZES.narrowPanel : SIZES.panel;
  const top = lanes.length * SIZES.lane + SIZES.gap;
  const panels = clock.series.filter(({ id }) => shown.has(id)).map((series, i) => ({ series, y: top + i * (height + SIZES.gap), height }));
  const axis = top + panels.length * (height + SIZES.gap);
  const below = axis + SIZES.axis + (clock.undertakings.length === 0 ? 0 : SIZES.heading);
  const { placed, end } = packUndertakings(clock, width - SIZES.left - SIZES.right, below);
  return { width, height: end, left: SIZES.left, right: width - SIZES.right, lanes, panels, axis, undertakings: placed };
}

/** Puts undertakings side by side on shelves where, with the whole period shown, neither their bands nor their words would meet. */
function packUndertakings({ from, to, undertakings }: Clock, width: number, top: number): { readonly placed: PlacedUndertaking[]; readonly end: number } {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const pixelOf = (place: number) => (Math.min(Math.max(place, first), last) - first) * (width / (last - first));
  const shelves: { end: number; height: number; readonly blocks: { readonly undertaking: ClockUndertaking; readonly height: number }[] }[] = [];
  for (const undertaking of undertakings) {
    const { readings, title } = undertaking;
    const words = Math.max(textWidth(title, SIZES.small, true), ...readings.map((one) => textWidth(readingLabel(one), SIZES.small)));
    const start = Math.max(0, Math.min(width - words, ...readings.map((one) => pixelOf(one.start))));
    const end = Math.max(start + words, ...readings.map((one) => pixelOf(one.end ?? one.start))) + SIZES.gap;
    const height = SIZES.title + readings.length * SIZES.reading + SIZES.gap;
    const shelf = shelves.find((one) => one.end <= start) ?? { end: 0, height: 0, blocks: [] };
    if (shelf.blocks.length === 0) shelves.push(shelf);
    shelf.end = end;
    shelf.height = Math.max(shelf.height, height);
    shelf.blocks.push({ undertaking, height });
  }
  let y = top;
  const placed: PlacedUndertaking[] = [];
  for (const { height, blocks } of shelves) {
    for (const { undertaking } of blocks) placed.push({ undertaking, y, rows: undertaking.readings.map((reading, i) => ({ reading, y: y + SIZES.title + i * SIZES.reading })) });
    y += height;
  }
  return { placed, end: y + SIZES.gap };
}

/** Says a reading as it stands beside its band. */
export function readingLabel({ by, says }: ClockReading): string {
  return words().clock.reading(by, says);
}
