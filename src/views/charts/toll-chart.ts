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
/** Half a turn: revisions other than bodies found point down. */
const DOWN = 180;

/** Draws the cost a day over time: monthly means by claimant, claims over their own time, revisions in a row of their own shapes, and rounds above. */
export function drawToll({ months, spans, revised, episodes, counted }: TollMeasured, asOf: Day, space: ChartSpace, spoken: string): Element {
  const claims = spans.flatMap(({ low, high, ...rest }) => (low === null || high === null ? [] : [{ ...rest, low, high }]));
  const starts = [...[...months, ...revised].map(({ month }) => `${month}-01`), ...claims.map(({ from }) => from)].sort();
  const from = starts[0]!;
  const to = addDays(asOf, 1);
  const top = Math.max(...months.map(({ high }) => high), ...claims.map(({ high }) => high)) || 1;
  const claimants = [...new Set(months.map(({ claimant }) => claimant))];
  const middle = ({ month }: { readonly month: string }) => dayNumber(`${month}-${MONTH_MIDDLE}`);
  const bands = claims.filter(({ isJudged }) => isJudged).map((one) => ({ x1: dayNumber(counted === "at-end" ? one.to : one.from) - (counted === "at-end" ? 3 : 0), x2: dayNumber(one.to) + (counted === "at-end" ? 3 : 1), ...bandOf(one, top), isFloor: one.isFloor }));
  const unjudged = claims.filter(({ isJudged }) => !isJudged).map((one) => ({ x1: dayNumber(one.from), x2: dayNumber(one.to) + 1, y: (one.low + one.high) / 2 }));
  const held = episodes.filter((one) => one.from >= from).map((one) => dayNumber(one.from));
  return drawPlot(
    {
      height: isNarrow(space) ? 220 : 260,
      marginTop: 8, marginBottom: 26, marginLeft: isNarrow(space) ? 44 : 56, marginRight: 10,
      x: { domain: [dayNumber(from), dayNumber(to)] },
      y: { domain: [0, top * ROUNDS.to] },
      marks: [
        ...timeAxis(from, to, space.width - 60),
        Plot.axisY({ ticks: 4, tickSize: 0, label: null, fill: COLOUR.muted, tickFormat: (v: number) => (v > top ? "" : formatNumber(v)) }),
        Plot.ruleY([0], { stroke: COLOUR.muted, strokeWidth: 0.75 }),
        Plot.rect(bands, { x1: "x1", x2: "x2", y1: "y1", y2: "y2", fill: COLOUR.band, stroke: COLOUR.expected, strokeWidth: 1 }),
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
        Plot.text(labelled(claims), { x: ({ from: first }) => dayNumber(first), y: "high", text: ({ claimant }) => shortened(claimant, isNarrow(space)), textAnchor: "start", dx: 4, dy: -9, fill: COLOUR.ink, stroke: COLOUR.paper, strokeWidth: 4 }),
        Plot.rect(held, { x1: (at: number) => at, x2: (at: number) => at + 2, y1: top * ROUNDS.from, y2: top * ROUNDS.to, fill: COLOUR.ink })
      ]
    },
    space,
    spoken
  );
}

/** The longest claim of each claimant, which carries its name. */
function labelled<T extends { readonly claimant: string; readonly from: string; readonly to: string }>(claims: readonly T[]): T[] {
  const length = ({ from, to }: T) => dayNumber(to) - dayNumber(from);
  const names = [...new Set(claims.map(({ claimant }) => claimant))];
  return names.map((name) => claims.filter(({ claimant }) => claimant === name).reduce((a, b) => (length(b) > length(a) ? b : a)));
}

function shortened(name: string, narrow: boolean): string {
  const room = narrow ? 26 : 60;
  return name.length > room ? `${name.slice(0, room - 1).trimEnd()}…` : name;
}

/** A claim of one number still has a band that can be seen. */
function bandOf({ low, high }: { readonly low: number; readonly high: number }, top: number): { y1: number; y2: number } {
  const least = top * LEAST_BAND;
  return high - low >= least ? { y1: low, y2: high } : { y1: Math.max(0, (low + high - least) / 2), y2: (low + high + least) / 2 };
}
