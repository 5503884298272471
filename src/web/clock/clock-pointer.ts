/** What pointers and the wheel do to the clock, in pixels from its left edge. */
export interface PointerWishes {
  readonly pan: (pixels: number) => void;
  readonly zoom: (times: number, about: number) => void;
  readonly hover: (x: number) => void;
  readonly press: (x: number, y: number) => void;
}

/** Pixels that a press may stray and still be no drag. */
const STRAY = 4;
const PIXELS_PER_LINE = 16;
/** Share by which the stretch changes for each pixel that the wheel turns. */
const WHEEL = 0.003;

/** Lets one pointer drag or press, two pinch, and the wheel zoom with Ctrl (as a pinch on a touchpad does) or move sideways; a plain wheel scrolls the page as ever. */
export function addPointer(place: HTMLElement, { pan, zoom, hover, press }: PointerWishes): void {
  const held = new Map<number, { x: number; y: number }>();
  let strayed = 0;
  const at = (event: MouseEvent) => {
    const box = place.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const spread = () => {
    const [a, b] = [...held.values()];
    return a === undefined || b === undefined ? null : { apart: Math.max(1, Math.abs(a.x - b.x)), middle: (a.x + b.x) / 2 };
  };
  place.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    place.setPointerCapture(event.pointerId);
    held.set(event.pointerId, at(event));
    strayed = held.size > 1 ? Infinity : 0;
  });
  place.addEventListener("pointermove", (event) => {
    const now = at(event);
    const before = held.get(event.pointerId);
    if (before === undefined) {
      hover(now.x);
      return;
    }
    const wide = spread();
    held.set(event.pointerId, now);
    strayed += Math.hypot(now.x - before.x, now.y - before.y);
    const next = spread();
    if (wide === null || next === null) {
      if (strayed > STRAY) pan(now.x - before.x);
      return;
    }
    zoom(wide.apart / next.apart, next.middle);
    pan(next.middle - wide.middle);
  });
  const release = (event: PointerEvent) => {
    if (held.delete(event.pointerId) && event.type === "pointerup" && strayed <= STRAY) press(at(event).x, at(event).y);
  };
  place.addEventListener("pointerup", release);
  place.addEventListener("pointercancel", release);
  place.addEventListener("wheel", (event) => {
    const pixels = (turned: number) => turned * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? PIXELS_PER_LINE : 1);
    const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!event.ctrlKey && !event.metaKey && !isSideways) return;
    event.preventDefault();
    if (isSideways && !event.ctrlKey) pan(-pixels(event.deltaX));
    else zoom(Math.exp(pixels(event.deltaY) * WHEEL), at(event).x);
  }, { passive: false });
}
