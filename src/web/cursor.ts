import { clockLayout, type ClockNight } from "#views/charts/clock-chart.ts";
import { capitalised, formatDay, formatNumber } from "#views/format.ts";
import type { PulseFinding } from "#views/report/outline.ts";

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 7, ArrowUp: -7, PageDown: 28, PageUp: -28 };

/** Scales of a drawn plot; Plot puts them on the element it returns. */
interface Scaled {
  readonly scale: (name: "x" | "fy") => { readonly apply: (value: unknown) => number; readonly invert?: (pixels: number) => number; readonly bandwidth?: number } | undefined;
}

/** The night at which the reader of each clock stood, so that a redrawn chart keeps the place. */
const places = new WeakMap<HTMLElement, number>();

/** Lets a reader walk through the nights of a clock by arrow keys or pointer; each night is shown and said. */
export function addCursor(place: HTMLElement, picture: Element, finding: PulseFinding, width: number): void {
  const { rows, nights } = clockLayout(finding, width);
  const { scale } = picture as unknown as Scaled;
  const [x, fy] = [scale("x"), scale("fy")];
  if (x === undefined || fy === undefined || nights.length === 0) return;
  const line = document.createElement("div");
  line.className = "cursor";
  line.hidden = true;
  place.append(line);
  const readout = readoutBefore(place);
  const show = (index: number) => {
    const at = Math.min(nights.length - 1, Math.max(0, index));
    const night = nights[at];
    if (night === undefined) return;
    places.set(place, at);
    const [left, right] = [x.apply(night.at), x.apply(night.at + 1)];
    Object.assign(line.style, { left: `${left - 1}px`, width: `${right - left + 2}px`, top: `${fy.apply(night.row)}px`, height: `${fy.bandwidth ?? 0}px` });
    line.hidden = false;
    readout.textContent = describeNight(night, finding.outcome.unit);
  };
  place.onkeydown = (event) => {
    const from = places.get(place) ?? nights.length;
    const to = event.key === "Home" ? 0 : event.key === "End" ? nights.length - 1 : event.key in STEPS ? from + (STEPS[event.key] ?? 0) : null;
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    show(to);
  };
  place.onpointermove = (event) => {
    const box = picture.getBoundingClientRect();
    const row = rows.rows.find(({ label }) => within(event.clientY - box.top, fy.apply(label), fy.bandwidth ?? 0));
    const day = x.invert?.(event.clientX - box.left);
    if (row === undefined || day === undefined) return;
    const found = nights.findIndex((n) => n.row === row.label && n.at === Math.floor(day));
    if (found >= 0) show(found);
  };
  const before = places.get(place);
  if (before !== undefined) show(before);
}

function within(value: number, from: number, length: number): boolean {
  return value >= from && value < from + length;
}

function readoutBefore(place: HTMLElement): HTMLElement {
  const known = place.previousElementSibling;
  if (known instanceof HTMLElement && known.classList.contains("readout")) return known;
  const readout = document.createElement("output");
  readout.className = "readout";
  readout.setAttribute("aria-live", "polite");
  readout.textContent = "Arrow keys walk through the nights (up and down: a week).";
  place.before(readout);
  place.tabIndex = 0;
  place.setAttribute("role", "group");
  place.setAttribute("aria-label", "Night by night: left and right arrow keys move by one night, up and down by a week");
  return readout;
}

/** Says what is known of one night. */
export function describeNight({ day, observed, expected, low, high, isTested }: ClockNight, unit: string): string {
  const reported = observed === null ? "no report, which is not zero" : `${formatNumber(observed)} reported`;
  const model = expected === null ? "" : `, ${formatNumber(Math.round(expected))} expected (90 % band ${formatNumber(low ?? 0)} to ${high === null ? "open" : formatNumber(high)})`;
  return `${capitalised(unit)} of ${formatDay(day)}: ${reported}${model}${isTested ? `; a tested ${unit} after a round` : ""}`;
}
