import type { COLOUR } from "#views/charts/palette.ts";

/** A colour of the page by its name. */
export type Tone = keyof typeof COLOUR;

/** Places as x, y, x, y …; NaN, NaN lifts the pen. */
export type Points = readonly number[];

/** One thing on a drawing, the same for a picture in markup and for a canvas. In CSS pixels. */
export type Shape =
  | { readonly kind: "rect"; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly fill: Tone | null; readonly stroke?: Tone }
  | { readonly kind: "line"; readonly points: Points; readonly stroke: Tone; readonly width: number; readonly dash?: readonly [number, number] }
  | { readonly kind: "area"; readonly points: Points; readonly fill: Tone }
  /** Upright bars as x, top, height, x, top, height …, all of one width. */
  | { readonly kind: "bars"; readonly points: Points; readonly width: number; readonly fill: Tone }
  | { readonly kind: "dots"; readonly points: Points; readonly radius: number; readonly fill: Tone; readonly stroke: Tone }
  | { readonly kind: "text"; readonly x: number; readonly y: number; readonly text: string; readonly tone: Tone; readonly size: number; readonly anchor: "start" | "middle" | "end"; readonly isBold?: boolean };

/** What is drawn, the hindmost first. */
export type Scene = readonly Shape[];

/** Width of a letter in parts of its size, with some to spare. */
const LETTER = 0.55;
const BOLD_LETTER = 0.61;

/** Tells about how wide a text stands, in pixels. */
export function textWidth(text: string, size: number, isBold = false): number {
  return text.length * size * (isBold ? BOLD_LETTER : LETTER);
}

/** Shortens a text to a width; `""` where not even a word would stand. */
export function fitText(text: string, size: number, width: number, isBold = false): string {
  const letters = Math.floor(width / textWidth(".", size, isBold));
  if (text.length <= letters) return text;
  return letters < 6 ? "" : `${text.slice(0, letters - 1).trimEnd()}…`;
}

/** Draws slanted strokes within a box, as a pattern that does without colour. */
export function hatch(x: number, y: number, width: number, height: number, step: number): number[] {
  const points: number[] = [];
  for (let at = x; at < x + width; at += step) points.push(at, y + height, Math.min(at + height, x + width), y + height - Math.min(height, x + width - at), NaN, NaN);
  return points;
}

/** Draws a cross around each place. */
export function crosses(places: Points, radius: number): number[] {
  const points: number[] = [];
  for (let i = 0; i < places.length; i += 2) {
    const [x, y] = [places[i]!, places[i + 1]!];
    points.push(x - radius, y - radius, x + radius, y + radius, NaN, NaN, x - radius, y + radius, x + radius, y - radius, NaN, NaN);
  }
  return points;
}
