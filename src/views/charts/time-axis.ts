import * as Plot from "@observablehq/plot";
import type { Day } from "#core/model/day.ts";
import { monthTicks } from "./month-ticks.ts";
import { COLOUR } from "./palette.ts";

/** Returns the marks of a time axis in day numbers along the bottom, with a faint line at each tick. */
export function timeAxis(from: Day, to: Day, width: number): Plot.Markish[] {
  const ticks = monthTicks(from, to, width);
  return [
    Plot.ruleX(ticks, { x: "at", stroke: COLOUR.rule, strokeWidth: 0.75 }),
    Plot.axisX(ticks.map(({ at }) => at), { tickFormat: (at: number) => ticks.find((t) => t.at === at)?.label ?? "", tickSize: 4, fill: COLOUR.muted, stroke: COLOUR.muted, label: null, textAnchor: "start" })
  ];
}
