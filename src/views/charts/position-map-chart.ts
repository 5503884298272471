import * as Plot from "@observablehq/plot";
import type { PositionSummary } from "#core/model/position-outcome.ts";
import { formatNumber, formatSpan } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { type HolderStyle, stylesOf } from "./holder-styles.ts";
import { COLOUR } from "./palette.ts";

const LINE = { desk: 17, phone: 15 } as const;
/** Letters of a title for which a phone has room. */
const SHORT = 46;

interface Line {
  readonly y: number;
  readonly name: string;
  readonly note: string;
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly style: HolderStyle;
}

/** Draws the range of every holder on every issue on one ruler, n and dates beside each; what two parties share is shaded. */
export function positionMapChart(outcome: PositionSummary, space: ChartSpace, spoken: string): Element {
  const narrow = isNarrow(space);
  const { heads, lines, shared, end } = linesOf(outcome, narrow);
  const drawn = lines.flatMap((line) => (line.range === null ? [] : [{ ...line, ...line.range }]));
  return drawPlot(
    {
      height: end * (narrow ? LINE.phone : LINE.desk) + 40,
      marginTop: 4, marginBottom: 36, marginLeft: narrow ? 88 : 120, marginRight: narrow ? 34 : 220,
      x: { domain: [0, 1], label: null },
      y: { domain: [end, 0], axis: null },
      marks: [
        Plot.axisX({ ticks: [0, 0.25, 0.5, 0.75, 1], tickFormat: formatNumber, tickSize: 4, fill: COLOUR.muted, stroke: COLOUR.muted, label: null }),
        Plot.ruleX([0, 0.25, 0.5, 0.75, 1], { stroke: COLOUR.rule, strokeWidth: 0.75 }),
        Plot.rect(shared, { x1: "low", x2: "high", y1: "top", y2: "bottom", fill: COLOUR.window, stroke: COLOUR.ink, strokeWidth: 0.75 }),
        Plot.text(heads, { y: "y", frameAnchor: "left", dx: narrow ? -84 : -116, textAnchor: "start", text: "title", fontSize: narrow ? 11 : 12.5, fontWeight: 700, fill: COLOUR.ink, stroke: COLOUR.paper, strokeWidth: 3 }),
        Plot.text(lines, { y: "y", frameAnchor: "left", dx: -8, textAnchor: "end", text: "name", fontSize: 11, fill: COLOUR.ink }),
        ...[...new Set(drawn.map(({ style }) => style))].flatMap((style) => {
          const own = drawn.filter((line) => line.style === style);
          return [
            Plot.ruleY(own, { x1: "low", x2: "high", y: "y", stroke: style.stroke, strokeWidth: 4, strokeDasharray: style.dash }),
            Plot.ruleX(own.flatMap(({ low, high, y }) => [low, high].map((at) => ({ at, top: y - 0.3, bottom: y + 0.3 }))), { x: "at", y1: "top", y2: "bottom", stroke: style.stroke, strokeWidth: 2 })
          ];
        }),
        Plot.text(drawn, { y: "y", frameAnchor: "right", dx: 8, textAnchor: "start", text: "note", fontSize: 11, fontVariant: "tabular-nums", fill: COLOUR.muted }),
        Plot.text(lines.filter(({ range }) => range === null), { y: "y", x: 0.5, text: "note", fontSize: 11, fontStyle: "italic", fill: COLOUR.muted, stroke: COLOUR.paper, strokeWidth: 3 })
      ]
    },
    space,
    spoken
  );
}

function linesOf({ issues, holders, windowDays }: PositionSummary, narrow: boolean) {
  const { positions: say } = words().charts;
  const styles = stylesOf(holders);
  const heads: { y: number; title: string }[] = [];
  const lines: Line[] = [];
  const shared: { low: number; high: number; top: number; bottom: number }[] = [];
  let y = 0;
  for (const { title, courses, pairs } of issues) {
    heads.push({ y: y + 0.6, title: narrow && title.length > SHORT ? `${title.slice(0, SHORT - 1).trimEnd()}…` : title });
    const [top, shown] = [y + 1, holders.filter(({ id, isParty }) => isParty || courses.some(({ holder, now }) => holder === id && now !== null))];
    shown.forEach(({ id, name }, i) => {
      const own = courses.find(({ holder }) => holder === id);
      const span = own?.first && own.last && !narrow ? `, ${formatSpan(own.first, own.last)}` : "";
      lines.push({ y: top + i + 0.5, name, range: own?.now ?? null, style: styles.get(id)!, note: own?.now ? `${say.n(own.n)}${span}` : narrow ? say.noneInWindow : say.noneInDays(windowDays) });
    });
    shared.push(...pairs.flatMap((pair) => (pair.shared === null ? [] : [{ ...pair.shared, top, bottom: top + shown.length }])));
    y = top + shown.length + 0.4;
  }
  return { heads, lines, shared, end: y };
}
