import * as Plot from "@observablehq/plot";
import type { RippleAssessed, RippleAssetResult } from "#core/model/ripple-outcome.ts";
import { formatSigned } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";

interface Spot {
  readonly asset: string;
  readonly day: number;
  /** As a share of the panel's height, −1 to 1. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly placeboLow: number;
  readonly placeboHigh: number;
  readonly isTested: boolean;
}

const PANEL = { wide: 118, narrow: 104 } as const;
/** How much higher a panel is than its farthest end, so that no whisker ends at its edge. */
const ROOM = 1.15;
const DAYS = [-10, -5, 0, 5, 10] as const;

/** Draws the summed abnormal return of each price around the rounds, each to its own height, over what shifted calendars give. */
export function rippleChart(outcome: RippleAssessed, space: ChartSpace, spoken: string): Element {
  const tested = outcome.windows.find((w) => w.id === outcome.confirmatory)!;
  const tops = new Map(outcome.assets.map((asset) => [asset.id, topOf(asset)]));
  const spots = outcome.assets.flatMap((asset) => spotsOf(asset, tops.get(asset.id)!, (day) => tested.first <= day && day <= tested.last));
  const { ripples: say } = words().charts;
  const labels = outcome.assets.map((a) => ({ asset: a.id, text: say.panel(a.name, a.role === "control", tops.get(a.id)!, say.shortUnits[a.unit] ?? a.unit) }));
  return drawPlot(
    {
      height: outcome.assets.length * (isNarrow(space) ? PANEL.narrow : PANEL.wide) + 40,
      marginTop: 4, marginBottom: 36, marginLeft: 10, marginRight: 10,
      x: { domain: [-10.5, 10.5] },
      y: { domain: [-1, 1.35], axis: null },
      fy: { domain: outcome.assets.map(({ id }) => id), axis: null, padding: 0.06 },
      marks: [
        Plot.axisX([...DAYS], { tickFormat: (day: number) => (day === 0 ? say.firstClose : formatSigned(day)), tickSize: 4, fill: COLOUR.muted, stroke: COLOUR.muted, label: say.axis }),
        Plot.areaY(spots, { fy: "asset", x: "day", y1: "placeboLow", y2: "placeboHigh", fill: COLOUR.band, fillOpacity: 0.6 }),
        Plot.ruleY(outcome.assets, { fy: "id", y: () => 0, stroke: COLOUR.muted, strokeDasharray: "2,3" }),
        Plot.ruleX(outcome.assets, { fy: "id", x: () => tested.first - 0.5, y1: () => -1, y2: () => 1, stroke: COLOUR.rule }),
        Plot.ruleX(spots, { fy: "asset", x: "day", y1: "low", y2: "high", stroke: COLOUR.ink, strokeWidth: 1.25 }),
        Plot.line(spots, { fy: "asset", x: "day", y: "mean", stroke: COLOUR.ink, strokeWidth: 1 }),
        Plot.dot(spots.filter((s) => !s.isTested), { fy: "asset", x: "day", y: "mean", symbol: "circle", r: 3.5, fill: COLOUR.paper, stroke: COLOUR.ink, strokeWidth: 1.5 }),
        Plot.dot(spots.filter((s) => s.isTested), { fy: "asset", x: "day", y: "mean", symbol: "diamond", r: 6, fill: COLOUR.tested, stroke: COLOUR.paper, strokeWidth: 1 }),
        Plot.text(labels, { fy: "asset", frameAnchor: "top-left", text: "text", fontSize: 12, fill: COLOUR.ink, stroke: COLOUR.paper, strokeWidth: 4, dy: 2 })
      ]
    },
    space,
    spoken
  );
}

function topOf({ track }: RippleAssetResult): number {
  const most = Math.max(...[track.low, track.high, track.placeboLow, track.placeboHigh].flatMap((ends) => ends.map((v) => Math.abs(v ?? 0))));
  return Number(((most || 1) * ROOM).toPrecision(2));
}

function spotsOf({ id, track }: RippleAssetResult, top: number, isTested: (day: number) => boolean): Spot[] {
  const share = (value: number | null | undefined) => (value === null || value === undefined ? NaN : value / top);
  return track.mean.map((mean, i) => ({
    asset: id,
    day: track.from + i,
    mean: share(mean),
    low: share(track.low[i]),
    high: share(track.high[i]),
    placeboLow: share(track.placeboLow[i]),
    placeboHigh: share(track.placeboHigh[i]),
    isTested: isTested(track.from + i)
  }));
}
