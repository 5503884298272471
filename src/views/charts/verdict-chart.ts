import * as Plot from "@observablehq/plot";
import type { Day } from "#core/model/day.ts";
import { dayNumber } from "#core/model/day-count.ts";
import type { VerdictParty, VerdictUndertaking } from "#core/model/verdict-outcome.ts";
import { formatDay } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type Names, nameOf } from "#views/names.ts";
import { type Chart, type ChartSpace, drawPlot, isNarrow, type KeyMark } from "./chart.ts";
import { COLOUR } from "./palette.ts";
import { timeAxis } from "./time-axis.ts";

type Row = "kept" | "partly-kept" | "broken" | "empty" | "none" | "offer";

const ROWS: readonly { readonly row: Row; readonly mark: KeyMark; readonly symbol: Plot.SymbolType; readonly isFull: boolean; readonly tone: string }[] = [
  { row: "kept", mark: "rung-kept", symbol: "circle", isFull: true, tone: COLOUR.expected },
  { row: "partly-kept", mark: "rung-partly-kept", symbol: "triangle", isFull: true, tone: COLOUR.expected },
  { row: "broken", mark: "rung-broken", symbol: "times", isFull: false, tone: COLOUR.tested },
  { row: "empty", mark: "rung-unverifiable", symbol: "asterisk", isFull: false, tone: COLOUR.tested },
  { row: "none", mark: "clause-unseen", symbol: "circle", isFull: false, tone: COLOUR.missing },
  { row: "offer", mark: "rung-tabled", symbol: "triangle", isFull: false, tone: COLOUR.muted }
];
const ROW_PX = 34;
/** Pixels by which marks of one row that would touch are moved apart. */
const APART_PX = 9;
/** Days within which two marks of one row would touch. */
const TOUCH_DAYS = 12;

const rowOf = ({ word, open }: VerdictUndertaking): Row => word ?? (open === "not-taken-up" ? "offer" : "none");

type Told = (typeof ROWS)[number] & { readonly label: string };

/** Draws what a party undertook in the time by the day it was announced, a row for each word, each with a shape of its own. */
export function verdictCharts(outcome: VerdictParty, asOf: Day, names: Names): Chart[] {
  const { undertakings, party, from } = outcome;
  if (undertakings.length === 0) return [];
  const count = (row: Row) => undertakings.filter((one) => rowOf(one) === row).length;
  const { charts: { verdict: say }, phrases } = words();
  const told = ROWS.filter(({ row }) => count(row) > 0).map((one) => ({ ...one, label: say.rows[one.row] }));
  const title = say.title(undertakings.length, nameOf(party, names), told.map(({ row, label }) => say.count(row, label, count(row))));
  const spoken = say.spoken(title, from, asOf, undertakings.map((one) => `${formatDay(one.announced)}: ${one.title}, ${one.word === null ? phrases.openInWords(one.open ?? "") : say.rows[one.word]}`));
  return [
    {
      name: "by-word", title, subtitle: say.subtitle(asOf), spoken, table: "undertakings",
      source: say.source,
      key: told.map(({ mark, label }) => ({ mark, text: label })),
      draw: (space) => draw(undertakings, told, { from, asOf }, space, spoken)
    }
  ];
}

function draw(undertakings: readonly VerdictUndertaking[], rows: readonly Told[], { from, asOf }: { readonly from: Day; readonly asOf: Day }, space: ChartSpace, spoken: string): Element {
  const marginLeft = isNarrow(space) ? 84 : 110;
  const inner = space.width - marginLeft - 14;
  return drawPlot(
    {
      height: rows.length * ROW_PX + 40, marginTop: 10, marginBottom: 30, marginLeft, marginRight: 14,
      x: { domain: [dayNumber(from), dayNumber(asOf)], label: null, axis: null },
      y: { type: "band", domain: rows.map(({ label }) => label), label: null, axis: null, padding: 0 },
      marks: [
        ...timeAxis(from, asOf, inner),
        Plot.ruleY(rows, { y: "label", stroke: COLOUR.rule }),
        Plot.text(rows, { y: "label", frameAnchor: "left", text: ({ row, label }: Told) => `${label} ${undertakings.filter((one) => rowOf(one) === row).length}`, textAnchor: "start", dx: -marginLeft + 4, fontSize: 12, fill: COLOUR.ink }),
        ...rows.flatMap(({ row, label, symbol, isFull, tone }) => {
          const own = undertakings.filter((one) => rowOf(one) === row);
          return own.map((one, i) => Plot.dot([one], {
            x: dayNumber(one.announced), y: () => label, symbol, r: 5, stroke: tone, strokeWidth: 1.75, strokeDasharray: row === "none" ? "2 2" : "none", fill: isFull ? tone : symbol === "times" || symbol === "asterisk" ? "none" : COLOUR.paper, dy: liftOf(own, i)
          }));
        })
      ]
    },
    space,
    spoken
  );
}

/** Every second of those that would touch goes up, the others down. */
function liftOf(own: readonly VerdictUndertaking[], i: number): number {
  const near = own.filter((other, at) => at !== i && Math.abs(dayNumber(other.announced) - dayNumber(own[i]!.announced)) < TOUCH_DAYS).length > 0;
  return near ? (i % 2 === 0 ? -APART_PX : APART_PX) : 0;
}
