import { dayOf } from "#core/model/day-count.ts";
import type { Clock } from "#views/clock/clock.ts";
import { type ClockLayout, layoutClock } from "#views/clock/clock-layout.ts";
import { clockScene } from "#views/clock/clock-scene.ts";
import { speakDay, tellDay } from "#views/clock/clock-words.ts";
import { dayScale, type Stretch, wholeOf } from "#views/clock/day-scale.ts";
import { meetingAt } from "#views/clock/lane-shapes.ts";
import type { Scene } from "#views/clock/scene.ts";
import { wishOf, ZOOM_STEP } from "./clock-keys.ts";
import { addBrush, frameScene, OVERVIEW_HEIGHT, overviewScene } from "./clock-overview.ts";
import { buildParts, element } from "./clock-parts.ts";
import { addPointer } from "./clock-pointer.ts";
import { type ClockState, clockStateOf, withClockState } from "./clock-state.ts";
import { shownTable, stretchWords } from "./clock-table.ts";
import { type Inks, inksOf, paintScene } from "./paint-scene.ts";
import { moved, showing, within, zoomed } from "./stretch.ts";

/** Share of the stretch that a press on Earlier or Later moves. */
const PRESS = 0.5;
/** The address follows once nothing has moved for so long: browsers allow a hundred changes in half a minute. */
const SETTLE_MS = 250;
/** How often at most the words of the stretch follow a pointer: each change lays the page out anew. */
const SAY_MS = 120;

/** Puts the clock that moves in the place of its picture. Nothing in it moves by itself, so that there is no motion to reduce. */
export function startClock(figure: HTMLElement, clock: Clock): void {
  const stage = figure.querySelector<HTMLElement>(".clock-stage");
  if (stage === null) return;
  const whole = wholeOf(clock);
  let state = clockStateOf(new URL(location.href), clock);
  let layout: ClockLayout | null = null;
  let inks: Inks = inksOf(figure);
  let [asked, settling, saying, width] = [0, 0, 0, 0];
  const parts = buildParts(stage, clock);
  const { canvas, control, overview, readout, buttons, table } = parts;
  const font = getComputedStyle(figure).getPropertyValue("--sans") || "sans-serif";
  for (const box of parts.series) box.checked = state.shown.has(box.value);
  control.setAttribute("aria-valuemin", String(whole.from));
  control.setAttribute("aria-valuemax", String(whole.to - 1));

  const put = (on: HTMLCanvasElement, width: number, height: number, ...layers: readonly (Scene | HTMLCanvasElement)[]) => {
    const dots = devicePixelRatio;
    const [across, down] = [Math.round(width * dots), Math.round(height * dots)];
    if (on.width !== across || on.height !== down) {
      Object.assign(on, { width: across, height: down });
      Object.assign(on.style, { width: `${width}px`, height: `${height}px` });
    }
    const paper = on.getContext("2d")!;
    paper.setTransform(dots, 0, 0, dots, 0, 0);
    paper.clearRect(0, 0, width, height);
    for (const layer of layers) {
      if (layer instanceof HTMLCanvasElement) paper.drawImage(layer, 0, 0, width, height);
      else paintScene(paper, layer, inks, font);
    }
  };
  /** The strip without its frame, kept for as long as nothing of it changes: it holds every day there is. */
  let strip: HTMLCanvasElement | null = null;
  const draw = () => {
    asked = 0;
    if (width < 1) return;
    if (layout?.width !== width) {
      layout = layoutClock(clock, state.shown, width);
      strip = null;
    }
    if (strip === null) {
      strip = document.createElement("canvas");
      put(strip, width, OVERVIEW_HEIGHT, overviewScene(clock, state.shown, width));
    }
    const { ground, frame } = frameScene(clock, state.stretch, width);
    put(canvas, width, layout.height, clockScene(layout, state.stretch, state.day));
    put(overview, width, OVERVIEW_HEIGHT, ground, strip, frame);
  };
  const ask = () => (asked ||= requestAnimationFrame(draw));
  const settle = () => {
    history.replaceState(history.state, "", withClockState(new URL(location.href), clock, state));
    if (table.open) fillTable();
  };
  const sayStretch = () => {
    clearTimeout(saying);
    saying = 0;
    parts.stretch.textContent = stretchWords(state);
  };
  const fillTable = () => table.replaceChildren(table.firstElementChild!, shownTable(clock, state));
  const change = (next: Partial<ClockState>, isGliding = false) => {
    const before = state;
    state = { ...state, ...next };
    if (state.stretch !== before.stretch && !isGliding) sayStretch();
    if (state.stretch !== before.stretch && isGliding) saying ||= window.setTimeout(sayStretch, SAY_MS);
    if (state.day !== before.day || state.shown !== before.shown) tell();
    ask();
    clearTimeout(settling);
    settling = window.setTimeout(settle, SETTLE_MS);
  };
  const tell = () => {
    if (state.day === null) return;
    const day = dayOf(state.day);
    const told = tellDay(clock, state.shown, day);
    const spoken = speakDay(told, day);
    control.setAttribute("aria-valuenow", String(state.day));
    control.setAttribute("aria-valuetext", spoken);
    const link = ({ says, href }: { readonly says: string; readonly href: string }) => element("li", "", Object.assign(element("a", "", says), { href }));
    readout.replaceChildren(element("p", "", speakDay({ ...told, meetings: [], undertakings: [] }, day)), element("ul", "", ...[...told.meetings, ...told.undertakings].map(link)));
  };

  const scaleNow = () => dayScale(state.stretch, layout?.left ?? 0, layout?.right ?? 1);
  const placeAt = (x: number) => scaleNow().from + (x - scaleNow().left) / scaleNow().perDay;
  const dayAt = (x: number) => Math.min(whole.to - 1, Math.max(whole.from, Math.floor(Math.min(state.stretch.to - 1, Math.max(state.stretch.from, placeAt(x))))));
  const goTo = (stretch: Stretch) => change({ stretch });
  const glideTo = (stretch: Stretch) => change({ stretch }, true);
  const walkTo = (day: number) => {
    const to = Math.min(whole.to - 1, Math.max(whole.from, day));
    change({ day: to, stretch: showing(state.stretch, to, whole) });
  };
  const zoom = (times: number) => goTo(zoomed(state.stretch, times, state.day === null ? (state.stretch.from + state.stretch.to) / 2 : state.day + 0.5, whole));
  const openRound = () => {
    const held = state.day === null ? undefined : tellDay(clock, state.shown, dayOf(state.day)).meetings.find(({ isHeld }) => isHeld);
    if (held !== undefined) location.assign(held.href);
  };

  control.addEventListener("keydown", (event) => {
    const wish = wishOf(event);
    if (wish === null) return;
    event.preventDefault();
    switch (wish.kind) {
      case "walk":
        return walkTo(state.day === null ? Math.floor((state.stretch.from + state.stretch.to) / 2) : state.day + wish.days);
      case "end":
        return walkTo(wish.which === "first" ? whole.from : whole.to - 1);
      case "zoom":
        return zoom(wish.times);
      case "whole":
        return goTo(whole);
      case "open":
        return openRound();
    }
  });
  addPointer(control, {
    pan: (pixels) => glideTo(moved(state.stretch, -pixels / scaleNow().perDay, whole)),
    zoom: (times, about) => glideTo(zoomed(state.stretch, times, placeAt(about), whole)),
    hover: (x) => change({ day: dayAt(x) }),
    press: (x, y) => {
      change({ day: dayAt(x) });
      const found = layout === null ? null : meetingAt(layout.lanes, scaleNow(), x, y);
      if (found !== null) location.assign(found.href);
    }
  });
  addBrush(overview, clock, () => state.stretch, (stretch) => glideTo(within(stretch, whole)));
  buttons.earlier.addEventListener("click", () => goTo(moved(state.stretch, -PRESS * (state.stretch.to - state.stretch.from), whole)));
  buttons.later.addEventListener("click", () => goTo(moved(state.stretch, PRESS * (state.stretch.to - state.stretch.from), whole)));
  buttons.zoomIn.addEventListener("click", () => zoom(1 / ZOOM_STEP));
  buttons.zoomOut.addEventListener("click", () => zoom(ZOOM_STEP));
  buttons.whole.addEventListener("click", () => goTo(whole));
  for (const box of parts.series) {
    box.addEventListener("change", () => {
      layout = null;
      change({ shown: new Set(parts.series.filter(({ checked }) => checked).map(({ value }) => value)) });
    });
  }
  table.addEventListener("toggle", () => {
    if (table.open) fillTable();
  });
  const repaint = () => {
    inks = inksOf(figure);
    strip = null;
    ask();
  };
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) matchMedia(query).addEventListener("change", repaint);
  new MutationObserver(repaint).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  new ResizeObserver(([entry]) => {
    width = Math.floor(entry!.contentRect.width);
    ask();
  }).observe(control);
  sayStretch();
  control.setAttribute("aria-valuenow", String(state.day ?? Math.floor(state.stretch.from)));
  control.setAttribute("aria-valuetext", stretchWords(state));
  tell();
}
