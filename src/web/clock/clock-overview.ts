import { dayNumber } from "#core/model/day-count.ts";
import type { Clock } from "#views/clock/clock.ts";
import { type DayScale, dayScale, type Stretch, wholeOf } from "#views/clock/day-scale.ts";
import type { Scene, Shape } from "#views/clock/scene.ts";

/** Pixels that the strip of the whole period is high. */
export const OVERVIEW_HEIGHT = 44;
/** Pixels near an end of the frame within which a drag moves that end alone. */
const GRIP = 8;

/** Draws the whole period in a strip: the first series that is shown, and the rounds. */
export function overviewScene(clock: Clock, shown: ReadonlySet<string>, width: number): Scene {
  const scale = overviewScale(clock, width);
  const series = clock.series.find(({ id }) => shown.has(id));
  const rounds = clock.lanes.flatMap(({ meetings }) => meetings).flatMap(({ counts, from }) => (counts && from !== null ? [scale.pixelOf(dayNumber(from) + 0.5)] : []));
  return [
    { kind: "rect", x: 0.5, y: 0.5, width: width - 1, height: OVERVIEW_HEIGHT - 1, fill: null, stroke: "rule" },
    ...(series === undefined ? [] : [silhouette(series.observed, dayNumber(series.from), scale)]),
    { kind: "line", points: rounds.flatMap((at) => [at, 2, at, 9, NaN, NaN]), stroke: "ink", width: 1.5 }
  ];
}

/** Draws what lies behind and before it: the ground of what is shown above, and its frame with a grip at each end. */
export function frameScene(clock: Clock, stretch: Stretch, width: number): { readonly ground: Scene; readonly frame: Scene } {
  const scale = overviewScale(clock, width);
  const [x, end] = [scale.pixelOf(stretch.from), scale.pixelOf(stretch.to)];
  return {
    ground: [{ kind: "rect", x, y: 1, width: end - x, height: OVERVIEW_HEIGHT - 2, fill: "window" }],
    frame: [
      { kind: "rect", x: x + 1, y: 1, width: Math.max(2, end - x - 2), height: OVERVIEW_HEIGHT - 2, fill: null, stroke: "ink" },
      ...[x, end].map((at): Shape => ({ kind: "rect", x: at - 2, y: OVERVIEW_HEIGHT / 2 - 8, width: 4, height: 16, fill: "ink" }))
    ]
  };
}

function silhouette(observed: readonly (number | null)[], start: number, scale: DayScale): Shape {
  const top = Math.max(1, ...observed.map((value) => value ?? 0));
  const base = OVERVIEW_HEIGHT - 2;
  return { kind: "line", points: observed.flatMap((value, i) => (value === null ? [NaN, NaN] : [scale.pixelOf(start + i + 0.5), base - (value / top) * (base - 12)])), stroke: "muted", width: 0.75 };
}

function overviewScale(clock: Clock, width: number): DayScale {
  return dayScale(wholeOf(clock), 3, width - 3);
}

/** Lets a drag over the strip choose a stretch, move the frame, or move one of its ends. */
export function addBrush(canvas: HTMLCanvasElement, clock: Clock, stretchNow: () => Stretch, choose: (stretch: Stretch) => void): void {
  let drag: ((place: number) => Stretch) | null = null;
  const placeOf = (event: PointerEvent) => {
    const box = canvas.getBoundingClientRect();
    const scale = overviewScale(clock, box.width);
    return { place: scale.from + (event.clientX - box.left - scale.left) / scale.perDay, grip: GRIP / scale.perDay };
  };
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    const { place, grip } = placeOf(event);
    drag = dragFrom(stretchNow(), place, grip, wholeOf(clock));
  });
  canvas.addEventListener("pointermove", (event) => {
    if (drag !== null) choose(drag(placeOf(event).place));
  });
  for (const end of ["pointerup", "pointercancel"] as const) canvas.addEventListener(end, () => (drag = null));
}

/** Returns what a drag that begins at a place makes of the place where it is: near an end of the frame it moves that end, within it the whole, elsewhere (or where all is shown) it draws a new one. */
export function dragFrom(before: Stretch, start: number, grip: number, whole: Stretch): (place: number) => Stretch {
  const isWhole = before.from <= whole.from && before.to >= whole.to;
  if (Math.abs(start - before.from) < grip) return (place) => ({ from: Math.min(place, before.to - 1), to: before.to });
  if (Math.abs(start - before.to) < grip) return (place) => ({ from: before.from, to: Math.max(place, before.from + 1) });
  if (!isWhole && start > before.from && start < before.to) return (place) => ({ from: before.from + place - start, to: before.to + place - start });
  return (place) => ({ from: Math.min(start, place), to: Math.max(start, place) });
}
