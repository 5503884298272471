import * as Plot from "@observablehq/plot";
import type { Finding } from "#core/model/finding.ts";
import type { MomentumEventsAssessed } from "#core/model/momentum-events-outcome.ts";
import { capitalised, countOf, formatDay, formatShare } from "#views/format.ts";
import { nameOf, type Names } from "#views/names.ts";
import { SHARE_NAMES } from "#views/tables/momentum-events-tables.ts";
import { type Chart, type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";

/** Zero has no sign. */
const percent = (share: number) => `${Math.round(share * 100) < 0 ? "−" : ""}${Math.round(Math.abs(share) * 100)} %`;
const percentTick = (share: number) => percent(share);

/** Returns the charts of a Track A finding: where the counts come from, and how that hangs on the background. */
export function momentumEventsCharts(finding: Finding, outcome: MomentumEventsAssessed, names: Names): Chart[] {
  return [sharesOf(finding, outcome, names), ladderOf(finding, outcome, names)];
}

function around({ asOf }: Finding, { party, series, fit, regions }: MomentumEventsAssessed, names: Names): Pick<Chart, "source"> & { under: string } {
  const where = regions.length > 1 ? `, ${countOf(regions.length, "region")}` : "";
  return {
    under: `${capitalised(nameOf(series, names))}${where}, calendar of ${nameOf(party, names)}; ${formatDay(fit.from)} to ${formatDay(fit.to)}; as of ${formatDay(asOf)}`,
    source: `Figures: ${nameOf(series, names)}; their claimant is named in the details.`
  };
}

function sharesOf(finding: Finding, outcome: MomentumEventsAssessed, names: Names): Chart {
  const { under, source } = around(finding, outcome, names);
  const { share, interval90 } = outcome.rule.epidemic;
  const spoken = outcome.shares.map((s) => `${SHARE_NAMES()[s.id]}: ${percent(s.share)}, it could be ${percent(s.interval90[0])} to ${percent(s.interval90[1])}`).join(". ");
  return {
    name: "shares",
    title: `${percent(share)} of what is expected follows from past counts (${percent(interval90[0])} to ${percent(interval90[1])})`,
    subtitle: `Share of the expected counts. ${under}`,
    spoken: `${spoken}.`,
    source,
    key: [{ mark: "exploratory", text: "share of the expected counts" }, { mark: "interval", text: "90 % interval, by draws from the model" }],
    table: "shares",
    draw: (space) => sharesChart(outcome, space, spoken)
  };
}

/** Draws each part's share with its interval, one row a part. */
function sharesChart({ shares }: MomentumEventsAssessed, space: ChartSpace, spoken: string): Element {
  const low = Math.min(0, ...shares.map((s) => s.interval90[0]));
  const high = Math.max(...shares.map((s) => s.interval90[1]));
  const label = ({ id, share, interval90 }: (typeof shares)[number]) => `${SHARE_NAMES()[id]}: ${percent(share)} (${percent(interval90[0])} to ${percent(interval90[1])})`;
  return drawPlot(
    {
      height: shares.length * 44 + 34,
      marginTop: 4, marginBottom: 30, marginLeft: 10, marginRight: 10,
      x: { domain: [low, Math.min(1, high + 0.02)], label: null, insetLeft: 8, insetRight: 8 },
      y: { type: "band", domain: shares.map((s) => s.id), axis: null, padding: 0 },
      marks: [
        Plot.ruleX([0], { stroke: COLOUR.muted, strokeDasharray: "2,3" }),
        Plot.axisX({ ticks: isNarrow(space) ? 4 : 8, tickFormat: percentTick, tickSize: 4, fill: COLOUR.muted, stroke: COLOUR.muted, label: null }),
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
  const { ladder } = outcome;
  const name = ({ shared, perRegion }: (typeof ladder)[number]) => `${shared}${perRegion > 0 ? ` and ${perRegion} a region` : ""}`;
  const spoken = ladder.map((r) => `${capitalised(name(r))} degrees of freedom${r.chosen ? ", the chosen one" : ""}: ${percent(r.epidemicShare)}`).join(". ");
  const { interval90 } = outcome.rule.epidemic;
  return {
    name: "ladder",
    title: `The more the background may bend, the less is left to past counts: ${percent(ladder[0]!.epidemicShare)} under the stiffest, ${percent(ladder.at(-1)!.epidemicShare)} under the loosest`,
    subtitle: `Share of the expected counts that follows from past counts, by the trend’s degrees of freedom. ${under}`,
    spoken: `${spoken}. Chosen: it could be ${formatShare(interval90[0])} to ${formatShare(interval90[1])}.`,
    source,
    key: [
      { mark: "diamond-tested", text: "the background that BIC chose, with its 90 % interval" },
      { mark: "exploratory", text: "another background" },
      { mark: "margin", text: `below ${percent(outcome.materialShare)}: not material` }
    ],
    table: "ladder",
    draw: (space) => ladderChart(outcome, space, spoken, name)
  };
}

/** Draws the share of past counts under every background, the chosen one marked and with its interval. */
function ladderChart({ ladder, rule, materialShare }: MomentumEventsAssessed, space: ChartSpace, spoken: string, name: (r: MomentumEventsAssessed["ladder"][number]) => string): Element {
  const top = Math.max(rule.epidemic.interval90[1], materialShare, ...ladder.map((r) => r.epidemicShare)) * 1.12;
  const rows = ladder.map((r) => ({ ...r, key: name(r) }));
  /** A phone has room for two lines and not for a long one. */
  const short = (narrow: boolean) => (key: string) => key.replace(" and ", narrow ? "\n+" : "+").replace(" a region", "");
  const chosen = rows.filter((r) => r.chosen);
  return drawPlot(
    {
      height: isNarrow(space) ? 250 : 290,
      marginTop: 14, marginBottom: isNarrow(space) ? 52 : 40, marginLeft: 46, marginRight: 12,
      x: { type: "point", domain: rows.map((r) => r.key), padding: 0.5 },
      y: { domain: [0, top] },
      marks: [
        Plot.rectY([0], { y1: 0, y2: materialShare, fill: COLOUR.band, fillOpacity: 0.5 }),
        Plot.axisY({ ticks: 5, tickSize: 0, label: null, fill: COLOUR.muted, tickFormat: percentTick }),
        Plot.axisX({ tickSize: 4, fill: COLOUR.muted, stroke: COLOUR.muted, label: null, tickFormat: short(isNarrow(space)) }),
        Plot.text(["degrees of freedom of the trend (+ of each region)"], { frameAnchor: "bottom", dy: isNarrow(space) ? 48 : 36, fill: COLOUR.muted }),
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
