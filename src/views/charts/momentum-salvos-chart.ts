import * as Plot from "@observablehq/plot";
import type { Finding } from "#core/model/finding.ts";
import type { MomentumSalvosAssessed } from "#core/model/momentum-salvos-outcome.ts";
import { formatPercent, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { nameOf, type Names } from "#views/names.ts";
import { type Chart, type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";

type Wait = MomentumSalvosAssessed["waits"][number];

/** Returns the chart of how long a party's salvos wait for the next. */
export function waitsOf(finding: Finding, outcome: MomentumSalvosAssessed, names: Names): Chart {
  const { momentumSalvos: say } = words().charts;
  const { spacing, unit, base } = outcome;
  const party = nameOf(outcome.party, names);
  const spoken = speak(outcome, party);
  return {
    name: "waits",
    title: say.title(party, spacing.verdict, spacing.pairs, Number(spacing.expected.toFixed(1))),
    subtitle: say.subtitle(unit, outcome.threshold, outcome.classes.map(wordsOf), outcome.from, outcome.to, finding.asOf),
    spoken,
    source: say.source(nameOf(outcome.series, names), outcome.salvos, outcome.nights, unit),
    key: [
      { mark: "dot", text: say.share },
      { mark: "expected", text: say.hazard },
      { mark: "base", text: say.onAny(unit, base) }
    ],
    table: "waits",
    draw: (space) => waitsChart(outcome, space, spoken)
  };
}

function speak({ waits, smooth, base, unit, spacing }: MomentumSalvosAssessed, party: string): string {
  const { momentumSalvos: say } = words().charts;
  const point = (w: Wait) => say.wait(unit, w.since, w.rate, w.low, w.high);
  const shown = waits.filter((w) => !w.orMore && [1, 2, 3, 7].includes(w.since));
  const week = smooth[6];
  const fitted = week ? say.fitted(unit, week.hazard, week.low, week.high) : "";
  return say.spoken(party, unit, shown.map(point), base, fitted, spacing.within, spacing.pairs, Number(spacing.expected.toFixed(1)));
}

/** Draws how often a salvo came by the wait since the last: shares with intervals, the fitted hazard with its band, and the rate on any night. */
function waitsChart({ waits, smooth, base, unit }: MomentumSalvosAssessed, space: ChartSpace, spoken: string): Element {
  const shown = waits.filter((w) => !w.orMore);
  const last = Math.max(2, ...shown.map((w) => w.since));
  const band = smooth.filter((s) => s.since <= last);
  const top = Math.min(1, 1.05 * Math.max(base, ...band.map((s) => s.high), ...shown.map((w) => (w.nights >= 5 ? w.high : w.rate))));
  const cut = (value: number) => Math.min(top, value);
  return drawPlot(
    {
      height: isNarrow(space) ? 240 : 280,
      marginTop: 14, marginBottom: 36, marginLeft: 42, marginRight: 12,
      x: { domain: [0.5, last + 0.5] },
      y: { domain: [0, top] },
      marks: [
        Plot.axisY({ ticks: 5, tickSize: 0, label: null, fill: COLOUR.muted, tickFormat: formatPercent }),
        Plot.axisX(Array.from({ length: last }, (_, i) => i + 1), { tickSize: 4, fill: COLOUR.muted, stroke: COLOUR.muted, label: null, tickFormat: String }),
        Plot.text([words().charts.momentumSalvos.axis(unit)], { frameAnchor: "bottom", dy: 32, fill: COLOUR.muted }),
        Plot.areaY(band, { x: "since", y1: (s: { low: number }) => cut(s.low), y2: (s: { high: number }) => cut(s.high), fill: COLOUR.band, fillOpacity: 0.7 }),
        Plot.line(band, { x: "since", y: (s: { hazard: number }) => cut(s.hazard), stroke: COLOUR.expected, strokeWidth: 2 }),
        Plot.ruleY([base], { stroke: COLOUR.tested, strokeDasharray: "4,3", strokeWidth: 1.25 }),
        Plot.ruleY([0], { stroke: COLOUR.muted }),
        Plot.ruleX(shown, { x: "since", y1: (w: Wait) => cut(w.low), y2: (w: Wait) => cut(w.high), stroke: COLOUR.ink, strokeWidth: 1.25 }),
        Plot.dot(shown, { x: "since", y: (w: Wait) => cut(w.rate), r: 3.5, fill: COLOUR.ink })
      ]
    },
    space,
    spoken
  );
}
