import * as Plot from "@observablehq/plot";
import type { BaselineName } from "#core/model/forecast-baselines.ts";
import type { OpenRow } from "#core/model/forecast-outcome.ts";
import { formatDay, formatPercent } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";

interface Mark {
  readonly key: string;
  readonly p: number;
  readonly isScored: boolean;
}

/** What is of another question has no place on this one's line; what is only too old has. */
const STALE = "stale-trade";
const ROW_PX = 46;
const LINE_PX = 10;
/** Pixels that a letter takes on average, and that the words at the right end need. */
const [LETTER_PX, RIGHT_PX] = [6.2, 150];
const MARGIN = { left: 12, right: 14 } as const;

/** Draws each open question as a line from 0 to 100 %, with what was filed and every simple answer that has a number; what is in no score is hollow. */
export function questionsChart(open: readonly OpenRow[], space: ChartSpace, spoken: string): Element {
  const rows = open.map((row, i) => ({ key: String(i), row }));
  const filed = rows.flatMap(({ key, row }) => row.filed.map(({ p }) => ({ key, p })));
  const fontSize = isNarrow(space) ? 11 : 12;
  const letters = Math.floor((space.width - MARGIN.left - MARGIN.right - RIGHT_PX) / LETTER_PX);
  const of = (name: BaselineName): Mark[] =>
    rows.flatMap(({ key, row }) => row.baselines.filter((one) => one.name === name).flatMap((one): Mark[] => {
      if (one.status === "assessed") return [{ key, p: one.p, isScored: true }];
      return one.status === "shown" && one.reason === STALE ? [{ key, p: one.low, isScored: false }] : [];
    }));
  const ranges = rows.flatMap(({ key, row }) => row.baselines.flatMap((one) => (one.status === "shown" && one.low < one.high ? [{ key, low: one.low, high: one.high }] : [])));
  const dots = (name: BaselineName, symbol: "circle" | "square" | "triangle", colour: string) => {
    const marks = of(name);
    return [true, false].map((isScored) => Plot.dot(marks.filter((m) => m.isScored === isScored), { y: "key", x: "p", symbol, r: 5, fill: name === "market" && isScored ? colour : COLOUR.paper, stroke: colour, strokeWidth: 1.75, rotate: symbol === "triangle" ? 180 : 0, dy: LINE_PX }));
  };
  return drawPlot(
    {
      height: rows.length * ROW_PX + 30,
      marginTop: 4, marginBottom: 26, marginLeft: MARGIN.left, marginRight: MARGIN.right,
      x: { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], tickFormat: formatPercent, label: null, tickSize: 4 },
      y: { type: "band", domain: rows.map(({ key }) => key), axis: null, padding: 0 },
      marks: [
        Plot.link(rows, { y: "key", x1: () => 0, x2: () => 1, stroke: COLOUR.rule, strokeWidth: 2, dy: LINE_PX }),
        Plot.link(ranges, { y: "key", x1: "low", x2: "high", stroke: COLOUR.band, strokeWidth: 12, dy: LINE_PX }),
        Plot.tickX(of("base-rate"), { y: "key", x: "p", stroke: COLOUR.expected, strokeWidth: 3, insetTop: ROW_PX / 2 + 1, insetBottom: 3 }),
        ...dots("conflictology", "circle", COLOUR.ink),
        ...dots("last-value", "square", COLOUR.ink),
        ...dots("market", "triangle", COLOUR.tested),
        Plot.dot(filed, { y: "key", x: "p", symbol: "diamond", r: 7, fill: COLOUR.tested, stroke: COLOUR.paper, strokeWidth: 1, dy: LINE_PX }),
        Plot.text(rows, { y: "key", frameAnchor: "left", text: ({ row }: (typeof rows)[number]) => shortened(row.title, letters), fontSize, fill: COLOUR.ink, dy: -LINE_PX }),
        Plot.text(rows, { y: "key", frameAnchor: "right", text: ({ row }: (typeof rows)[number]) => says(row), fontSize, fill: COLOUR.ink, fontVariant: "tabular-nums", dy: -LINE_PX })
      ]
    },
    space,
    spoken
  );
}

function says({ filed, deadline }: OpenRow): string {
  return `${filed.length === 0 ? words().charts.questions.noneFiled : filed.map(({ p }) => words().phrases.probabilityInWords(p)).join(", ")} · ${formatDay(deadline)}`;
}

function shortened(title: string, letters: number): string {
  return title.length <= letters ? title : `${title.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}
