import * as Plot from "@observablehq/plot";
import type { Day } from "#core/model/day.ts";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { PulseOutcome } from "#core/model/pulse-outcome.ts";
import { formatNumber } from "#views/format.ts";
import type { PulseFinding } from "#views/report/outline.ts";
import { calendarRows, type CalendarRows, monthsPerRow, type Place } from "./calendar-rows.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";
import { testedDays } from "./pulse-parts.ts";

/** A stretch of days on which talks were held. */
export interface Meeting {
  readonly from: Day;
  readonly to: Day;
}

/** How the clock of one finding is drawn. */
export interface ClockOptions {
  readonly spoken: string;
  /** Place of the party in the case: the first is drawn as dots, every other as diamonds. */
  readonly side: number;
  /** Rounds one by one, where the calendar of talks is at hand; else the episodes stand for them. */
  readonly meetings?: readonly Meeting[];
}

/** One night on the clock. */
export interface ClockNight extends Place {
  readonly day: Day;
  readonly observed: number | null;
  readonly expected: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly isTested: boolean;
}

const RAIL = { from: 1.05, to: 1.14 } as const;

/** Lays out the nights of a finding in rows; the page moves its cursor over the same places. */
export function clockLayout(finding: PulseFinding, width: number): { readonly rows: CalendarRows; readonly nights: readonly ClockNight[] } {
  const nights: PulseOutcome["nights"] = finding.outcome.nights ?? { from: finding.asOf, observed: [], expected: [], low: [], high: [] };
  const rows = calendarRows(nights.from, addDays(nights.from, nights.observed.length), monthsPerRow(width));
  const tested = testedDays(finding);
  const placed = nights.observed.flatMap((observed, i): ClockNight[] => {
    const day = addDays(nights.from, i);
    const place = rows.placeOf(day);
    const cell = (values: readonly (number | null)[]) => values[i] ?? null;
    return place === null ? [] : [{ ...place, day, observed, expected: cell(nights.expected), low: cell(nights.low), high: cell(nights.high), isTested: tested.has(day) }];
  });
  return { rows, nights: placed };
}

/**
 * Draws violence and rounds on one clock: each night's figure, the course expected without regard to talks with its 90 % band,
 * rounds on a rail above, the tested nights shaded, and a cross where there is no report.
 */
export function clockChart(finding: PulseFinding, space: ChartSpace, { spoken, side, meetings = finding.outcome.episodes }: ClockOptions): Element {
  const { rows, nights } = clockLayout(finding, space.width);
  const narrow = isNarrow(space);
  const top = Math.max(1, ...nights.map((n) => Math.max(n.observed ?? 0, n.high ?? 0)));
  const shade = nights.filter((n) => n.isTested);
  const reported = nights.filter((n) => n.observed !== null);
  const held = meetings.flatMap(({ from, to }) => daysBetween(from, to)).flatMap((day) => rows.placeOf(day) ?? []);
  const middle = (n: Place) => n.at + 0.5;
  const inRow = { fy: "row" } as const;
  return drawPlot(
    {
      height: rows.rows.length * (narrow ? 104 : 136) + 24,
      marginTop: 8, marginLeft: narrow ? 40 : 44, marginRight: 6, marginBottom: 18,
      x: { domain: [0, rows.daysPerRow], axis: null },
      y: { domain: [0, top * RAIL.to], insetTop: 12 },
      fy: { domain: rows.rows.map(({ label }) => label), axis: null, padding: narrow ? 0.28 : 0.24 },
      marks: [
        Plot.rect(shade, { ...inRow, x1: "at", x2: (n: Place) => n.at + 1, y1: 0, y2: top, fill: COLOUR.window }),
        Plot.axisY({ ticks: 3, tickSize: 0, label: null, fill: COLOUR.muted, tickFormat: (v: number) => (v > top ? "" : formatNumber(v)) }),
        Plot.ruleX(rows.monthStarts, { ...inRow, x: "at", y1: 0, y2: top, stroke: COLOUR.rule, strokeWidth: 0.75 }),
        Plot.text(rows.monthStarts, { ...inRow, x: "at", y: 0, text: "label", dx: 3, dy: 10, textAnchor: "start", fill: COLOUR.muted }),
        Plot.text(rows.rows, { fy: "label", text: "label", frameAnchor: "top-left", dy: -3, fill: COLOUR.ink, fontWeight: 600 }),
        Plot.areaY(nights, { ...inRow, x: middle, y1: "low", y2: "high", fill: COLOUR.band, fillOpacity: 0.55 }),
        Plot.line(nights, { ...inRow, x: middle, y: "expected", stroke: COLOUR.expected, strokeWidth: 1.5 }),
        ...[false, true].flatMap((isTested) => {
          const shown = reported.filter((n) => n.isTested === isTested);
          const tone = isTested ? COLOUR.tested : COLOUR.muted;
          return [
            Plot.ruleX(shown, { ...inRow, x: middle, y1: 0, y2: "observed", stroke: tone, strokeWidth: narrow ? 0.8 : 1 }),
            // On a phone nights stand closer than dots are wide: there only the tested ones have one.
            Plot.dot(narrow && !isTested ? [] : shown, { ...inRow, x: middle, y: "observed", symbol: side === 0 ? "circle" : "diamond", r: isTested ? 2.8 : 1.7, fill: side === 0 ? tone : COLOUR.paper, stroke: tone, strokeWidth: 1 })
          ];
        }),
        Plot.dot(nights.filter((n) => n.observed === null), { ...inRow, x: middle, y: 0, dy: -4, symbol: "times", r: 2.6, stroke: COLOUR.missing, strokeWidth: 1.4 }),
        Plot.ruleY(rows.rows, { fy: "label", y: () => 0, stroke: COLOUR.muted, strokeWidth: 0.75 }),
        Plot.rect(held, { ...inRow, x1: "at", x2: (n: Place) => n.at + 1, y1: top * RAIL.from, y2: top * RAIL.to, fill: COLOUR.ink })
      ]
    },
    space,
    spoken
  );
}

function daysBetween(from: Day, to: Day): Day[] {
  return Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, i) => addDays(from, i));
}
