import * as Plot from "@observablehq/plot";
import { formatShare } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";

/** A share of what was agreed, from its least to its most. */
export interface ShareRow {
  readonly label: string;
  readonly says: string;
  /** null = no figure can be given. */
  readonly low: number | null;
  /** null = no upper end. */
  readonly high: number | null;
}

const ROW_PX = 40;
const LINE_PX = 9;
/** The axis ends a little above the whole: more than was agreed is drawn at its end. */
const MOST = 1.1;

/** Draws shares delivered of what was agreed: a bar to the least, a lighter one to the most, an arrow where no upper end is told. */
export function shareRows(rows: readonly ShareRow[], space: ChartSpace, spoken: string): Element {
  const keyed = rows.map((row, i) => ({ key: String(i), ...row, end: Math.min(MOST, row.high ?? row.low ?? 0), start: Math.min(MOST, row.low ?? 0) }));
  const told = keyed.filter(({ low }) => low !== null);
  const fontSize = isNarrow(space) ? 11 : 12;
  return drawPlot(
    {
      height: rows.length * ROW_PX + 30,
      marginTop: 4, marginBottom: 26, marginLeft: 12, marginRight: 14,
      x: { domain: [0, MOST], ticks: [0, 0.25, 0.5, 0.75, 1], tickFormat: (share: number) => (share === 0 ? words().charts.ledger.none : share === 1 ? words().charts.ledger.all : formatShare(share)), label: null, tickSize: 4 },
      y: { type: "band", domain: keyed.map(({ key }) => key), axis: null, padding: 0 },
      marks: [
        Plot.link(keyed, { y: "key", x1: 0, x2: 1, stroke: COLOUR.rule, strokeWidth: 7, dy: LINE_PX }),
        Plot.link(told, { y: "key", x1: 0, x2: "end", stroke: COLOUR.band, strokeWidth: 7, dy: LINE_PX }),
        Plot.link(told, { y: "key", x1: 0, x2: "start", stroke: COLOUR.expected, strokeWidth: 7, dy: LINE_PX }),
        Plot.text(told.filter(({ high }) => high === null), { y: "key", x: "start", text: () => "▸", fontSize: 14, fill: COLOUR.ink, dx: 7, dy: LINE_PX }),
        Plot.text(keyed.filter(({ low }) => low === null), { y: "key", x: 0.5, text: () => words().charts.ledger.noFigure, fontSize, fontStyle: "italic", fill: COLOUR.muted, dy: LINE_PX }),
        Plot.text(keyed, { y: "key", frameAnchor: "left", text: "label", fontSize, fill: COLOUR.ink, dy: -LINE_PX }),
        Plot.text(keyed, { y: "key", frameAnchor: "right", text: "says", fontSize, fill: COLOUR.ink, fontVariant: "tabular-nums", dy: -LINE_PX })
      ]
    },
    space,
    spoken
  );
}
