import * as Plot from "@observablehq/plot";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { Day } from "#core/model/day.ts";
import type { EventOutcome } from "#core/model/event-outcome.ts";
import { formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Chart, type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";
import { timeAxis } from "./time-axis.ts";

const WHOLE_DAY = 10;
/** So large a share of the events may lie before the axis, where they are counted and not drawn, if the axis is then at most half as long. */
const MOST_EARLIER = 1 / 8;
const TICKS = [-60, -7, 0, 1, 3, 7, 14, 30, 60, 180, 365];

/** Returns the chart of events by the day they happened and the days until they were told; none where no day is known. */
export function eventCharts(outcome: EventOutcome, asOf: Day): Chart[] {
  const { events: say } = words();
  const dated = outcome.events.filter(({ happened }) => happened.length === WHOLE_DAY);
  if (dated.length === 0) return [];
  const from = startOf(dated);
  const earlier = dated.filter(({ happened }) => happened < from).length;
  const { lag } = outcome;
  const spoken = say.spoken(lag.events, lag.medianDays, lag.greatest?.days ?? null, lag.before, outcome.events.length - lag.events);
  return [
    {
      name: "lags",
      title: say.title(lag.events, lag.medianDays),
      subtitle: say.subtitle(formatDay(asOf), earlier, formatDay(from)),
      spoken,
      source: say.source,
      key: [{ mark: "dot", text: say.event }, { mark: "dot-tested", text: say.before }, { mark: "missing", text: say.unknown }],
      table: "events",
      draw: (space) => draw(dated.filter(({ happened }) => happened >= from), from, space, spoken)
    }
  ];
}

/** Returns the day from which the axis runs: a few events long before the others would press these into a corner. */
function startOf(dated: EventOutcome["events"]): Day {
  const days = dated.map(({ happened }) => happened).sort();
  const [first, later, last] = [days[0]!, days[Math.floor(days.length * MOST_EARLIER)]!, days.at(-1)!];
  return dayNumber(last) - dayNumber(later) <= (dayNumber(last) - dayNumber(first)) / 2 ? later : first;
}

function draw(events: EventOutcome["events"], first: Day, space: ChartSpace, spoken: string): Element {
  const { events: say } = words();
  const lags = events.flatMap(({ lagDays }) => lagDays ?? []);
  const [least, most] = [Math.min(0, ...lags), Math.max(1, ...lags)];
  const days = events.map(({ happened }) => happened).sort();
  const [from, to] = [addDays(first, -5), addDays(days.at(-1)!, 6)];
  const marginLeft = 64;
  const told = events.filter(({ lagDays }) => lagDays !== null);
  const at = ({ happened }: { readonly happened: Day }) => dayNumber(happened);
  return drawPlot(
    {
      height: isNarrow(space) ? 260 : 300,
      marginTop: 12, marginBottom: 40, marginLeft, marginRight: 12,
      x: { domain: [dayNumber(from), dayNumber(to)] },
      y: { type: "symlog", domain: [least, most], label: null },
      marks: [
        ...timeAxis(from, to, space.width - marginLeft),
        Plot.axisY(TICKS.filter((days) => days >= least && days <= most), { tickSize: 0, label: null, fill: COLOUR.muted, tickFormat: (days: number) => (days === 0 ? say.sameDay : say.days(days)) }),
        Plot.ruleY([0], { stroke: COLOUR.muted }),
        Plot.dot(told.filter(({ lagDays }) => lagDays! >= 0), { x: at, y: "lagDays", r: 3.5, fill: COLOUR.muted, fillOpacity: 0.65 }),
        Plot.dot(told.filter(({ lagDays }) => lagDays! < 0), { x: at, y: "lagDays", r: 4, fill: COLOUR.tested }),
        Plot.dot(events.filter(({ lagDays }) => lagDays === null), { x: at, frameAnchor: "bottom", dy: 4, symbol: "times", r: 3, stroke: COLOUR.missing })
      ]
    },
    space,
    spoken
  );
}
