import * as Plot from "@observablehq/plot";
import type { PulseFinding } from "#views/report/outline.ts";
import { words } from "#views/language.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";

const BIN_WIDTH = 0.2;
const FIRST_BIN = 0.5 * BIN_WIDTH;

interface Bin {
  readonly x1: number;
  readonly x2: number;
  readonly inside: number;
  readonly beyond: number;
}

/** Draws how the score falls over every shifted calendar, those at least as far out as the true one set off, and the true one. */
export function shiftsChart(finding: PulseFinding, space: ChartSpace, spoken: string): Element {
  const { outcome } = finding;
  const { values, observed } = outcome.status === "assessed" ? outcome.shifts : { values: [], observed: 0 };
  const bins = binned(values, observed);
  const reach = Math.max(2.5, Math.abs(observed) + 0.4, ...bins.flatMap((b) => [-b.x1, b.x2]));
  const top = Math.max(1, ...bins.map((b) => b.inside + b.beyond));
  const onLeft = observed > 0.35 * reach;
  return drawPlot(
    {
      height: isNarrow(space) ? 200 : 220,
      marginTop: 26, marginBottom: 36, marginLeft: 36, marginRight: 10,
      x: { domain: [-reach, reach] },
      y: { domain: [0, top] },
      marks: [
        Plot.axisY({ ticks: 4, tickSize: 0, fill: COLOUR.muted, label: null }),
        Plot.axisX({ ticks: isNarrow(space) ? 5 : 9, tickSize: 4, fill: COLOUR.muted, stroke: COLOUR.muted, label: null, tickFormat: (v: number) => String(v).replace("-", "−") }),
        Plot.text([words().charts.pulse.scoreAxis], { frameAnchor: "bottom", dy: 32, fill: COLOUR.muted }),
        Plot.rect(bins, { x1: "x1", x2: "x2", y1: 0, y2: "inside", fill: COLOUR.rule, stroke: COLOUR.muted, strokeWidth: 0.75, insetLeft: 0.5, insetRight: 0.5 }),
        Plot.rect(bins.filter((b) => b.beyond > 0), { x1: "x1", x2: "x2", y1: "inside", y2: (b: Bin) => b.inside + b.beyond, fill: COLOUR.tested, insetLeft: 0.5, insetRight: 0.5 }),
        Plot.ruleY([0], { stroke: COLOUR.muted }),
        Plot.ruleX([observed], { stroke: COLOUR.ink, strokeWidth: 2, y1: 0, y2: top }),
        Plot.text([observed], { x: (v: number) => v, y: top, text: () => words().charts.pulse.theTrue, dy: -10, dx: onLeft ? 4 : -4, textAnchor: onLeft ? "end" : "start", fontWeight: 700, fontSize: 12, fill: COLOUR.ink })
      ]
    },
    space,
    spoken
  );
}

function binned(values: readonly number[], observed: number): Bin[] {
  const mean = values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);
  const counts = new Map<number, { inside: number; beyond: number }>();
  for (const value of values) {
    const at = Math.floor((value + FIRST_BIN) / BIN_WIDTH);
    const bin = counts.get(at) ?? { inside: 0, beyond: 0 };
    if (Math.abs(value - mean) >= Math.abs(observed - mean)) bin.beyond += 1;
    else bin.inside += 1;
    counts.set(at, bin);
  }
  return [...counts].sort(([a], [b]) => a - b).map(([at, bin]) => ({ x1: at * BIN_WIDTH - FIRST_BIN, x2: (at + 1) * BIN_WIDTH - FIRST_BIN, ...bin }));
}
