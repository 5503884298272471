import * as Plot from "@observablehq/plot";
import type { Finding } from "#core/model/finding.ts";
import type { MomentumEventsAssessed } from "#core/model/momentum-events-outcome.ts";
import { formatPercent } from "#views/format.ts";
import { words } from "#views/language.ts";
import { nameOf, type Names } from "#views/names.ts";
import { SHARE_NAMES } from "#views/tables/momentum-events-tables.ts";
import { type Chart, type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";

/** Returns the charts of a Track A finding: where the counts come from, and how that hangs on the background. */
export function momentumEventsCharts(finding: Finding, outcome: MomentumEventsAssessed, names: Names): Chart[] {
  return [sharesOf(finding, outcome, names), ladderOf(finding, outcome, names)];
}

function around({ asOf }: Finding, { party, series, fit, regions }: MomentumEventsAssessed, names: Names): Pick<Chart, "source"> & { under: string } {
  const { momentumEvents: say } = words().charts;
  return {
    under: say.under(nameOf(series, names), regions.length, nameOf(party, names), fit.from, fit.to, asOf),
    source: say.source(nameOf(series, names))
  };
}

function sharesOf(finding: Finding, outcome: MomentumEventsAssessed, names: Names): Chart {
  const { under, source } = around(finding, outcome, names);
  const { momentumEvents: say } = words().charts;
  const { share, interval90 } = outcome.rule.epidemic;
  const spoken = outcome.shares.map((s) => say.share(SHARE_NAMES()[s.id]!, s.share, ...s.interval90)).join(". ");
  return {
    name: "shares",
    title: say.sharesTitle(share, ...interval90),
    subtitle: say.sharesSubtitle(under),
    spoken: `${spoken}.`,
    source,
    key: [{ mark: "exploratory", text: say.shareKey }, { mark: "interval", text: say.interval }],
    table: "shares",
    draw: (space) => sharesChart(outcome, space, spoken)
  };
}

/** Draws each part's share with its interval, one row a part. */
function sharesChart({ shares }: MomentumEventsAssessed, space: ChartSpace, spoken: string): Element {
  const low = Math.min(0, ...shares.map((s) => s.interval90[0]));
  const high = Math.max(...shares.map((s) => s.interval90[1]));
  const label = ({ id, share, interval90 }: (typeof shares)[number]) => words().charts.momentumEvents.shareLabel(SHARE_NAMES()[id]!, share, ...interval90);
  return drawPlot(
    {
      height: shares.length * 44 + 34,
      marginTop: 4, marginBottom: 30, marginLeft: 10, marginRight: 10,
      x: { domain: [low, Math.min(1, high + 0.02)], label: null, insetLeft: 8, insetRight: 8 },
      y: { type: "band", domain: shares.map((s) => s.id), axis: null, padding: 0 },
      marks: [
        Plot.ruleX([0], { stroke: COLOUR.muted, strokeDasharray: "2,3" }),
        Plot.axisX({ ticks: isNarrow(space) ? 4 : 8, tickFormat: formatPercent, tickSize: 4, fill: COLOUR.muted, stroke: COLOUR.muted, label: null }),
        Plot.link(shares, { y: "id", x1: (s: (typeof shares)[number]) => s.interval90[0], x2: (s: (typeof shares)[number]) => s.interval90[1], stroke: COLOUR.ink, strokeWidth: 4, dy: 10 }),
        Plot.dot(shares, { y: "id", x: "share", r: 4.5, fill: COLOUR.paper, stroke: COLOUR.ink, strokeWidth: 1.75, dy: 10 }),
        Plot.text(shares, { y: "id", frameAnchor: "left", text: label, fontSize: 12, fill: COLOUR.ink, stroke: COLOUR.paper, strokeWidth: 4, dy: -9 })
      ]
    },
    space,
    spoken
  );
}

function ladderOf(finding: Finding, outcome: MomentumEventsAssessed, names: Names): Chart {
  const { under, source } = around(finding, outcome, names);
  const { momentumEvents: say } = words().charts;
  const { ladder } = outcome;
  const name = ({ shared, perRegion }: (typeof ladder)[number]) => say.degrees(shared, perRegion);
  const spoken = ladder.map((r) => say.rung(name(r), r.chosen, r.epidemicShare)).join(". ");
  const { interval90 } = outcome.rule.epidemic;
  return {
    name: "ladder",
    title: say.ladderTitle(ladder[0]!.epidemicShare, ladder.at(-1)!.epidemicShare),
    subtitle: say.ladderSubtitle(under),
    spoken: `${spoken}. ${say.chosen(...interval90)}`,
    source,
    key: [
      { mark: "diamond-tested", text: say.bic },
      { mark: "exploratory", text: say.other },
      { mark: "margin", text: say.notMaterial(outcome.materialShare) }
    ],
    table: "ladder",
    draw: (space) => ladderChart(outcome, space, spoken, name)
  };
}

/** Draws the share of past counts under every background, the chosen one marked and with its interval. */
function ladderChart({ ladder, rule, materialShare }: MomentumEventsAssessed, space: ChartSpace, spoken: string, name: (r: MomentumEventsAssessed["ladder"][number]) => string): Element {
  const top = Math.max(rule.epidemic.interval90[1], materialShare, ...ladder.map((r) => r.epidemicShare)) * 1.12;
  const rows = ladder.map((r) => ({ ...r, key: name(r) }));
  const { momentumEvents: say } = words().charts;
  const short = (key: string, narrow: boolean) => rows.filter((r) => r.key === key).map((r) => say.degreesShort(r.shared, r.perRegion, narrow)).join("");
  const chosen = rows.filter((r) => r.chosen);
  return drawPlot(
    {
      height: isNarrow(space) ? 250 : 290,
      marginTop: 14, marginBottom: isNarrow(space) ? 52 : 40, marginLeft: 46, marginRight: 12,
      x: { type: "point", domain: rows.map((r) => r.key), padding: 0.5 },
      y: { domain: [0, top] },
      marks: [
        Plot.rectY([0], { y1: 0, y2: materialShare, fill: COLOUR.band, fillOpacity: 0.5 }),
        Plot.axisY({ ticks: 5, tickSize: 0, label: null, fill: COLOUR.muted, tickFormat: formatPercent }),
        Plot.axisX({ tickSize: 4, fill: COLOUR.muted, stroke: COLOUR.muted, label: null, tickFormat: (key: string) => short(key, isNarrow(space)) }),
        Plot.text([say.axis], { frameAnchor: "bottom", dy: isNarrow(space) ? 48 : 36, fill: COLOUR.muted }),
        Plot.ruleY([0], { stroke: COLOUR.muted }),
        Plot.ruleX(chosen, { x: "key", y1: rule.epidemic.interval90[0], y2: rule.epidemic.interval90[1], stroke: COLOUR.tested, strokeWidth: 4 }),
        Plot.dot(rows.filter((r) => !r.chosen), { x: "key", y: "epidemicShare", r: 4.5, fill: COLOUR.paper, stroke: COLOUR.ink, strokeWidth: 1.75 }),
        Plot.dot(chosen, { x: "key", y: "epidemicShare", symbol: "diamond", r: 7, fill: COLOUR.tested, stroke: COLOUR.paper, strokeWidth: 1.5 })
      ]
    },
    space,
    spoken
  );
}
