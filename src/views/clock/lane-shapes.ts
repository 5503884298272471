import type { ClockLane, ClockMeeting } from "./clock.ts";
import { SIZES } from "./clock-layout.ts";
import type { DayScale } from "./day-scale.ts";
import { placeOfDay } from "./place-of-day.ts";
import { crosses, fitText, type Shape, textWidth } from "./scene.ts";

const BAR = 9;
/** Pixels that even a round of one day is wide, so that it is seen. */
const LEAST = 3;
/** Pixels beside a contact that still mean it. */
const REACH = 4;
/** Pixels a day from which words stand beside a round. */
const WORDS_FROM = 3;

/** Where a contact stands: its days in pixels; null for one that was not held or lies outside. */
export function spanOf({ from, to }: Pick<ClockMeeting, "from" | "to">, scale: DayScale): { readonly x: number; readonly width: number } | null {
  if (from === null || to === null || placeOfDay(to) + 1 < scale.from || placeOfDay(from) > scale.to) return null;
  const x = scale.pixelOf(placeOfDay(from));
  return { x, width: Math.max(LEAST, scale.pixelOf(placeOfDay(to) + 1) - x) };
}

/** Draws a row of contacts: rounds full, others hollow, a stem on the day of the announcement, a cross where one was called off; words where they have room. */
export function laneShapes({ label, meetings }: ClockLane, scale: DayScale, y: number): Shape[] {
  const middle = y + SIZES.laneLabel + 2 + BAR / 2;
  const placeOf = (day: string | null) => (day === null || placeOfDay(day) < scale.from || placeOfDay(day) > scale.to ? null : scale.pixelOf(placeOfDay(day) + 0.5));
  const announced = meetings.flatMap((one) => placeOf(one.announced) ?? []).flatMap((x) => [x, middle - BAR / 2 - 1, x, middle + BAR / 2 + 1, NaN, NaN]);
  const off = meetings.flatMap((one) => placeOf(one.calledOff) ?? []).flatMap((x) => [x, middle]);
  return [
    { kind: "line", points: [scale.left, middle, scale.right, middle], stroke: "rule", width: 1 },
    { kind: "line", points: meetings.flatMap((one) => waitPoints(one, scale, middle)), stroke: "expected", width: 1, dash: [2, 2] },
    { kind: "line", points: announced, stroke: "expected", width: 1.5 },
    ...meetings.flatMap((one): Shape[] => {
      const span = spanOf(one, scale);
      return span === null ? [] : [{ kind: "rect", ...span, y: middle - BAR / 2, height: BAR, fill: one.counts ? "ink" : "paper", stroke: "ink" }];
    }),
    { kind: "line", points: crosses(off, 4), stroke: "tested", width: 2 },
    ...(scale.perDay >= WORDS_FROM ? wordsBeside(meetings, scale, middle) : []),
    { kind: "text", x: scale.left, y: y + SIZES.laneLabel - 2, text: label, tone: "muted", size: SIZES.small + 1, anchor: "start" }
  ];
}

/** From the day it was announced to its first day. */
function waitPoints({ announced, from }: ClockMeeting, scale: DayScale, middle: number): number[] {
  if (announced === null || from === null || placeOfDay(from) < scale.from || placeOfDay(announced) > scale.to) return [];
  return [scale.pixelOf(placeOfDay(announced) + 0.5), middle, scale.pixelOf(placeOfDay(from)), middle, NaN, NaN];
}

/** What a round was and what was raised at it, up to the next one. */
function wordsBeside(meetings: readonly ClockMeeting[], scale: DayScale, middle: number): Shape[] {
  const spans = meetings.flatMap((one) => {
    const span = spanOf(one, scale);
    return span === null ? [] : [{ ...span, one }];
  }).sort((a, b) => a.x - b.x);
  return spans.flatMap(({ x, width, one }, i): Shape[] => {
    const start = x + width + 4;
    const text = fitText(one.agenda === null ? one.title : `${one.title}: ${one.agenda}`, SIZES.small, (spans[i + 1]?.x ?? scale.right) - start - 6);
    if (text === "") return [];
    return [
      { kind: "rect", x: start - 2, y: middle - 6, width: textWidth(text, SIZES.small) + 4, height: 12, fill: "paper" },
      { kind: "text", x: start, y: middle + 3.5, text, tone: "ink", size: SIZES.small, anchor: "start" }
    ];
  });
}

/** Shades the days of rounds through the figures below. */
export function roundShades(lanes: readonly ClockLane[], scale: DayScale, top: number, bottom: number): Shape[] {
  return lanes.flatMap(({ meetings }) => meetings).filter(({ counts }) => counts).flatMap((one): Shape[] => {
    const span = spanOf(one, scale);
    return span === null ? [] : [{ kind: "rect", x: span.x, y: top, width: Math.max(1, span.width - LEAST + 1), height: bottom - top, fill: "rule" }];
  });
}

/** Returns the contact that stands at a place of the drawing; null where there is none. */
export function meetingAt(lanes: readonly { readonly lane: ClockLane; readonly y: number }[], scale: DayScale, x: number, y: number): ClockMeeting | null {
  const row = lanes.find(({ y: top }) => y >= top && y < top + SIZES.lane);
  const found = row?.lane.meetings.find((one) => {
    const span = spanOf(one, scale);
    return span !== null && x >= span.x - REACH && x <= span.x + span.width + REACH;
  });
  return found ?? null;
}
