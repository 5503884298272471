import * as Plot from "@observablehq/plot";
import { formatNumber } from "#views/format.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";

/** The counts of one side's breaches of one undertaking. */
export interface CountRow {
  readonly label: string;
  readonly counts: readonly number[];
}

const ROW_PX = 50;
const LINE_PX = 11;
const LABEL_PX = 17;
/** Pixels that a figure needs, so that it does not run into the next. */
const FIGURE_PX = 34;
const TICKS = [0, 1, 10, 100, 1000, 10_000] as const;

/** Draws counts side by side, each as a ring on a scale of tens: nothing joins or adds them. */
export function countRows(rows: readonly CountRow[], space: ChartSpace, spoken: string): Element {
  const keyed = rows.map((row, i) => ({ key: String(i), ...row }));
  const dots = keyed.flatMap(({ key, counts }) => counts.map((count) => ({ key, count })));
  const most = Math.max(10, ...dots.map(({ count }) => count)) * 1.6;
  const place = (count: number) => (Math.log1p(count) / Math.log1p(most)) * (space.width - 30);
  const figures = keyed.flatMap(({ key, counts }) =>
    [...counts].sort((a, b) => b - a).reduce<number[]>((kept, count) => (kept.every((k) => place(k) - place(count) >= FIGURE_PX) ? [...kept, count] : kept), []).map((count) => ({ key, count })));
  const fontSize = isNarrow(space) ? 11 : 12;
  return drawPlot(
    {
      height: rows.length * ROW_PX + 30,
      marginTop: 4, marginBottom: 26, marginLeft: 14, marginRight: 16,
      x: { type: "symlog", domain: [0, most], ticks: TICKS.filter((t) => t <= most), tickFormat: formatNumber, label: null, tickSize: 4 },
      y: { type: "band", domain: keyed.map(({ key }) => key), axis: null, padding: 0 },
      marks: [
        Plot.ruleY(keyed, { y: "key", stroke: COLOUR.rule, dy: LINE_PX }),
        Plot.text(keyed, { y: "key", frameAnchor: "left", text: "label", fontSize, fill: COLOUR.ink, dy: -LABEL_PX }),
        Plot.dot(dots, { y: "key", x: "count", r: 4, fill: COLOUR.paper, stroke: COLOUR.ink, strokeWidth: 1.5, dy: LINE_PX }),
        Plot.text(figures, { y: "key", x: "count", text: ({ count }: { count: number }) => formatNumber(count), fontSize: 11, fontVariant: "tabular-nums", fill: COLOUR.ink, dy: LINE_PX - 12 })
      ]
    },
    space,
    spoken
  );
}
