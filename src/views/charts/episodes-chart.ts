import * as Plot from "@observablehq/plot";
import type { PulseEpisode } from "#core/model/pulse-outcome.ts";
import { formatRatioTick, formatSpan } from "#views/format.ts";
import type { PulseFinding } from "#views/report/outline.ts";
import { words } from "#views/language.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";

const REACH = [0.1, 10] as const;
const TICKS = [0.125, 0.25, 0.5, 1, 2, 4, 8] as const;

interface Row {
  readonly label: string;
  readonly ratio: number | null;
  readonly figures: string;
  readonly isAlone: boolean;
}

/** Draws each episode's figure in the tested nights against what was expected: one line an episode, no interval, since one episode has none to speak of. */
export function episodesChart(finding: PulseFinding, space: ChartSpace, spoken: string): Element {
  const { outcome } = finding;
  const rows = outcome.episodes.map(toRow);
  const narrow = isNarrow(space);
  const reported = rows.filter((r): r is Row & { ratio: number } => r.ratio !== null);
  const sizes = reported.map((r) => clamp(r.ratio));
  const domain = [Math.min(0.4, ...sizes.map((v) => v * 0.9)), Math.max(2.5, ...sizes.map((v) => v * 1.1))] as const;
  const at = (r: Row) => clamp(r.ratio ?? 1);
  const signOf = (ratio: number) => (ratio < REACH[0] ? "◂" : ratio > REACH[1] ? "▸" : "");
  return drawPlot(
    {
      height: rows.length * 20 + 44,
      marginTop: 6, marginBottom: 30, marginLeft: narrow ? 152 : 196, marginRight: narrow ? 12 : 112,
      x: { type: "log", domain: [...domain] },
      y: { type: "band", domain: rows.map((r) => r.label), padding: 0.1 },
      marks: [
        Plot.gridX(TICKS.filter((t) => t >= domain[0] && t <= domain[1]), { stroke: COLOUR.rule, strokeOpacity: 1 }),
        Plot.axisX({ ticks: TICKS.filter((t) => t >= domain[0] && t <= domain[1]), tickFormat: formatRatioTick, tickSize: 4, fill: COLOUR.muted, stroke: COLOUR.muted, label: null }),
        Plot.axisY({ tickSize: 0, label: null, fill: COLOUR.ink, fontSize: narrow ? 10 : 11 }),
        Plot.ruleX([1], { stroke: COLOUR.muted }),
        Plot.link(reported, { y: "label", x1: 1, x2: at, stroke: COLOUR.muted, strokeWidth: 1.5 }),
        Plot.dot(reported, { y: "label", x: at, symbol: "circle", r: 4.5, fill: (r: Row) => (r.isAlone ? COLOUR.paper : COLOUR.tested), stroke: COLOUR.tested, strokeWidth: 1.75 }),
        Plot.text(reported.filter((r) => signOf(r.ratio) !== ""), { y: "label", x: at, text: (r: Row & { ratio: number }) => signOf(r.ratio), dx: (narrow ? 9 : 9), fill: COLOUR.tested }),
        Plot.text(rows.filter((r) => r.ratio === null), { y: "label", x: 1, text: () => words().charts.pulse.noReportSign, textAnchor: "start", dx: 6, fontStyle: "italic", fill: COLOUR.muted }),
        ...(narrow ? [] : [Plot.text(reported, { y: "label", frameAnchor: "right", text: "figures", textAnchor: "start", dx: 8, fill: COLOUR.muted, fontVariant: "tabular-nums" })])
      ]
    },
    space,
    spoken
  );
}

function toRow({ from, to, observed, expected, nights, partiesPresent }: PulseEpisode): Row {
  const isReported = nights > 0 && expected > 0;
  return {
    label: formatSpan(from, to),
    ratio: isReported ? observed / expected : null,
    figures: words().charts.pulse.observedOf(Math.round(observed), Math.round(expected)),
    isAlone: partiesPresent.length < 2
  };
}

function clamp(ratio: number): number {
  return Math.min(REACH[1], Math.max(REACH[0], ratio));
}
