import * as Plot from "@observablehq/plot";
import { dayNumber, latestDay } from "#core/model/day-count.ts";
import { LADDER, type LadderRung } from "#core/model/ladder-rungs.ts";
import type { LedgerRow } from "#core/model/ledger-outcome.ts";
import { formatNumber } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";

/** One undertaking of the strip: its label, and what the end of the row says. */
export interface StripRow {
  readonly label: string;
  readonly says: string;
  readonly steps: LedgerRow["steps"];
}

interface Step {
  readonly key: string;
  readonly days: number;
  readonly status: LadderRung;
  readonly lane: number;
}

const ROW_PX = 42;
/** Pixels between the lanes of a row: the first party above its line, the second below. */
const LANE_PX = 8;
/** Pixels by which the line of a row lies below its label. */
const LINE_PX = 8;
/** Pixels by which its label lies above the middle of a row. */
const LABEL_PX = 12;
/** What several steps of one day and lane are moved apart, on the scale of the axis. */
const APART = 0.11;
const TICKS = [0, 1, 3, 7, 30, 90, 365, 1000] as const;
const SHAPES: Readonly<Record<LadderRung, { readonly symbol: Plot.SymbolType; readonly r: number; readonly isFull: boolean; readonly tone: string }>> = {
  floated: { symbol: "circle", r: 3, isFull: false, tone: COLOUR.ink },
  tabled: { symbol: "triangle", r: 3.5, isFull: false, tone: COLOUR.ink },
  agreed: { symbol: "square", r: 3.75, isFull: false, tone: COLOUR.ink },
  started: { symbol: "diamond", r: 4, isFull: false, tone: COLOUR.ink },
  kept: { symbol: "circle", r: 4, isFull: true, tone: COLOUR.expected },
  "partly-kept": { symbol: "triangle", r: 4, isFull: true, tone: COLOUR.expected },
  broken: { symbol: "times", r: 4, isFull: false, tone: COLOUR.tested },
  lapsed: { symbol: "plus", r: 3.5, isFull: false, tone: COLOUR.muted },
  unverifiable: { symbol: "asterisk", r: 3.5, isFull: false, tone: COLOUR.muted }
};

/** Draws one row for each undertaking: its rungs by shape along the days since its first step, the first party's word above the line and the second's below. */
export function ladderStrip(rows: readonly StripRow[], parties: readonly string[], space: ChartSpace, spoken: string): Element {
  const keyed = rows.map((row, i) => ({ key: String(i), ...row }));
  const steps = keyed.flatMap((row) => stepsOf(row, parties));
  const last = Math.max(30, ...steps.map(({ days }) => days));
  const narrow = isNarrow(space);
  const marks = LADDER.flatMap((status) => {
    const { symbol, r, isFull, tone } = SHAPES[status];
    return parties.map((_, lane) => lane).concat(-1).map((lane) =>
      Plot.dot(steps.filter((s) => s.status === status && s.lane === lane), {
        y: "key", x: "days", symbol, r, fill: isFull ? tone : symbol === "times" || symbol === "plus" || symbol === "asterisk" ? "none" : COLOUR.paper, stroke: tone, strokeWidth: 1.5, dy: LINE_PX + (lane < 0 ? 0 : (lane - (parties.length - 1) / 2) * LANE_PX)
      }));
  });
  return drawPlot(
    {
      height: rows.length * ROW_PX + 44,
      marginTop: 22, marginBottom: 22, marginLeft: 12, marginRight: 14,
      x: { type: "symlog", domain: [0, last], ticks: TICKS.filter((t) => t <= last && (!narrow || ![3, 90].includes(t))), tickFormat: (days: number) => (days === 0 ? words().charts.ledger.firstDay : formatNumber(days)), label: null, axis: "both", tickSize: 4 },
      y: { type: "band", domain: keyed.map(({ key }) => key), axis: null, padding: 0 },
      marks: [
        Plot.ruleY(keyed, { y: "key", stroke: COLOUR.rule, dy: LINE_PX }),
        Plot.text(keyed, { y: "key", frameAnchor: "left", text: "label", fontSize: narrow ? 11 : 12, fill: COLOUR.ink, dy: -LABEL_PX }),
        Plot.text(keyed, { y: "key", frameAnchor: "right", text: "says", fontSize: narrow ? 11 : 12, fill: COLOUR.muted, dy: -LABEL_PX }),
        ...marks
      ]
    },
    space,
    spoken
  );
}

function stepsOf({ key, steps }: StripRow & { readonly key: string }, parties: readonly string[]): Step[] {
  const day = (on: string) => dayNumber(latestDay(on));
  const first = Math.min(...steps.map(({ on }) => day(on)));
  const placed = steps.map(({ status, on, parties: who }) => ({ key, days: day(on) - first, status, lane: who.length === 1 ? parties.indexOf(who[0]!) : -1 }));
  return placed.map((step, i) => {
    const before = placed.slice(0, i).filter(({ days, lane }) => days === step.days && lane === step.lane).length;
    return { ...step, days: Math.expm1(Math.log1p(step.days) + APART * before) };
  });
}
