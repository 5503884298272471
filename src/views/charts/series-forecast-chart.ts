import * as Plot from "@observablehq/plot";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { ForecastMonth, SeriesForecastAssessed } from "#core/model/series-forecast-outcome.ts";
import { formatNumber } from "#views/format.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";
import { timeAxis } from "./time-axis.ts";

/** Days from a month's first to where its marks stand, and half the width of the cap of the last twelve months' median. */
const [MIDDLE, CAP] = [15, 9];
/** Share of the height of what came that is left free above and below; interval ends beyond are cut and marked. */
const ROOM = 0.3;

interface Placed {
  readonly at: number;
  readonly month: ForecastMonth;
  readonly isNext: boolean;
}

/** Draws month by month what was forecast, as nested intervals about a tick, and what came, as a dot; the month to come stands last. */
export function seriesForecastChart({ months, next, past, what, conformal }: SeriesForecastAssessed, space: ChartSpace, spoken: string): Element {
  const placed = [...months, next].map((month): Placed => ({ at: dayNumber(month.month) + MIDDLE, month, isNext: month === next }));
  const came = [...past.map(({ month, came: value }) => ({ at: dayNumber(month) + MIDDLE, value })), ...placed.flatMap(({ at, month }) => (month.came === null ? [] : [{ at, value: month.came }]))];
  const moved = conformal.status === "assessed" ? conformal.interval : [];
  const [low, high] = reachOf(placed, past.map(({ came: value }) => value), moved, what);
  const from = past[0]?.month ?? months[0]?.month ?? next.month;
  const to = addDays(next.month, 31);
  const within = (value: number) => Math.min(high, Math.max(low, value));
  const ends = (key: "interval50" | "interval90") => ({ x: "at", y1: (p: Placed) => within(p.month.forecast[key][0]), y2: (p: Placed) => within(p.month.forecast[key][1]) }) as const;
  const tone = ({ isNext }: Placed) => (isNext ? COLOUR.tested : COLOUR.expected);
  const beyond = [...placed.flatMap(({ at, month: { forecast: { interval90 } } }) => interval90.map((value) => ({ at, value }))), ...came].filter(({ value }) => value < low || value > high);
  const cut = beyond.map(({ at, value }) => ({ at, y: value < low ? low : high, sign: value < low ? "▾" : "▴" }));
  const twelve = placed.flatMap(({ at, month }) => month.baselines.filter(({ id }) => id === "conflictology").map(({ median }) => ({ at, y: within(median) })));
  const silent = placed.filter(({ month, isNext }) => month.came === null && !isNext && month !== months.at(-1));
  const thin = isNarrow(space) && placed.length > 20;
  return drawPlot(
    {
      height: isNarrow(space) ? 250 : 320,
      marginTop: 12, marginBottom: 28, marginLeft: isNarrow(space) ? 46 : 58, marginRight: 12,
      x: { domain: [dayNumber(from), dayNumber(to)] },
      y: { domain: [low, high] },
      marks: [
        ...timeAxis(from, to, space.width - 70),
        Plot.axisY({ ticks: 5, tickSize: 0, label: null, fill: COLOUR.muted, tickFormat: formatNumber }),
        ...(low <= 0 && high >= 0 ? [Plot.ruleY([0], { stroke: COLOUR.muted, strokeWidth: 0.75 })] : []),
        ...(moved.length === 0 ? [] : [Plot.ruleX([dayNumber(next.month) + MIDDLE], { y1: within(moved[0]!), y2: within(moved[1]!), stroke: COLOUR.tested, strokeWidth: 1.5, strokeDasharray: "1.5,3" })]),
        Plot.ruleX(placed, { ...ends("interval90"), stroke: tone, strokeWidth: thin ? 1 : 1.5 }),
        Plot.ruleX(placed, { ...ends("interval50"), stroke: tone, strokeWidth: thin ? 3 : 5 }),
        Plot.link(twelve, { x1: ({ at }: { at: number }) => at - CAP, x2: ({ at }: { at: number }) => at + CAP, y1: "y", y2: "y", stroke: COLOUR.muted, strokeWidth: 1.5, strokeDasharray: "3,2" }),
        Plot.dot(placed, { x: "at", y: (p: Placed) => within(p.month.forecast.median), symbol: "diamond", r: thin ? 3 : 4.5, fill: COLOUR.paper, stroke: tone, strokeWidth: 1.5 }),
        Plot.dot(came.filter((one) => !beyond.includes(one)), { x: "at", y: ({ value }: { value: number }) => within(value), symbol: "circle", r: thin ? 2 : 3, fill: COLOUR.ink }),
        Plot.text(cut, { x: "at", y: "y", text: "sign", fontSize: 11, fill: COLOUR.expected }),
        Plot.text(silent, { x: "at", y: low, text: () => "∅", dy: -8, fill: COLOUR.missing })
      ]
    },
    space,
    spoken
  );
}

/** From the least to the most that came of what was forecast or was the middle of a forecast, with room; totals have no less than nothing. */
function reachOf(placed: readonly Placed[], past: readonly number[], moved: readonly number[], what: "total" | "gain"): readonly [number, number] {
  const came = placed.flatMap(({ month }) => month.came ?? []);
  const told = came.length === 0 ? past : came;
  const [first, last] = [Math.min(...told), Math.max(...told)];
  const beside = (last - first) / 2;
  const middles = placed.flatMap(({ month: { forecast }, isNext }) => (isNext ? forecast.interval90 : [...forecast.interval50, ...forecast.interval90].filter((v) => v >= first - beside && v <= last + beside)));
  const all = [...told, ...middles, ...moved];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const room = (most - least || 1) * ROOM;
  return [what === "total" ? Math.max(0, least - room) : least - room, most + room];
}
