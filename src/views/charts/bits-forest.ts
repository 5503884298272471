import * as Plot from "@observablehq/plot";
import type { LensBrief, LensLine } from "#core/model/lens-outcome.ts";
import { formatNumber } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";

type Measured = LensLine & { readonly divergence: Extract<LensBrief, { status: "assessed" }> };

const ROW = 52;

const isMeasured = (line: LensLine): line is Measured => line.divergence.status === "assessed";

/** Draws how far capitals are apart on each question, with the interval, and below it halves of one capital and of two. */
export function drawBits(lines: readonly LensLine[], space: ChartSpace, spoken: string): Element {
  const measured = lines.filter(isMeasured);
  const high = Math.max(0.5, ...measured.map(({ divergence: d }) => d.high)) * 1.04;
  const low = Math.min(0, ...measured.map(({ divergence: d }) => d.low)) - 0.02;
  const at = { y: "question" } as const;
  const bits = ({ divergence }: Measured) => divergence.bits;
  const symbol = (differ: boolean) => measured.filter((line) => line.differ === differ);
  return drawPlot(
    {
      height: lines.length * ROW + 34,
      marginTop: 4, marginBottom: 30, marginLeft: 10, marginRight: 10,
      x: { domain: [low, high], label: null },
      y: { type: "band", domain: lines.map(({ question }) => question), axis: null, padding: 0 },
      marks: [
        Plot.ruleX([0], { stroke: COLOUR.muted, strokeDasharray: "2,3" }),
        Plot.axisX({ ticks: isNarrow(space) ? 4 : 8, tickFormat: formatNumber, tickSize: 4, fill: COLOUR.muted, stroke: COLOUR.muted, label: null }),
        Plot.link(measured, { ...at, x1: ({ divergence: d }: Measured) => d.low, x2: ({ divergence: d }: Measured) => d.high, stroke: COLOUR.ink, strokeWidth: 3, dy: 4 }),
        Plot.dot(symbol(true), { ...at, x: bits, symbol: "diamond", r: 7, fill: COLOUR.tested, stroke: COLOUR.paper, strokeWidth: 1.5, dy: 4 }),
        Plot.dot(symbol(false), { ...at, x: bits, symbol: "circle", r: 4.5, fill: COLOUR.paper, stroke: COLOUR.ink, strokeWidth: 1.75, dy: 4 }),
        Plot.link(measured, { ...at, x1: "withinBits", x2: "betweenBits", stroke: COLOUR.muted, strokeWidth: 1, dy: 18 }),
        Plot.text(measured, { ...at, x: "withinBits", text: () => "|", fontSize: 12, fontWeight: 700, fill: COLOUR.ink, dy: 18 }),
        Plot.dot(measured, { ...at, x: "betweenBits", symbol: "circle", r: 4, fill: COLOUR.paper, stroke: COLOUR.tested, strokeWidth: 1.75, dy: 18 }),
        Plot.text(lines, { ...at, frameAnchor: "left", text: "name", fontSize: 12, fontWeight: 600, fill: COLOUR.ink, dy: -14 }),
        Plot.text(measured, { ...at, frameAnchor: "right", text: (line: Measured) => figures(line, isNarrow(space)), fontSize: 12, fontVariant: "tabular-nums", fill: COLOUR.ink, dy: -14 }),
        Plot.text(lines.filter((line) => !isMeasured(line)), { ...at, frameAnchor: "left", text: ({ divergence: d }: LensLine) => (d.status === "assessed" ? "" : lackOf(d)), fontSize: 12, fontStyle: "italic", fill: COLOUR.muted, dy: 4 })
      ]
    },
    space,
    spoken
  );
}

function figures({ divergence: { bits, low, high, capitals, readings } }: Measured, narrow: boolean): string {
  const { lenses: say } = words().charts;
  return say.answers(say.range(bits, low, high), readings, capitals, narrow);
}

function lackOf({ reason, needed, had }: Extract<LensBrief, { status: "not-assessable" }>): string {
  const { charts: { lenses: say }, phrases } = words();
  return needed === 0 ? say.lack(phrases.lackInWords(reason, needed, had)) : say.had(reason, had);
}
