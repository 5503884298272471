import { chartOf, chartsOf } from "#views/charts/charts-of.ts";
import type { Drawn } from "#views/page/drawn.ts";
import { outlineOf } from "#views/report/outline.ts";
import { addCursor } from "./cursor.ts";

const SETTLE_MS = 120;

/** Redraws every chart of the page to the width it has, once it is near and whenever that changes, one at a time so that the reader never waits for more; what is returned does so for charts that come later. */
export function redrawCharts({ brief, names }: Drawn, page: Document): (part: ParentNode) => void {
  const charts = chartsOf(brief, names);
  const { registered, beside } = outlineOf(brief);
  const drawn = new WeakMap<Element, number>();
  /** Widths of the charts that wait to be drawn, the first to be drawn first. */
  const due = new Map<HTMLElement, number>();
  const ask = (place: HTMLElement, width: number) => {
    if (due.size === 0) setTimeout(drawNext);
    due.set(place, Math.floor(width));
  };
  const drawNext = () => {
    const [next] = due;
    if (next === undefined) return;
    due.delete(next[0]);
    if (due.size > 0) setTimeout(drawNext);
    draw(...next);
  };
  const draw = (place: HTMLElement, width: number) => {
    const { finding = "", chart = "" } = place.dataset;
    const found = chartOf(charts, finding, chart);
    if (found === undefined || width < 1 || drawn.get(place) === width) return;
    drawn.set(place, width);
    const picture = found.draw({ document: page, width });
    place.replaceChildren(picture);
    const pulse = chart === "clock" ? [...registered, ...beside].find(({ id }) => id === finding) : undefined;
    if (pulse !== undefined) addCursor(place, picture, pulse, width);
  };
  const waiting = new Map<Element, number>();
  const observer = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      if (!(target instanceof HTMLElement)) continue;
      if (!drawn.has(target)) {
        ask(target, contentRect.width);
        continue;
      }
      clearTimeout(waiting.get(target));
      waiting.set(target, window.setTimeout(() => ask(target, contentRect.width), SETTLE_MS));
    }
  });
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        observer.observe(target);
      }
    },
    { rootMargin: "600px" }
  );
  const watch = (part: ParentNode) => {
    for (const place of part.querySelectorAll(".drawing")) seen.observe(place);
  };
  watch(page);
  return watch;
}
