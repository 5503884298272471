import * as Plot from "@observablehq/plot";
import type { EventLens } from "#core/model/lens-outcome.ts";
import { words } from "#views/language.ts";
import { type Names, nameOf } from "#views/names.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";

interface Cell {
  readonly x1: number;
  readonly x2: number;
  readonly row: number;
  /** Place of the answer among those that can be given, from 0 to 1; null = a count. */
  readonly shade: number | null;
  readonly text: string;
}

const ROW = 26;
const HEAD = { wide: 26, narrow: 124 } as const;
const LABEL = { wide: 168, narrow: 92 } as const;
const LETTER_WIDTH = 6.6;
const GAP = 0.04;

/** Names the answers of a question by letters, in their order. */
export function letterOf(index: number): string {
  return words().charts.lenses.letterOf(index);
}

/** Draws who answers what: a row a capital, a column a question that anybody answered. A capital's different answers split its cell. */
export function drawLensMatrix({ questions, capitals, readings }: EventLens, names: Names, space: ChartSpace, spoken: string): Element {
  const narrow = isNarrow(space);
  const columns = questions.map((question, at) => ({ ...question, at })).filter(({ at }) => readings.some(({ answers }) => answers[at] !== null));
  const [left, top] = narrow ? [LABEL.narrow, HEAD.narrow] : [LABEL.wide, HEAD.wide];
  const roomPx = (space.width - left) / Math.max(1, columns.length);
  const cells = columns.flatMap(({ at, values, valueNames }, column) => capitals.flatMap(({ id }, row) => cellsOf(readings.filter(({ capital }) => capital === id), at, values, column, row, roomPx, { ...names, ...valueNames })));
  const silent = columns.flatMap((_, column) => capitals.flatMap((__, row) => (cells.some((c) => c.row === row && Math.floor(c.x1) === column) ? [] : [{ column, row }])));
  const middle = ({ x1, x2 }: Cell) => (x1 + x2) / 2;
  const centre = ({ row }: { readonly row: number }) => row + 0.5;
  return drawPlot(
    {
      height: capitals.length * ROW + top + 4,
      marginTop: top, marginBottom: 4, marginLeft: left, marginRight: 0,
      x: { domain: [0, columns.length], axis: null },
      y: { domain: [capitals.length, 0], axis: null },
      marks: [
        Plot.ruleY(Array.from({ length: capitals.length + 1 }, (_, i) => i), { stroke: COLOUR.rule }),
        Plot.rect(cells, { x1: "x1", x2: "x2", y1: ({ row }: Cell) => row + 0.08, y2: ({ row }: Cell) => row + 0.92, fill: COLOUR.band, fillOpacity: ({ shade }: Cell) => (shade === null ? 0 : 0.3 + 0.7 * shade), stroke: COLOUR.muted, strokeWidth: 0.5 }),
        Plot.text(cells, { x: middle, y: centre, text: "text", fontSize: 12, fill: COLOUR.ink }),
        Plot.text(silent, { x: ({ column }: { readonly column: number }) => column + 0.5, y: centre, text: () => "·", fontSize: 12, fill: COLOUR.muted }),
        Plot.text(capitals, { x: () => 0, y: (_, i: number) => i + 0.5, text: "name", textAnchor: "end", dx: -8, fontSize: narrow ? 11 : 12, lineWidth: narrow ? 7 : 100, textOverflow: "ellipsis-end", fill: COLOUR.ink }),
        Plot.text(columns, { x: (_, i: number) => i + 0.5, y: () => 0, text: "name", fontSize: narrow ? 11 : 12, fontWeight: 600, fill: COLOUR.ink, ...(narrow ? { rotate: -90, textAnchor: "start", dy: -6 } : { dy: -12 }) })
      ]
    },
    space,
    spoken
  );
}

/** One capital's answers to one question, each with how often it was given: as many parts of the cell as there are answers. */
function cellsOf(readings: EventLens["readings"], at: number, values: readonly string[], column: number, row: number, roomPx: number, names: Names): Cell[] {
  const given = readings.flatMap(({ answers, judged }) => {
    const answer = answers[at] ?? null;
    return answer === null ? [] : [{ answer, judged }];
  });
  const distinct = [...new Set(given.map(({ answer }) => answer))].sort((a, b) => (typeof a === "number" && typeof b === "number" ? a - b : values.indexOf(String(a)) - values.indexOf(String(b))));
  const width = (1 - 2 * GAP) / Math.max(1, distinct.length);
  return distinct.map((answer, i) => {
    const own = given.filter((one) => one.answer === answer);
    const place = values.indexOf(String(answer));
    const suffix = `${own.length > 1 ? ` ×${own.length}` : ""}${own.some(({ judged }) => judged) ? "" : " (?)"}`;
    const x1 = column + GAP + i * width;
    return { x1, x2: x1 + width, row, shade: place < 0 ? null : place / Math.max(1, values.length - 1), text: fitting(answer, place, suffix, (roomPx * width) / LETTER_WIDTH, names) };
  });
}

/** Says an answer as fully as its cell has room for: letter and word, letter and count, or the letter alone. */
function fitting(answer: string | number, place: number, suffix: string, room: number, names: Names): string {
  if (place < 0) return [`${answer}${suffix}`, String(answer)].find((text) => text.length <= room) ?? "#";
  const letter = letterOf(place);
  return [`${letter} ${nameOf(String(answer), names)}${suffix}`, `${letter}${suffix}`].find((text) => text.length <= room) ?? letter;
}
