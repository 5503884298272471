import * as Plot from "@observablehq/plot";
import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { CalendarOutcome, Meeting } from "#core/model/series-outcome.ts";
import { capitalised, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { nameOf, type Names } from "#views/names.ts";
import { type ChartSpace, drawPlot } from "./chart.ts";
import { COLOUR } from "./palette.ts";
import { timeAxis } from "./time-axis.ts";

interface Lane {
  readonly id: string;
  readonly label: string;
  readonly meetings: readonly Meeting[];
}

interface Bar {
  readonly lane: string;
  readonly from: number;
  readonly to: number;
  readonly counts: boolean;
}

/** Sorts the contacts into lanes: rounds by who sat at the table, then every other kind. */
export function lanesOf({ meetings }: CalendarOutcome, names: Names): Lane[] {
  const lanes = new Map<string, { label: string; meetings: Meeting[] }>();
  for (const meeting of meetings) {
    const sat = meeting.partiesPresent.map((party) => nameOf(party, names));
    const [id, label] = meeting.countsAsRound
      ? [`0 ${9 - sat.length} ${sat.join()}`, words().charts.series.roundsWith(sat)]
      : [`1 ${meeting.calendar}`, words().charts.series.lanes[meeting.calendar] ?? capitalised(wordsOf(meeting.calendar))];
    const lane = lanes.get(id) ?? { label, meetings: [] };
    lane.meetings.push(meeting);
    lanes.set(id, lane);
  }
  return [...lanes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, lane]) => ({ id, ...lane }));
}

/** Draws every contact in its lane: rounds solid, other contacts hollow, announcements as ticks, called-off ones as crosses. */
export function calendarChart(outcome: CalendarOutcome, space: ChartSpace, spoken: string, names: Names): Element {
  const lanes = lanesOf(outcome, names);
  const days = outcome.meetings.flatMap((m) => [m.announced, m.from, m.to, m.calledOff].filter((d): d is Day => d !== null)).sort();
  const [from, to] = [addDays(days[0] ?? "1970-01-01", -5), addDays(days.at(-1) ?? "1970-01-02", 6)];
  const pixelsPerDay = (space.width - 20) / (dayNumber(to) - dayNumber(from));
  const least = 3 / pixelsPerDay;
  const bars = lanes.flatMap((lane) => lane.meetings.flatMap((m) => barOf(m, lane.id, least)));
  const ticks = lanes.flatMap((lane) => lane.meetings.flatMap((m) => (m.announced === null ? [] : [{ lane: lane.id, at: dayNumber(m.announced) + 0.5 }])));
  const off = lanes.flatMap((lane) => lane.meetings.flatMap((m) => (m.calledOff === null ? [] : [{ lane: lane.id, at: dayNumber(m.calledOff) + 0.5 }])));
  return drawPlot(
    {
      height: lanes.length * 42 + 36,
      marginTop: 4, marginBottom: 28, marginLeft: 10, marginRight: 10,
      x: { domain: [dayNumber(from), dayNumber(to)] },
      y: { type: "band", domain: lanes.map(({ id }) => id), axis: null, padding: 0 },
      marks: [
        ...timeAxis(from, to, space.width - 20),
        Plot.ruleY(lanes, { y: "id", stroke: COLOUR.rule, dy: 9 }),
        Plot.tickX(ticks, { x: "at", y: "lane", stroke: COLOUR.expected, strokeWidth: 1, insetTop: 23, insetBottom: 12 }),
        Plot.rect(bars.filter((b) => b.counts), { x1: "from", x2: "to", y: "lane", fill: COLOUR.ink, insetTop: 26, insetBottom: 8 }),
        Plot.rect(bars.filter((b) => !b.counts), { x1: "from", x2: "to", y: "lane", fill: COLOUR.paper, stroke: COLOUR.ink, strokeWidth: 1, insetTop: 26, insetBottom: 8 }),
        Plot.dot(off, { x: "at", y: "lane", symbol: "times", r: 4, stroke: COLOUR.tested, strokeWidth: 2, dy: 9 }),
        Plot.text(lanes, { y: "id", frameAnchor: "left", text: (lane: Lane) => words().charts.series.inLane(lane.label, lane.meetings.length), fontSize: 12, fill: COLOUR.ink, stroke: COLOUR.paper, strokeWidth: 4, dy: -8 })
      ]
    },
    space,
    spoken
  );
}

function barOf({ from, to, countsAsRound }: Meeting, lane: string, least: number): Bar[] {
  if (from === null || to === null) return [];
  const start = dayNumber(from);
  return [{ lane, from: start, to: Math.max(dayNumber(to) + 1, start + least), counts: countsAsRound }];
}

/** Speaks how many contacts stand in each lane. */
export function speakLanes(outcome: CalendarOutcome, names: Names): string {
  return lanesOf(outcome, names).map(({ label, meetings }) => words().charts.series.lane(label, meetings.length)).join("; ");
}
