import { words } from "#views/language.ts";
import { bandShapes } from "./band-shapes.ts";
import { type ClockLayout, SIZES } from "./clock-layout.ts";
import { dayScale, type DayScale, type Stretch } from "./day-scale.ts";
import { dayTicks } from "./day-ticks.ts";
import { laneShapes, roundShades } from "./lane-shapes.ts";
import { panelLabels, panelShapes } from "./panel-shapes.ts";
import { fitText, type Scene, type Shape } from "./scene.ts";

/** Draws a stretch of the clock: contacts, figures with their expected course and band, days, undertakings; and a line through the day at which the reader stands. */
export function clockScene(layout: ClockLayout, stretch: Stretch, cursor: number | null): Scene {
  const { width, left, right, lanes, panels, axis, undertakings, height } = layout;
  const scale = dayScale(stretch, left, right);
  const ticks = dayTicks(scale);
  const top = lanes.length * SIZES.lane;
  return [
    ...ticks.map(({ at }): Shape => ({ kind: "line", points: [scale.pixelOf(at), 0, scale.pixelOf(at), height], stroke: "rule", width: 0.75 })),
    ...roundShades(lanes.map(({ lane }) => lane), scale, top, axis),
    ...panels.flatMap(({ series, y, height: tall }) => panelShapes(series, scale, y, tall)),
    ...lanes.flatMap(({ lane, y }) => laneShapes(lane, scale, y)),
    { kind: "rect", x: 0, y: 0, width: left, height, fill: "paper" },
    { kind: "rect", x: right, y: 0, width: width - right, height, fill: "paper" },
    ...panels.flatMap(({ series, y, height: tall }) => panelLabels(series, scale, y, tall)),
    { kind: "line", points: [left, axis, right, axis], stroke: "muted", width: 1 },
    ...ticks.map(({ at, label }): Shape => ({ kind: "text", x: scale.pixelOf(at) + 3, y: axis + 15, text: label, tone: "muted", size: SIZES.small + 1, anchor: "start" })),
    ...(undertakings.length === 0 ? [] : [{ kind: "text", x: left, y: axis + SIZES.axis + 14, text: fitText(words().clock.undertakings, SIZES.text, right - left, true), tone: "ink", size: SIZES.text, anchor: "start", isBold: true } as const]),
    ...undertakings.flatMap((placed) => bandShapes(placed, scale)),
    ...(cursor === null || cursor < stretch.from || cursor >= stretch.to ? [] : cursorShapes(scale, cursor, height))
  ];
}

function cursorShapes(scale: DayScale, cursor: number, height: number): Shape[] {
  const [x, end] = [scale.pixelOf(cursor), scale.pixelOf(cursor + 1)];
  const width = Math.max(2, end - x);
  return [
    { kind: "rect", x, y: 0, width, height, fill: null, stroke: "ink" },
    { kind: "area", points: [x + width / 2 - 5, 0, x + width / 2 + 5, 0, x + width / 2, 7], fill: "ink" }
  ];
}
