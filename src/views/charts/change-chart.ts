import * as Plot from "@observablehq/plot";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { ChangeAssessed } from "#core/model/change-outcome.ts";
import { formatNumber } from "#views/format.ts";
import { flagsOf } from "./coverage-chart.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";
import { timeAxis } from "./time-axis.ts";

const WEEK = 7;
/** Pixels that a number beside its line takes. */
const LABEL_ROOM = 14;
/** Pixels within which two changes of counting share one number. */
const FLAG_ROOM = 26;

interface Edge {
  readonly at: number;
  /** NaN breaks the area, so that a silent week is a hole and not a line. */
  readonly value: number;
}

/** Draws a series week by week with its levels as lines, the limits of each change as a band, and changes of counting as dashed rules. */
export function changeChart(outcome: ChangeAssessed, space: ChartSpace, spoken: string): Element {
  const narrow = isNarrow(space);
  const first = dayNumber(outcome.from);
  const last = dayNumber(outcome.to) + 1;
  const weeks = outcome.weeks.flatMap((value, w): Edge[] => {
    const at = first + w * WEEK;
    return value === null ? [{ at, value: NaN }] : [{ at, value }, { at: at + WEEK, value }];
  });
  const known = weeks.map(({ value }) => value).filter((v) => !Number.isNaN(v));
  const [low, high] = [Math.min(0, ...known), Math.max(1, ...known, ...outcome.segments.map((s) => s.mean)) * 1.08];
  const levels = outcome.segments.map((s) => ({ from: dayNumber(s.from), to: dayNumber(s.to) + 1, mean: s.mean, label: formatNumber(s.mean) }));
  const bands = outcome.changes.map((c) => ({ from: dayNumber(c.earliest), to: dayNumber(c.latest) + 1, at: dayNumber(c.day) }));
  const breaks = outcome.breaks.map((b, i) => ({ at: dayNumber(b.day), label: String(i + 1) }));
  const room = (40 * (last - first)) / space.width;
  return drawPlot(
    {
      height: narrow ? 200 : 260,
      marginTop: 16, marginBottom: 26, marginLeft: narrow ? 40 : 44, marginRight: 10,
      x: { domain: [first, last] },
      y: { domain: [low, high], label: null, ticks: narrow ? 4 : 6, tickFormat: (v: number) => formatNumber(v), insetTop: 8 },
      marks: [
        ...timeAxis(outcome.from, addDays(outcome.to, 1), space.width - 54),
        Plot.axisY({ fill: COLOUR.muted, stroke: COLOUR.muted, tickSize: 3, label: null, ticks: narrow ? 4 : 6, tickFormat: (v: number) => formatNumber(v) }),
        Plot.rect(bands, { x1: "from", x2: "to", y1: low, y2: high, fill: COLOUR.window, fillOpacity: 0.9, stroke: COLOUR.tested, strokeOpacity: 0.5, strokeWidth: 0.5 }),
        Plot.areaY(weeks, { x: "at", y1: 0, y2: "value", fill: COLOUR.band }),
        Plot.ruleY([0], { stroke: COLOUR.muted, strokeWidth: 0.75 }),
        Plot.ruleX(bands, { x: "at", y1: low, y2: high, stroke: COLOUR.tested, strokeWidth: 1.25 }),
        Plot.ruleX(breaks, { x: "at", y1: low, y2: high, stroke: COLOUR.tested, strokeWidth: 1, strokeDasharray: "3,3" }),
        Plot.text(flagsOf(breaks, (FLAG_ROOM * (last - first)) / space.width), { x: "at", frameAnchor: "top", dy: -LABEL_ROOM, text: "label", fontWeight: 700, fill: COLOUR.tested }),
        Plot.ruleY(levels, { x1: "from", x2: "to", y: "mean", stroke: COLOUR.expected, strokeWidth: 3 }),
        Plot.text(levels.filter((l) => l.to - l.from > room), { x: (l: { from: number; to: number }) => (l.from + l.to) / 2, y: "mean", dy: -9, text: "label", fontWeight: 700, fill: COLOUR.ink, stroke: COLOUR.paper, strokeWidth: 3 })
      ]
    },
    space,
    spoken
  );
}
