import * as Plot from "@observablehq/plot";
import type { HypothesesAssessed, HypothesesRow } from "#core/model/hypotheses-outcome.ts";
import { formatNumber } from "#views/format.ts";
import { FIT_MARKS, saidInWords } from "#views/tables/hypotheses-tables.ts";
import { words } from "#views/language.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";

interface Cell {
  readonly x1: number;
  readonly x2: number;
  readonly row: number;
  readonly text: string;
  readonly against: "strongly" | "plainly" | "not";
}

const ROW = { wide: 40, narrow: 56 } as const;
const HEAD = { wide: 40, narrow: 52 } as const;
const LABEL_WIDE = 300;
/** Where the marks stand in a row, as shares of its height: on a phone the label has a line of its own above them. */
const BAND = { wide: [0.12, 0.88], narrow: [0.52, 0.94] } as const;
const INSET = 0.06;

/** Draws the matrix: a row an item, a column an explanation, in each cell a mark for every coder. What contradicts is framed, what contradicts strongly is filled. */
export function drawMatrix(outcome: HypothesesAssessed, rows: readonly HypothesesRow[], space: ChartSpace, spoken: string): Element {
  const narrow = isNarrow(space);
  const [size, head, band] = narrow ? [ROW.narrow, HEAD.narrow, BAND.narrow] : [ROW.wide, HEAD.wide, BAND.wide];
  const left = narrow ? 0 : LABEL_WIDE;
  const { hypotheses, codings, discriminating } = outcome;
  const cells = rows.flatMap(({ ratings }, row) => ratings.flatMap(({ fits }, k) => fits.map(({ fit }, h) => cellOf(row, h, k, ratings.length, FIT_MARKS[fit], fit === "contradicts-strongly" ? "strongly" : fit === "contradicts" ? "plainly" : "not"))));
  const totals = codings.flatMap(({ lines }, k) => lines.map(({ inconsistency }, h) => cellOf(rows.length, h, k, codings.length, formatNumber(inconsistency), "not")));
  const against = cells.filter(({ against: how }) => how !== "not");
  const strongly = ({ against: how }: Cell) => how === "strongly";
  const middle = ({ x1, x2 }: Cell) => (x1 + x2) / 2;
  const labels = [...rows.map((row, i) => ({ row: i, text: `${discriminating.includes(row.id) ? "▶ " : ""}${row.title}: ${saidInWords(row)}` })), { row: rows.length, text: words().charts.hypotheses.weight }];
  const height = (rows.length + 1) * size + head + 4;
  return drawPlot(
    {
      height, marginTop: head, marginBottom: 4, marginLeft: left, marginRight: 0,
      x: { domain: [0, hypotheses.length], axis: null },
      y: { domain: [rows.length + 1, 0], axis: null },
      marks: [
        Plot.ruleY(Array.from({ length: rows.length + 2 }, (_, i) => i), { stroke: COLOUR.rule }),
        Plot.ruleX(narrow ? [] : hypotheses.map((_, i) => i), { stroke: COLOUR.rule }),
        Plot.rect(against, { x1: "x1", x2: "x2", y1: ({ row }: Cell) => row + band[0], y2: ({ row }: Cell) => row + band[1], fill: COLOUR.tested, fillOpacity: (c: Cell) => (strongly(c) ? 1 : 0), stroke: COLOUR.tested, strokeWidth: 1.5 }),
        Plot.text([...cells, ...totals], { x: middle, y: ({ row }: Cell) => row + (band[0] + band[1]) / 2, text: "text", fontSize: 13, fontWeight: 600, fill: (c: Cell) => (strongly(c) ? COLOUR.paper : c.text === FIT_MARKS["says-nothing"] ? COLOUR.muted : COLOUR.ink) }),
        Plot.text(labels, { x: () => 0, y: ({ row }: { readonly row: number }) => row + (narrow ? 0.27 : 0.5), text: "text", textAnchor: narrow ? "start" : "end", dx: narrow ? 2 : -8, fontSize: narrow ? 11 : 12, lineWidth: narrow ? Math.max(20, space.width / 12) : (LABEL_WIDE - 12) / 14, fill: COLOUR.ink }),
        Plot.text(hypotheses, { x: (_, h: number) => h + 0.5, y: () => 0, text: "name", fontSize: narrow ? 10 : 12, fontWeight: 600, lineWidth: narrow ? Math.max(5, space.width / hypotheses.length / 11) : 9, lineAnchor: "bottom", dy: -6, fill: COLOUR.ink })
      ]
    },
    space,
    spoken
  );
}

/** One coder's mark in its share of a cell. */
function cellOf(row: number, column: number, coder: number, coders: number, text: string, against: Cell["against"]): Cell {
  const width = (1 - 2 * INSET) / coders;
  const x1 = column + INSET + coder * width;
  return { x1: x1 + INSET / 2, x2: x1 + width - INSET / 2, row, text, against };
}
