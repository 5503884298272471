import type { ClockReading, ReadingWord } from "./clock.ts";
import { type PlacedUndertaking, readingLabel, SIZES } from "./clock-layout.ts";
import type { DayScale } from "./day-scale.ts";
import { crosses, fitText, hatch, type Shape, textWidth } from "./scene.ts";

const LEAST = 4;
const OPEN = 14;
/** Days after its start for which a band without a named end is drawn, open. */
const OPEN_DAYS = 30;

/** Draws an undertaking: its title, and under it each reading's words and band. Words stay in sight and whole while their band is. */
export function bandShapes({ undertaking, y, rows }: PlacedUndertaking, scale: DayScale): Shape[] {
  const shown = rows.map(({ reading, y: at }) => ({ reading, at, box: boxOf(reading, scale) }));
  const starts = shown.flatMap(({ box }) => (box === null ? [] : [box.x]));
  if (starts.length === 0) return [];
  const text = (words: string, start: number, at: number, isBold: boolean): Shape => {
    const x = Math.max(scale.left, Math.min(start, scale.right - textWidth(words, SIZES.small, isBold)));
    return { kind: "text", x, y: at, text: fitText(words, SIZES.small, scale.right - x, isBold), tone: isBold ? "ink" : "muted", size: SIZES.small, anchor: "start", isBold };
  };
  return [
    text(undertaking.title, Math.min(...starts), y + 11, true),
    ...shown.flatMap(({ reading, at, box }): Shape[] => (box === null ? [] : [text(readingLabel(reading), box.x, at + 9, false), ...bandOf(reading, box, at + SIZES.reading - SIZES.band)]))
  ];
}

interface Box {
  readonly x: number;
  readonly width: number;
  readonly isOpen: boolean;
}

/** Where a band stands within the stretch; null where none of it does. A reading that names no end goes a little way and stays open. */
function boxOf({ start, end }: ClockReading, scale: DayScale): Box | null {
  if (start > scale.to || (end ?? start + OPEN_DAYS) < scale.from) return null;
  const x = Math.max(scale.left, scale.pixelOf(start));
  if (end === null) return { x, width: Math.max(OPEN, Math.min(scale.right - x, scale.pixelOf(start + OPEN_DAYS) - x)), isOpen: true };
  return { x, width: Math.max(LEAST, Math.min(scale.right, scale.pixelOf(end)) - x), isOpen: false };
}

/** Each word has a pattern of its own, so that none hangs on colour; what is only said and not measured has a broken edge. */
function bandOf({ word, isMeasured }: ClockReading, { x, width, isOpen }: Box, y: number): Shape[] {
  const height = SIZES.band;
  const edge: Shape = { kind: "line", points: isOpen ? [x + width, y, x, y, x, y + height, x + width, y + height] : [x, y, x + width, y, x + width, y + height, x, y + height, x, y], stroke: TONES[word], width: 1, ...(isMeasured ? {} : { dash: [3, 2] as const }) };
  const arrow: Shape[] = isOpen ? [{ kind: "line", points: [x + width - 2, y - 1, x + width + 3, y + height / 2, x + width - 2, y + height + 1], stroke: TONES[word], width: 1.25 }] : [];
  return [...fillOf(word, x, y, width, height), edge, ...arrow];
}

const TONES: Readonly<Record<ReadingWord, "expected" | "tested" | "muted">> = { kept: "expected", "partly-kept": "expected", broken: "tested", lapsed: "muted", unverifiable: "muted", "cannot-tell": "muted" };

function fillOf(word: ReadingWord, x: number, y: number, width: number, height: number): Shape[] {
  switch (word) {
    case "kept":
      return [{ kind: "rect", x, y, width, height, fill: "expected" }];
    case "partly-kept":
      return [{ kind: "rect", x, y: y + height / 2, width, height: height / 2, fill: "expected" }];
    case "broken":
      return [{ kind: "line", points: crosses(Array.from({ length: Math.max(1, Math.floor(width / 8)) }, (_, i) => [x + 4 + i * 8, y + height / 2]).flat(), 3), stroke: "tested", width: 1.25 }];
    case "lapsed":
      return [{ kind: "line", points: [x, y + height / 2, x + width, y + height / 2], stroke: "muted", width: 1.5, dash: [1, 3] }];
    case "unverifiable":
      return [{ kind: "line", points: hatch(x, y, width, height, 4), stroke: "muted", width: 1 }];
    case "cannot-tell":
      return [{ kind: "rect", x, y, width, height, fill: "paper" }];
  }
}
