import * as Plot from "@observablehq/plot";
import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { ScenarioOutcome } from "#core/model/scenario-outcome.ts";
import { formatNumber } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";
import { timeAxis } from "./time-axis.ts";

type Indicator = ScenarioOutcome["indicators"][number];

/** One strip: an indicator on one of its rules. */
interface Strip {
  readonly key: string;
  readonly label: string;
  readonly note: string;
  readonly indicator: Indicator;
  readonly rule: Indicator["rules"][number];
}

/** An indicator of which nothing can be drawn: a line of words in a strip that it shares with others. */
interface Unread {
  readonly key: string;
  readonly what: string;
  readonly line: number;
}

/** Heights in a strip: readings fill 0 to 1, the rail of tripped days stands above, the words above that. */
const RAIL = { from: 1.06, to: 1.2 } as const;
const TOP = 1.3;
const ROW = { wide: 84, narrow: 96 } as const;
const SYMBOL = { "at-least": "≥", "at-most": "≤" } as const;
/** A spell shorter than this many pixels would not be seen. */
const LEAST_PX = 3;
const UNREAD_A_STRIP = 4;
const UNREAD_LINE_PX = 17;

/** Draws each indicator as a strip: its readings against the threshold, a rail of the days it was tripped, and where its series ends. */
export function scenarioChart(outcome: ScenarioOutcome, asOf: Day, space: ChartSpace, spoken: string): Element {
  const narrow = isNarrow(space);
  const strips = stripsOf(outcome, narrow);
  const unread = unreadOf(outcome);
  const keys = [...strips.map(({ key }) => key), ...new Set(unread.map(({ key }) => key))];
  const [first, last] = [dayNumber(outcome.drawnFrom), dayNumber(asOf) + 1];
  const least = (LEAST_PX * (last - first)) / space.width;
  const points = strips.flatMap((strip) => pointsOf(strip));
  const bars = strips.flatMap(({ key, indicator }) => indicator.recent.map(({ from, to }) => {
    const start = Math.max(first, dayNumber(from));
    return { key, from: start, to: Math.min(last, Math.max(dayNumber(to) + 1, start + least)) };
  }));
  const ends = strips.flatMap(({ key, indicator }) => {
    const end = Math.max(first, dayNumber(indicator.judged!.day) + 1);
    return end + 1 >= last ? [] : [{ key, from: end, to: last }];
  });
  return drawPlot(
    {
      height: keys.length * (narrow ? ROW.narrow : ROW.wide) + 30,
      marginTop: 4, marginBottom: 26, marginLeft: 6, marginRight: 10,
      x: { domain: [first, last] },
      y: { domain: [0, TOP], axis: null, insetTop: narrow ? 34 : 20 },
      fy: { domain: keys, axis: null, padding: 0.1 },
      marks: [
        ...timeAxis(outcome.drawnFrom, addDays(asOf, 1), space.width - 16),
        Plot.rect(ends, { fy: "key", x1: "from", x2: "to", y1: 0, y2: 0.12, fill: COLOUR.missing }),
        Plot.line(points, { fy: "key", x: "at", y: "bar", z: "key", stroke: COLOUR.ink, strokeWidth: 1.25, strokeDasharray: "7,3" }),
        Plot.line(points, { fy: "key", x: "at", y: "share", z: "key", stroke: COLOUR.expected, strokeWidth: 1.75 }),
        Plot.rect(bars, { fy: "key", x1: "from", x2: "to", y1: RAIL.from, y2: RAIL.to, fill: COLOUR.ink }),
        Plot.ruleY(strips, { fy: "key", y: () => 0, stroke: COLOUR.muted, strokeWidth: 0.75 }),
        ...Array.from({ length: UNREAD_A_STRIP }, (_, line) => unread.filter((one) => one.line === line)).flatMap((shown, line) => [
          Plot.dot(shown, { fy: "key", frameAnchor: "top-left", dx: 5, dy: 8 + line * UNREAD_LINE_PX, symbol: "times", r: 4, stroke: COLOUR.missing, strokeWidth: 2 }),
          Plot.text(shown, { fy: "key", frameAnchor: "top-left", text: "what", fontSize: 12, fill: COLOUR.muted, stroke: COLOUR.paper, strokeWidth: 4, dx: 16, dy: 2 + line * UNREAD_LINE_PX })
        ]),
        Plot.text(strips, { fy: "key", frameAnchor: "top-left", text: "label", fontSize: 12, fontWeight: 600, fill: COLOUR.ink, stroke: COLOUR.paper, strokeWidth: 4, dy: 2 }),
        Plot.text(strips, { fy: "key", frameAnchor: narrow ? "top-left" : "top-right", text: "note", fontSize: 12, fill: COLOUR.muted, stroke: COLOUR.paper, strokeWidth: 4, dy: narrow ? 17 : 2 })
      ]
    },
    space,
    spoken
  );
}

function stripsOf({ indicators }: ScenarioOutcome, narrow: boolean): Strip[] {
  return indicators.flatMap((indicator) => {
    const { id, what, rules, past, judged } = indicator;
    const often = past === null ? "" : words().charts.scenarios.often(past.met, past.judged);
    return judged === null ? [] : rules.map((rule, i): Strip => ({ key: `${id}-${i}`, label: i === 0 ? what : words().charts.scenarios.also(what), note: `${barOf(rule, narrow)}${i === 0 ? often : ""}`, indicator, rule }));
  });
}

function unreadOf({ indicators }: ScenarioOutcome): Unread[] {
  const unread = indicators.filter(({ judged, rules }) => judged === null || rules.length === 0);
  return unread.map(({ what }, i) => ({ key: `unread-${Math.floor(i / UNREAD_A_STRIP)}`, what, line: i % UNREAD_A_STRIP }));
}

function barOf({ last, side, unit, ownUnit }: Strip["rule"], narrow: boolean): string {
  if (last === null || last.threshold === null) return "";
  const { charts: { scenarios: say }, phrases } = words();
  const units = { ...say.units, own: narrow ? "" : ` ${phrases.shortUnit(ownUnit)}` };
  return say.tripsAt(`${SYMBOL[side]} ${formatNumber(last.threshold)}`, units[unit]);
}

/** Lays readings and thresholds of a strip out between its lowest and highest, so that both are seen. */
function pointsOf({ key, rule }: Strip): { key: string; at: number; share: number; bar: number }[] {
  const { from, stepDays, values, thresholds } = rule.track;
  const all = [...values, ...thresholds].filter((v) => v !== null);
  const [low, high] = [Math.min(0, ...all), Math.max(...all)];
  const scaled = (v: number | null | undefined) => (v === null || v === undefined || high === low ? NaN : (v - low) / (high - low));
  return values.map((value, i) => ({ key, at: dayNumber(from) + i * stepDays + stepDays / 2, share: scaled(value), bar: scaled(thresholds[i]) }));
}
