import * as Plot from "@observablehq/plot";
import type { ScoreAssessed, Skill } from "#core/model/score-outcome.ts";
import { formatNumber, formatShare, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";

type Scores<Kind> = Extract<ScoreAssessed["scores"], { kind: Kind }>;

const ROW = 46;
/** Skill is drawn this far below 0 at most: what is worse has an arrow. */
const WORST = -1.5;

/** Draws skill against each baseline with its interval about the line of no skill; what was not assessable has a mark of its own. */
export function skillChart(skills: readonly Skill[], space: ChartSpace, spoken: string): Element {
  const keyed = skills.map((skill, i) => ({ key: String(i), skill }));
  const placed = keyed.flatMap(({ key, skill }) => (skill.status === "assessed" ? [{ key, ...skill }] : []));
  const low = Math.max(WORST, Math.min(-0.5, ...placed.map(({ interval }) => interval.low - 0.05)));
  const within = (v: number) => Math.max(low, Math.min(1, v));
  type Row = (typeof placed)[number];
  return drawPlot(
    {
      height: skills.length * ROW + 36,
      marginTop: 4, marginBottom: 32, marginLeft: 10, marginRight: 30,
      x: { domain: [low, 1], label: null, insetLeft: 14 },
      y: { type: "band", domain: keyed.map(({ key }) => key), axis: null, padding: 0 },
      marks: [
        Plot.ruleX([0], { stroke: COLOUR.muted, strokeDasharray: "2,3" }),
        Plot.axisX({ ticks: isNarrow(space) ? 4 : 6, tickFormat: skillTick, tickSize: 4, fill: COLOUR.muted, stroke: COLOUR.muted, label: null }),
        Plot.link(placed, { y: "key", x1: (r: Row) => within(r.interval.low), x2: (r: Row) => within(r.interval.high), stroke: COLOUR.ink, strokeWidth: 2, dy: 10 }),
        Plot.dot(placed, { y: "key", x: (r: Row) => within(r.skill), symbol: "circle", r: 5, fill: COLOUR.paper, stroke: COLOUR.ink, strokeWidth: 2, dy: 10 }),
        Plot.text(placed.filter((r) => r.interval.low < low), { y: "key", x: () => low, text: () => "◂", fontSize: 14, fill: COLOUR.ink, dy: 10 }),
        Plot.text(keyed, { y: "key", frameAnchor: "left", text: ({ skill }: (typeof keyed)[number]) => words().charts.scores.baselines[skill.baseline] ?? wordsOf(skill.baseline), fontSize: 12, fontWeight: 600, fill: COLOUR.ink, dy: -9 }),
        Plot.text(placed, { y: "key", frameAnchor: "right", dx: 20, stroke: COLOUR.paper, strokeWidth: 4, text: (r: Row) => words().charts.scores.figures(r.skill, r.interval.low, r.interval.high, r.forecasts), fontSize: 12, fill: COLOUR.ink, dy: -9 }),
        Plot.text(keyed.filter(({ skill }) => skill.status !== "assessed"), { y: "key", x: 0, text: ({ skill }: (typeof keyed)[number]) => lackOf(skill), fontSize: 12, fontStyle: "italic", fill: COLOUR.muted, dy: 10 })
      ]
    },
    space,
    spoken
  );
}

const skillTick = (v: number): string => (v === 0 ? words().charts.scores.noSkill : v === 1 ? words().charts.scores.faultless : formatNumber(v));

function lackOf(skill: Skill): string {
  const { scores: say } = words().charts;
  return skill.status === "assessed" ? "" : say.lack(say.reasons[skill.reason] ?? wordsOf(skill.reason), skill.needed, skill.had);
}

/** Draws where in the forecasts what came fell: one bar a part, against the height they would have if it fell evenly. */
export function standingChart({ pit }: Scores<"count">, forecasts: number, space: ChartSpace, spoken: string): Element {
  const bars = pit.map((height, i) => ({ from: i / pit.length, to: (i + 1) / pit.length, months: (height * forecasts) / pit.length }));
  const even = forecasts / pit.length;
  return drawPlot(
    {
      height: isNarrow(space) ? 200 : 230,
      marginTop: 8, marginBottom: 28, marginLeft: 44, marginRight: 44,
      x: { domain: [0, 1] },
      y: { domain: [0, Math.max(even, ...bars.map(({ months }) => months)) * 1.1] },
      marks: [
        Plot.axisX({ ticks: [0, 0.5, 1], tickFormat: (v: number) => (v === 0 ? words().charts.scores.belowAll : v === 1 ? words().charts.scores.aboveAll : words().charts.scores.middle), tickSize: 4, label: null, fill: COLOUR.muted, stroke: COLOUR.muted }),
        Plot.axisY({ ticks: 4, tickSize: 0, tickFormat: formatNumber, label: null, fill: COLOUR.muted }),
        Plot.rect(bars, { x1: "from", x2: "to", y1: 0, y2: "months", fill: COLOUR.band, stroke: COLOUR.expected, strokeWidth: 1.25, inset: 1 }),
        Plot.ruleY([even], { stroke: COLOUR.ink, strokeDasharray: "5,3" }),
        Plot.text(bars, { x: ({ from, to }: { from: number; to: number }) => (from + to) / 2, y: 0, text: ({ months }: { months: number }) => formatNumber(Math.round(months * 10) / 10), dy: -9, fill: COLOUR.ink })
      ]
    },
    space,
    spoken
  );
}

/** Probability within which the counts of neighbouring bins stand in different rows, and the height of a row. */
const [NEAR, COUNTS_ROW] = [0.18, 15];

/** Draws bin by bin what was said against how often it came, with the band in which calibrated forecasts would lie; the counts stand above, in rows where bins are near. */
export function reliabilityChart(bins: Scores<"event">["bins"], space: ChartSpace, spoken: string): Element {
  const side = Math.min(space.width, 460);
  const rows = bins.reduce<number[]>((above, { forecast }, k) => [...above, k > 0 && forecast - bins[k - 1]!.forecast < NEAR ? above[k - 1]! + 1 : 0], []);
  const counts = bins.map((bin, k) => ({ ...bin, row: rows[k]! }));
  const axis = { ticks: [0, 0.25, 0.5, 0.75, 1], tickFormat: formatTick, tickSize: 4, fill: COLOUR.muted, stroke: COLOUR.muted, labelAnchor: "center", labelArrow: "none" } as const;
  return drawPlot(
    {
      height: side + bins.length * COUNTS_ROW - 40,
      marginTop: 12 + bins.length * COUNTS_ROW, marginBottom: 44, marginLeft: 66, marginRight: Math.max(34, space.width - side),
      x: { domain: [0, 1] },
      y: { domain: [0, 1] },
      marks: [
        Plot.axisX({ ...axis, label: words().charts.scores.said }),
        Plot.axisY({ ...axis, label: words().charts.scores.howOften }),
        Plot.link([0], { x1: 0, y1: 0, x2: 1, y2: 1, stroke: COLOUR.muted, strokeDasharray: "2,3" }),
        Plot.ruleX(bins, { x: "forecast", y1: "low", y2: "high", stroke: COLOUR.band, strokeWidth: 9, strokeLinecap: "butt" }),
        Plot.ruleX(bins, { x: "forecast", y1: "low", y2: "high", stroke: COLOUR.expected, strokeWidth: 1 }),
        Plot.dot(bins, { x: "forecast", y: "recalibrated", symbol: "diamond", r: 5, fill: COLOUR.paper, stroke: COLOUR.ink, strokeWidth: 1.75 }),
        ...counts.map((bin) => Plot.text([bin], { x: "forecast", y: () => 1, dy: -10 - bin.row * COUNTS_ROW, text: () => words().charts.scores.eventsOf(bin.events, bin.n), fontSize: 11, fill: COLOUR.ink }))
      ]
    },
    space,
    spoken
  );
}

const formatTick = (share: number): string => (share === 0 ? words().charts.scores.never : share === 1 ? words().charts.scores.always : formatShare(share));
