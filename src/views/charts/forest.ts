import * as Plot from "@observablehq/plot";
import { formatRatioTick } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type ChartSpace, drawPlot } from "./chart.ts";
import { COLOUR } from "./palette.ts";

type Ends = readonly [number | null, number | null];

/** One estimate of a forest plot. */
export interface ForestRow {
  readonly label: string;
  /** True for the one that was registered. */
  readonly isTest: boolean;
  readonly estimate: { readonly ratio: number; readonly interval90: Ends; readonly interval95: Ends } | null;
  /** Said in the row when there is no estimate. */
  readonly lack: string;
}

interface Keyed {
  readonly key: string;
  readonly row: ForestRow;
}

interface Placed extends Keyed {
  readonly estimate: NonNullable<ForestRow["estimate"]>;
}

const TICKS = [0.1, 0.25, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 5, 10] as const;
/** Pixels that a letter takes on average. */
const LETTER_WIDTH = 6.6;
/** Pixels from which a row says which interval its ends are of; below, the key alone does. */
const ROOMY = 700;
/** Pixels between ticks below which their labels run together. */
const TICK_ROOM = 58;
const REACH = { least: [0.6, 1.6], most: [0.15, 6.5] } as const;

/**
 * Draws rate ratios with 90 % (thick) and 95 % (thin) intervals on a log scale, over a shaded margin.
 * @param told The level of the interval that is written out.
 */
export function drawForest(rows: readonly ForestRow[], margin: { readonly low: number; readonly high: number }, space: ChartSpace, spoken: string, told: 90 | 95 = 95): Element {
  const [low, high] = reachOf(rows);
  const within = (value: number | null, otherwise: number) => Math.min(high, Math.max(low, value ?? otherwise));
  const keyed = rows.map((row, i) => ({ key: String(i), row }));
  const placed = keyed.flatMap(({ key, row }): Placed[] => (row.estimate === null ? [] : [{ key, row, estimate: row.estimate }]));
  const ends = (level: "interval90" | "interval95") => ({ y: "key", x1: (p: Placed) => within(p.estimate[level][0], low), x2: (p: Placed) => within(p.estimate[level][1], high) }) as const;
  const tone = ({ row }: Keyed) => (row.isTest ? COLOUR.tested : COLOUR.ink);
  const open = placed.flatMap(({ key, estimate: { interval95: [from, to] } }) => [
    ...(from === null || from < low ? [{ key, at: low, sign: "◂" }] : []),
    ...(to === null || to > high ? [{ key, at: high, sign: "▸" }] : [])
  ]);
  const shape = (isTest: boolean) => placed.filter((p) => p.row.isTest === isTest);
  return drawPlot(
    {
      height: rows.length * 44 + 34,
      marginTop: 4, marginBottom: 30, marginLeft: 10, marginRight: 10,
      x: { type: "log", domain: [low, high], label: null, insetLeft: 8, insetRight: 8 },
      y: { type: "band", domain: keyed.map(({ key }) => key), axis: null, padding: 0 },
      marks: [
        Plot.rectX([margin], { x1: within(margin.low, low), x2: within(margin.high, high), fill: COLOUR.band, fillOpacity: 0.5 }),
        Plot.ruleX([1], { stroke: COLOUR.muted, strokeDasharray: "2,3" }),
        Plot.axisX({ ticks: ticksBetween(low, high, space.width), tickFormat: formatRatioTick, tickSize: 4, fill: COLOUR.muted, stroke: COLOUR.muted, label: null }),
        Plot.link(placed, { ...ends("interval95"), stroke: tone, strokeWidth: 1.25, dy: 10 }),
        Plot.link(placed, { ...ends("interval90"), stroke: tone, strokeWidth: 4, dy: 10 }),
        Plot.dot(shape(true), { y: "key", x: (p: Placed) => within(p.estimate.ratio, 1), symbol: "diamond", r: 7, fill: COLOUR.tested, stroke: COLOUR.paper, strokeWidth: 1.5, dy: 10 }),
        Plot.dot(shape(false), { y: "key", x: (p: Placed) => within(p.estimate.ratio, 1), symbol: "circle", r: 4.5, fill: COLOUR.paper, stroke: COLOUR.ink, strokeWidth: 1.75, dy: 10 }),
        Plot.text(open, { y: "key", x: "at", text: "sign", fontSize: 14, fill: COLOUR.ink, dy: 10 }),
        ...[true, false].map((isTest) =>
          Plot.text(keyed.filter(({ row }) => row.isTest === isTest), { y: "key", frameAnchor: "left", text: ({ row }: Keyed) => row.label, fontSize: 12, fontWeight: isTest ? 700 : 400, fill: COLOUR.ink, dy: -9 })
        ),
        Plot.text(placed, { y: "key", frameAnchor: "right", text: (p: Placed) => figures(p, space.width, told), fontSize: 12, fontVariant: "tabular-nums", fill: COLOUR.ink, dy: -9 }),
        Plot.text(keyed.filter(({ row }) => row.estimate === null), { y: "key", x: 1, text: ({ row }: Keyed) => words().charts.pulse.lack(row.lack), fontSize: 12, fontStyle: "italic", fill: COLOUR.muted, dy: 10 })
      ]
    },
    space,
    spoken
  );
}

function reachOf(rows: readonly ForestRow[]): readonly [number, number] {
  const ends = rows.flatMap(({ estimate }) => (estimate === null ? [] : [estimate.ratio, ...estimate.interval95.filter((v) => v !== null)]));
  const low = Math.max(REACH.most[0], Math.min(REACH.least[0], ...ends.map((v) => v * 0.94)));
  const high = Math.min(REACH.most[1], Math.max(REACH.least[1], ...ends.map((v) => v * 1.06)));
  return [low, high];
}

/** Picks ticks that have room, those nearest to “as expected” first. */
function ticksBetween(low: number, high: number, width: number): number[] {
  const pixels = (ratio: number) => (Math.log(ratio / low) / Math.log(high / low)) * width;
  const nearest = TICKS.filter((t) => t >= low && t <= high).sort((a, b) => Math.abs(Math.log(a)) - Math.abs(Math.log(b)));
  return nearest.reduce<number[]>((kept, tick) => (kept.every((k) => Math.abs(pixels(k) - pixels(tick)) >= TICK_ROOM) ? [...kept, tick] : kept), []);
}

/** Says estimate and interval as fully as fits beside the label; the table says the rest. */
function figures({ row, estimate: { ratio, interval90, interval95 } }: Placed, width: number, told: 90 | 95): string {
  const [low, high] = told === 95 ? interval95 : interval90;
  const centre = formatRatioTick(ratio);
  const { pulse: say } = words().charts;
  const ends = say.ends(low === null ? say.noLimit : formatRatioTick(low), high === null ? say.noLimit : formatRatioTick(high));
  const room = (width - 20) / LETTER_WIDTH - row.label.length - 2;
  const whole = width < ROOMY ? `${centre} (${ends})` : `${centre}   (${say.endsAt(told, ends)})`;
  return [whole, centre].find((text) => text.length <= room) ?? "";
}
