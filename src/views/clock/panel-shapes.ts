import { dayNumber } from "#core/model/day-count.ts";
import { formatNumber } from "#views/format.ts";
import type { ClockSeries } from "./clock.ts";
import { SIZES } from "./clock-layout.ts";
import type { DayScale } from "./day-scale.ts";
import { crosses, fitText, hatch, type Shape } from "./scene.ts";
import { thinCourse } from "./thin-course.ts";

/** Pixels a day from which each day has a stem and a dot; nearer together a line joins them. */
const STEMS_FROM = 4;
/** Pixels a day from which a line joins the figures; nearer together each pixel has a bar from its least to its greatest. */
const LINE_FROM = 1;
/** Pixels a day from which a cross stands for one silent day; nearer together its place is hatched. */
const CROSSES_FROM = 3;
const NICE = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10] as const;
const ROOM_FOR_NAME = 18;
/** Shares of the scale that have a line and a number. */
const TICKS = [0.5, 1] as const;

/** Draws one series over a stretch: what was reported, what was to be expected with its band, the tested nights, and what is not reported as a gap. */
export function panelShapes(series: ClockSeries, scale: DayScale, y: number, height: number): Shape[] {
  const start = dayNumber(series.from);
  const [first, end] = rangeOf(series, scale);
  const top = topOf(series, first, end);
  const [base, room] = [y + height, height - ROOM_FOR_NAME];
  const xOf = (i: number) => scale.pixelOf(start + i + 0.5);
  const yOf = (value: number) => base - (value / top) * room;
  return [
    ...testedShades(series, scale, start, y + ROOM_FOR_NAME, room),
    ...TICKS.map((share): Shape => ({ kind: "line", points: [scale.left, yOf(top * share), scale.right, yOf(top * share)], stroke: "rule", width: 0.75 })),
    { kind: "area", points: bandPoints(series, first, end, xOf, yOf), fill: "band" },
    ...silences(series, first, end, scale, xOf, base, y + ROOM_FOR_NAME, room),
    ...observedShapes(series, first, end, scale, xOf, yOf, base),
    { kind: "line", points: thinCourse(coursePoints(series.expected, first, end, xOf, yOf)), stroke: "expected", width: 1.5 },
    { kind: "line", points: [scale.left, base, scale.right, base], stroke: "muted", width: 1 }
  ];
}

/** Draws what stands beside the figures of a series: its name, and the numbers of its scale. */
export function panelLabels(series: ClockSeries, scale: DayScale, y: number, height: number): Shape[] {
  const top = topOf(series, ...rangeOf(series, scale));
  return [
    ...TICKS.map((share): Shape => ({ kind: "text", x: scale.left - 5, y: y + height - share * (height - ROOM_FOR_NAME) + 4, text: formatNumber(top * share), tone: "muted", size: SIZES.small, anchor: "end" })),
    { kind: "text", x: scale.left, y: y + 12, text: fitText(series.name, SIZES.text, scale.right - scale.left, true), tone: "ink", size: SIZES.text, anchor: "start", isBold: true }
  ];
}

/** Places of the figures within a stretch, and one to either side, so that lines run on to its ends. */
function rangeOf({ from, observed }: Pick<ClockSeries, "from" | "observed">, scale: DayScale): [first: number, end: number] {
  const start = dayNumber(from);
  return [Math.max(0, Math.floor(scale.from - start) - 1), Math.min(observed.length, Math.ceil(scale.to - start) + 1)];
}

/** Returns the height of the scale: the greatest figure or upper end of the band within the stretch, up to the next round number. */
export function topOf({ observed, high }: Pick<ClockSeries, "observed" | "high">, first: number, end: number): number {
  let most = 1;
  for (let i = first; i < end; ++i) {
    const [value, upper] = [observed[i] ?? 0, high[i] ?? 0];
    if (value > most) most = value;
    if (upper > most) most = upper;
  }
  const power = 10 ** Math.floor(Math.log10(most));
  return power * NICE.find((step) => step * power >= most)!;
}

type Place = (value: number) => number;

/** Joins the figures of neighbouring days; where one is not there the pen is lifted. */
function coursePoints(values: readonly (number | null)[], first: number, end: number, xOf: Place, yOf: Place): number[] {
  const points: number[] = [];
  for (let i = first; i < end; ++i) {
    const value = values[i] ?? null;
    if (value === null) points.push(NaN, NaN);
    else points.push(xOf(i), yOf(value));
  }
  return points;
}

/** Outlines each unbroken stretch of the band: along its upper end, and back along the lower. A band without an upper end is not closed there and so not drawn. */
function bandPoints({ low, high }: ClockSeries, first: number, end: number, xOf: Place, yOf: Place): number[] {
  const points: number[] = [];
  const has = (i: number) => i < end && (low[i] ?? null) !== null && (high[i] ?? null) !== null;
  for (let i = first; i < end; ++i) {
    if (!has(i)) continue;
    const [upper, lower]: [number[], number[]] = [[], []];
    let last = i;
    while (has(last + 1)) ++last;
    for (let k = i; k <= last; ++k) upper.push(xOf(k), yOf(high[k]!));
    for (let k = last; k >= i; --k) lower.push(xOf(k), yOf(low[k]!));
    for (const outline of [upper, lower]) for (const at of thinCourse(outline)) points.push(at);
    points.push(NaN, NaN);
    i = last;
  }
  return points;
}

function observedShapes({ observed, tested, isMain }: ClockSeries, first: number, end: number, scale: DayScale, xOf: Place, yOf: Place, base: number): Shape[] {
  const places = (days: readonly number[]) => days.flatMap((i) => ((observed[i] ?? null) === null ? [] : [xOf(i), yOf(observed[i]!)]));
  const testedHere = isMain ? tested.filter((i) => i >= first && i < end) : [];
  const ofTest = places(testedHere);
  const fill = "tested" as const;
  if (scale.perDay < LINE_FROM) return [{ kind: "bars", points: columns(observed, first, end, scale, xOf, yOf), width: 1, fill: "muted" }, { kind: "dots", points: ofTest, radius: 1.5, fill, stroke: fill }];
  if (scale.perDay < STEMS_FROM) return [{ kind: "line", points: coursePoints(observed, first, end, xOf, yOf), stroke: "muted", width: 1 }, { kind: "dots", points: ofTest, radius: 1.75, fill, stroke: fill }];
  const isTested = new Set(testedHere);
  const others = places(Array.from({ length: end - first }, (_, i) => first + i).filter((i) => !isTested.has(i)));
  return [
    { kind: "line", points: stems(others, base), stroke: "muted", width: 1 },
    { kind: "line", points: stems(ofTest, base), stroke: "tested", width: 1.5 },
    { kind: "dots", points: others, radius: 2.2, fill: "muted", stroke: "muted" },
    { kind: "dots", points: ofTest, radius: 3, fill, stroke: fill }
  ];
}

/** Joins all figures of one pixel to a bar from the least to the greatest: nothing that a line would show is lost, and no peak is averaged away. */
function columns(observed: ClockSeries["observed"], first: number, end: number, { left, right }: DayScale, xOf: Place, yOf: Place): number[] {
  const points: number[] = [];
  let [at, top, base] = [-1, Infinity, -Infinity];
  const close = () => {
    if (top <= base) points.push(at, top - 0.75, base - top + 1.5);
  };
  for (let i = first; i < end; ++i) {
    const value = observed[i] ?? null;
    if (value === null) continue;
    const x = Math.floor(xOf(i));
    if (x < left || x >= right) continue;
    if (x !== at) {
      close();
      [at, top, base] = [x, Infinity, -Infinity];
    }
    const y = yOf(value);
    if (y < top) top = y;
    if (y > base) base = y;
  }
  close();
  return points;
}

function stems(places: readonly number[], base: number): number[] {
  const points: number[] = [];
  for (let i = 0; i < places.length; i += 2) points.push(places[i]!, base, places[i]!, places[i + 1]!, NaN, NaN);
  return points;
}

function testedShades({ tested, isMain }: ClockSeries, scale: DayScale, start: number, y: number, height: number): Shape[] {
  if (!isMain) return [];
  const seen = tested.filter((i) => start + i + 1 > scale.from && start + i < scale.to);
  return seen.flatMap((i, k): Shape[] => {
    if (k > 0 && seen[k - 1] === i - 1) return [];
    let last = k;
    while (seen[last + 1] === seen[last]! + 1) ++last;
    return [{ kind: "rect", x: scale.pixelOf(start + i), y, width: Math.max(1, (last - k + 1) * scale.perDay), height, fill: "window" }];
  });
}

/** Marks days without a report: a cross each, or hatching where they stand close together or follow one another. */
function silences({ observed }: ClockSeries, first: number, end: number, scale: DayScale, xOf: Place, base: number, y: number, height: number): Shape[] {
  const [single, hatched]: [number[], number[]] = [[], []];
  for (let i = first; i < end; ++i) {
    if (observed[i] !== null) continue;
    let last = i;
    while (last + 1 < end && observed[last + 1] === null) ++last;
    if (last === i && scale.perDay >= CROSSES_FROM) single.push(xOf(i), base - 5);
    else {
      const x = Math.max(scale.left, xOf(i) - scale.perDay / 2);
      const width = Math.max(2, Math.min(scale.right, xOf(last) + scale.perDay / 2) - x);
      hatched.push(...hatch(x, last === i ? base - 8 : y, width, last === i ? 8 : height, 5));
    }
    i = last;
  }
  return [{ kind: "line", points: crosses(single, 2.8), stroke: "missing", width: 1.4 }, { kind: "line", points: hatched, stroke: "missing", width: 0.75 }];
}
