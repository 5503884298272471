import * as Plot from "@observablehq/plot";
import type { PledgeCurve } from "#core/model/pledge-outcome.ts";
import { formatNumber, formatShare } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Names, nameOf } from "#views/names.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";

interface Point {
  readonly at: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly curve: string;
}

/** As in the key: all together whole, then one party after the other. */
const DASHES = ["none", "7,3", "2,3"] as const;
const TICKS = [0, 1, 3, 7, 30, 90, 365] as const;
const LAST = 400;
/** The curve of all together among the names of parties. */
const ALL = "";

/** Draws how long promises held: steps on a scale on which a first day and a first year both have room, each party with a dash of its own. */
export function survivalChart(curves: readonly PledgeCurve[], names: Names, space: ChartSpace, spoken: string): Element {
  const { pledges: say } = words().charts;
  const label = ({ party }: PledgeCurve) => (party === null ? ALL : nameOf(party, names));
  const drawn = curves.filter(({ n }) => n > 0);
  const points = drawn.flatMap((curve) => pointsOf(curve, label(curve)));
  const all = points.filter(({ curve }) => curve === ALL);
  return drawPlot(
    {
      height: isNarrow(space) ? 240 : 300,
      marginTop: 10, marginBottom: 34, marginLeft: 52, marginRight: 12,
      x: { type: "symlog", domain: [0, LAST], ticks: [...TICKS], tickFormat: formatNumber, label: say.days, tickSize: 4 },
      y: { domain: [0, 1], ticks: 5, tickFormat: (share: number) => (share === 0 ? say.none : share === 1 ? say.all : formatShare(share)), label: null, grid: true },
      marks: [
        Plot.areaY(all, { x: "at", y1: "low", y2: "high", curve: "step-after", fill: COLOUR.band, fillOpacity: 0.6 }),
        ...drawn.map((curve, i) =>
          Plot.line(points.filter((p) => p.curve === label(curve)), { x: "at", y: "share", curve: "step-after", stroke: i === 0 ? COLOUR.expected : COLOUR.ink, strokeWidth: i === 0 ? 2.5 : 1.5, strokeDasharray: DASHES[i % DASHES.length]! })
        )
      ]
    },
    space,
    spoken
  );
}

function pointsOf({ steps }: PledgeCurve, curve: string): Point[] {
  const told = steps.map(({ days, share, interval90 }) => ({ at: days, share, low: interval90?.[0] ?? share, high: interval90?.[1] ?? share, curve }));
  return [{ at: 0, share: 1, low: 1, high: 1, curve }, ...told];
}
