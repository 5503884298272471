import * as Plot from "@observablehq/plot";
import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { TollMeasured } from "#core/model/toll-outcome.ts";
import { formatNumber } from "#views/format.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";
import { timeAxis } from "./time-axis.ts";

const MONTH_MIDDLE = "15";
/** Heights above the highest figure, each kind of mark in a row of its own: what is suspected, bodies found, other revisions, rounds. */
const ROWS = { suspected: 1.07, recovered: 1.15, revised: 1.23 } as const;
const ROUNDS = { from: 1.3, to: 1.37 } as const;
/** Share of the whole height below which a claim's band would not be seen. */
const LEAST_BAND = 0.012;
/** In pixels. */
const MARGIN = { top: 8, bottom: 26, bare: 10 } as const;
/** Pixels from the middle of a name to the next one's, and what a letter takes. */
const [NAME_HEIGHT, LETTER] = [13, 6.2];
/** Half a turn: revisions other than bodies found point down. */
const DOWN = 180;

/** Draws the cost a day over time: monthly means by claimant, claims over their own time, revisions in a row of their own shapes, and rounds above. */
export function drawToll({ months, spans, revised, episodes, counted }: TollMeasured, asOf: Day, space: ChartSpace, spoken: string): Element {
  const claims = spans.flatMap(({ low, high, ...rest }) => (low === null || high === null ? [] : [{ ...rest, low, high }]));
  const ceilings = spans.flatMap(({ low, high, ...rest }) => (low !== null || high === null ? [] : [{ ...rest, low: high, high }]));
  const starts = [...[...months, ...revised].map(({ month }) => `${month}-01`), ...[...claims, ...ceilings].map(({ from }) => from)].sort();
  const from = starts[0]!;
  const to = addDays(asOf, 1);
  const top = Math.max(...months.map(({ high }) => high), ...[...claims, ...ceilings].map(({ high }) => high)) || 1;
  const claimants = [...new Set(months.map(({ claimant }) => claimant))];
  const middle = ({ month }: { readonly month: string }) => dayNumber(`${month}-${MONTH_MIDDLE}`);
  const bands = claims.filter(({ isJudged }) => isJudged).map((one) => ({ x1: dayNumber(counted === "at-end" ? one.to : one.from) - (counted === "at-end" ? 3 : 0), x2: dayNumber(one.to) + (counted === "at-end" ? 3 : 1), ...bandOf(one, top), isFloor: one.isFloor }));
  const unjudged = claims.filter(({ isJudged }) => !isJudged).map((one) => ({ x1: dayNumber(one.from), x2: dayNumber(one.to) + 1, y: (one.low + one.high) / 2 }));
  const limits = ceilings.map((one) => ({ x1: dayNumber(counted === "at-end" ? one.to : one.from) - (counted === "at-end" ? 3 : 0), x2: dayNumber(one.to) + (counted === "at-end" ? 3 : 1), y: one.high }));
  const height = isNarrow(space) ? 220 : 260;
  const named = labels([...claims, ...ceilings], top * ROUNDS.to, height - MARGIN.top - MARGIN.bottom, isNarrow(space));
  const held = episodes.filter((one) => one.from >= from).map((one) => dayNumber(one.from));
  return drawPlot(
    {
      height,
      marginTop: MARGIN.top, marginBottom: MARGIN.bottom, marginLeft: isNarrow(space) ? 44 : 56, marginRight: roomFor(named),
      x: { domain: [dayNumber(from), dayNumber(to)] },
      y: { domain: [0, top * ROUNDS.to] },
      marks: [
        ...timeAxis(from, to, space.width - 50 - roomFor(named)),
        Plot.axisY({ ticks: 4, tickSize: 0, label: null, fill: COLOUR.muted, tickFormat: (v: number) => (v > top ? "" : formatNumber(v)) }),
        Plot.ruleY([0], { stroke: COLOUR.muted, strokeWidth: 0.75 }),
        Plot.rect(bands, { x1: "x1", x2: "x2", y1: "y1", y2: "y2", fill: COLOUR.band, stroke: COLOUR.expected, strokeWidth: 1 }),
        Plot.ruleY(limits, { x1: "x1", x2: "x2", y: "y", stroke: COLOUR.expected, strokeWidth: 1.75, strokeDasharray: "8,3" }),
        Plot.ruleY(unjudged, { x1: "x1", x2: "x2", y: "y", stroke: COLOUR.muted, strokeWidth: 1.5, strokeDasharray: "3,3" }),
        ...claimants.flatMap((claimant, i) => {
          const own = months.filter((one) => one.claimant === claimant);
          return [
            Plot.ruleX(own, { x: middle, y1: "low", y2: "high", stroke: COLOUR.ink, strokeWidth: 2.5 }),
            Plot.dot(own, { x: middle, y: "low", symbol: i === 0 ? "circle" : "diamond", r: 2.6, fill: i === 0 ? COLOUR.muted : COLOUR.paper, stroke: COLOUR.muted, strokeWidth: 1.25 })
          ];
        }),
        ...revised.map((one) =>
          Plot.dot([one], { x: middle, y: () => top * ROWS[one.suspected ? "suspected" : one.kind === "recovered" ? "recovered" : "revised"], symbol: "triangle", rotate: one.kind === "recovered" ? 0 : DOWN, r: 3, fill: one.suspected ? COLOUR.paper : COLOUR.tested, stroke: COLOUR.tested, strokeWidth: 1.25 })
        ),
        Plot.link(named, { x1: "end", y1: "from", x2: dayNumber(to), y2: "at", stroke: COLOUR.rule, strokeWidth: 1 }),
        Plot.text(named, { x: dayNumber(to), y: "at", text: "name", textAnchor: "start", dx: 5, fill: COLOUR.ink }),
        Plot.rect(held, { x1: (at: number) => at, x2: (at: number) => at + 2, y1: top * ROUNDS.from, y2: top * ROUNDS.to, fill: COLOUR.ink })
      ]
    },
    space,
    spoken
  );
}

interface Label {
  readonly name: string;
  /** Day on which its claim ends, and the claim's height. */
  readonly end: number;
  readonly from: number;
  /** Height of the name: its claim's, or as near as names do not touch. */
  readonly at: number;
}

/** Names each claimant once, right of the picture at the height of its longest claim; names that would touch are pushed apart, so that they cover neither lines nor each other. */
function labels(claims: readonly { readonly claimant: string; readonly short: string; readonly from: Day; readonly to: Day; readonly low: number; readonly high: number }[], full: number, heightPx: number, narrow: boolean): Label[] {
  const length = ({ from, to }: { readonly from: Day; readonly to: Day }) => dayNumber(to) - dayNumber(from);
  const longest = [...new Set(claims.map(({ short }) => short))].map((name) => claims.filter(({ short }) => short === name).reduce((a, b) => (length(b) > length(a) ? b : a)));
  const sorted = longest.map((one) => ({ name: shortened(one.short, narrow), end: dayNumber(one.to), from: (one.low + one.high) / 2 })).sort((a, b) => a.from - b.from);
  const gap = (NAME_HEIGHT / heightPx) * full;
  const upward: number[] = [];
  for (const { from } of sorted) upward.push(Math.max(from, gap / 2, (upward.at(-1) ?? -gap) + gap));
  const spill = Math.max(0, (upward.at(-1) ?? 0) + gap / 2 - full);
  return sorted.map((one, i) => ({ ...one, at: Math.max(upward[i]! - spill, gap * (i + 0.5)) }));
}

/** Pixels that the longest name needs. */
function roomFor(named: readonly Label[]): number {
  return named.length === 0 ? MARGIN.bare : MARGIN.bare + Math.ceil(LETTER * Math.max(...named.map(({ name }) => name.length)));
}

function shortened(name: string, narrow: boolean): string {
  const room = narrow ? 18 : 30;
  return name.length > room ? `${name.slice(0, room - 1).trimEnd()}…` : name;
}

/** A claim of one number still has a band that can be seen. */
function bandOf({ low, high }: { readonly low: number; readonly high: number }, top: number): { y1: number; y2: number } {
  const least = top * LEAST_BAND;
  return high - low >= least ? { y1: low, y2: high } : { y1: Math.max(0, (low + high - least) / 2), y2: (low + high + least) / 2 };
}
