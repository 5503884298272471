import * as Plot from "@observablehq/plot";
import type { HistoryAssessed, HistorySignRow } from "#core/model/history-outcome.ts";
import { formatDecibans, formatNumber, formatShare, formatPercent } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";

const ROW = 40;
const LINE = 9;
/** Where in a row lines of the scale begin, so that they cross no label. */
const UNDER_LABEL = 20;
const REACH = { low: 0.1, high: 12 } as const;
const within = (ratio: number) => Math.min(REACH.high, Math.max(REACH.low, ratio));

/** Draws how many times likelier each sign was where the outcome came, on a log scale; hollow where it is known in too few windows. */
export function drawSigns(signs: readonly HistorySignRow[], space: ChartSpace, spoken: string): Element {
  const at = { y: "id" } as const;
  const { history: say } = words().charts;
  const shape = (usable: boolean) => signs.filter((one) => one.usable === usable);
  const open = signs.flatMap(({ id, all }) => [...(all.low < REACH.low ? [{ id, x: REACH.low, sign: "◂" }] : []), ...(all.high > REACH.high ? [{ id, x: REACH.high, sign: "▸" }] : [])]);
  const says = ({ all, present }: HistorySignRow) => (isNarrow(space) ? say.hereShort[present] : `${say.signFigures(all.ratio, all.low, all.high)}   ${say.here[present]}`);
  return drawPlot(
    {
      height: signs.length * ROW + 34,
      marginTop: 4, marginBottom: 30, marginLeft: 10, marginRight: 10,
      x: { type: "log", domain: [REACH.low, REACH.high], label: null, insetLeft: 8, insetRight: 8 },
      y: { type: "band", domain: signs.map(({ id }) => id), axis: null, padding: 0 },
      marks: [
        Plot.tickX(signs, { ...at, x: () => 1, insetTop: UNDER_LABEL, stroke: COLOUR.muted, strokeDasharray: "2,3" }),
        Plot.axisX({ ticks: [0.1, 0.2, 0.5, 1, 2, 5, 10], tickFormat: (ratio: number) => `×${formatNumber(ratio)}`, tickSize: 4, fill: COLOUR.muted, stroke: COLOUR.muted, label: null }),
        Plot.link(signs, { ...at, x1: ({ all }: HistorySignRow) => within(all.low), x2: ({ all }: HistorySignRow) => within(all.high), stroke: COLOUR.ink, strokeWidth: 1.5, dy: LINE }),
        Plot.dot(shape(true), { ...at, x: ({ all }: HistorySignRow) => within(all.ratio), symbol: "diamond", r: 6.5, fill: COLOUR.tested, stroke: COLOUR.paper, strokeWidth: 1.5, dy: LINE }),
        Plot.dot(shape(false), { ...at, x: ({ all }: HistorySignRow) => within(all.ratio), symbol: "circle", r: 4.5, fill: COLOUR.paper, stroke: COLOUR.ink, strokeWidth: 1.75, dy: LINE }),
        Plot.text(open, { ...at, x: "x", text: "sign", fontSize: 14, fill: COLOUR.ink, dy: LINE }),
        Plot.text(signs, { ...at, frameAnchor: "left", text: ({ id }: HistorySignRow) => words().phrases.signInWords(id), fontSize: isNarrow(space) ? 11 : 12, fill: COLOUR.ink, dy: -LINE }),
        Plot.text(signs, { ...at, frameAnchor: "right", text: says, fontSize: 12, fontVariant: "tabular-nums", fill: COLOUR.ink, dy: -LINE })
      ]
    },
    space,
    spoken
  );
}

type Bin = HistoryAssessed["calibration"]["bins"][number];
/** Room about the bins, in probability. */
const AROUND = 0.05;

/** Draws what came against what was forecast, with the band in which calibrated forecasts would keep. */
export function drawReliability(bins: readonly Bin[], baseRate: number, space: ChartSpace, spoken: string): Element {
  const share = ({ events, n }: Bin) => events / n;
  const [left, right] = [Math.min(...bins.map(({ forecast }) => forecast)) - AROUND, Math.max(...bins.map(({ forecast }) => forecast)) + AROUND];
  const ends = [left, right, baseRate, ...bins.flatMap((bin) => [bin.low, bin.high, share(bin)])];
  const [bottom, top] = [Math.min(...ends) - AROUND, Math.max(...ends) + AROUND];
  return drawPlot(
    {
      height: 300,
      marginTop: 14, marginBottom: 30, marginLeft: 46, marginRight: 16,
      x: { domain: [left, right], label: null, tickFormat: formatPercent, ticks: 4 },
      y: { domain: [bottom, top], label: null, tickFormat: formatPercent, ticks: 5 },
      marks: [
        Plot.link([0], { x1: left, y1: left, x2: right, y2: right, stroke: COLOUR.muted, strokeDasharray: "2,3" }),
        Plot.ruleY([baseRate], { stroke: COLOUR.muted, strokeOpacity: 0.6 }),
        Plot.link(bins, { x1: "forecast", x2: "forecast", y1: "low", y2: "high", stroke: COLOUR.band, strokeWidth: 14 }),
        Plot.dot(bins, { x: "forecast", y: share, symbol: "diamond", r: 7, fill: COLOUR.tested, stroke: COLOUR.paper, strokeWidth: 1.5 }),
        Plot.text(bins, { x: "forecast", y: "low", text: ({ events, n }: Bin) => words().charts.history.nOf(events, n), dy: 12, fontSize: 12, fill: COLOUR.ink, stroke: COLOUR.paper, strokeWidth: 3 })
      ]
    },
    space,
    spoken
  );
}

type Route = HistoryAssessed["routes"][number];

/** Draws how many of the outcomes came by each route, with the interval of the share. */
export function drawRoutes(routes: readonly Route[], came: number, space: ChartSpace, spoken: string): Element {
  const at = { y: "route" } as const;
  return drawPlot(
    {
      height: routes.length * ROW + 30,
      marginTop: 4, marginBottom: 26, marginLeft: 12, marginRight: 16,
      x: { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], tickFormat: (share: number) => (share === 0 ? words().charts.history.none : share === 1 ? words().charts.history.all : formatShare(share)), label: null, tickSize: 4 },
      y: { type: "band", domain: routes.map(({ route }) => route), axis: null, padding: 0 },
      marks: [
        Plot.link(routes, { ...at, x1: 0, x2: ({ n }: Route) => n / came, stroke: COLOUR.expected, strokeWidth: 8, dy: LINE }),
        Plot.link(routes, { ...at, x1: "low", x2: "high", stroke: COLOUR.ink, strokeWidth: 1.5, dy: LINE }),
        Plot.text(routes, { ...at, frameAnchor: "left", text: ({ route }: Route) => words().phrases.routeInWords(route), fontSize: 12, fill: COLOUR.ink, dy: -LINE }),
        Plot.text(routes, { ...at, frameAnchor: "right", text: ({ n, low, high }: Route) => (isNarrow(space) ? words().charts.history.nOf(n, came) : words().charts.history.routeFigures(n, came, low, high)), fontSize: 12, fontVariant: "tabular-nums", fill: COLOUR.ink, dy: -LINE })
      ]
    },
    space,
    spoken
  );
}

/** Draws what each sign that is here would carry, from where the one before left off, within what all may move. */
export function drawCarried({ steps, held }: HistoryAssessed["carried"], most: number, space: ChartSpace, spoken: string): Element {
  let from = 0;
  const bars = steps.map(({ sign, decibans }) => ({ key: sign, label: words().phrases.signInWords(sign), from, to: (from += decibans), decibans }));
  const rows = [...bars, { key: "held", label: words().charts.history.heldWithin, from: 0, to: held, decibans: held }];
  const reach = Math.max(most, ...rows.flatMap((row) => [Math.abs(row.from), Math.abs(row.to)])) * 1.35;
  const at = { y: "key" } as const;
  return drawPlot(
    {
      height: rows.length * ROW + 30,
      marginTop: 4, marginBottom: 26, marginLeft: 12, marginRight: 16,
      x: { domain: [-reach, reach], ticks: [-most, 0, most], tickFormat: (value: number) => (value === 0 ? words().charts.history.noShift : formatDecibans(value)), label: null, tickSize: 4 },
      y: { type: "band", domain: rows.map(({ key }) => key), axis: null, padding: 0 },
      marks: [
        ...[-most, most].map((end) => Plot.tickX(rows, { ...at, x: () => end, insetTop: UNDER_LABEL, stroke: COLOUR.muted, strokeDasharray: "2,3" })),
        Plot.tickX(rows, { ...at, x: () => 0, insetTop: UNDER_LABEL, stroke: COLOUR.muted }),
        Plot.link(bars, { ...at, x1: "from", x2: "to", stroke: COLOUR.expected, strokeWidth: 8, dy: LINE }),
        Plot.link(rows.slice(-1), { ...at, x1: "from", x2: "to", stroke: COLOUR.tested, strokeWidth: 8, dy: LINE }),
        Plot.text(rows, { ...at, frameAnchor: "left", text: "label", fontSize: isNarrow(space) ? 11 : 12, fill: COLOUR.ink, stroke: COLOUR.paper, strokeWidth: 4, dy: -LINE }),
        Plot.text(rows, { ...at, frameAnchor: "right", text: ({ decibans }: { decibans: number }) => formatDecibans(decibans), fontSize: 12, fontVariant: "tabular-nums", fill: COLOUR.ink, stroke: COLOUR.paper, strokeWidth: 4, dy: -LINE })
      ]
    },
    space,
    spoken
  );
}

/** Says what was forecast of a bin, what came, and where calibrated forecasts would keep. */
export function binInWords({ forecast, n, events, low, high }: Bin): string {
  return words().charts.history.bin(forecast, events, n, low, high);
}
