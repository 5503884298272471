import * as Plot from "@observablehq/plot";
import { addDays, dayNumber } from "#core/model/day-count.ts";
import type { Revised } from "#core/model/revised.ts";
import type { CoverageAssessed } from "#core/model/series-outcome.ts";
import { capitalised, wordsOf } from "#views/format.ts";
import { words } from "#views/language.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";
import { timeAxis } from "./time-axis.ts";

type Track = CoverageAssessed["tracks"][number];

interface Edge {
  readonly track: string;
  readonly at: number;
  /** NaN breaks the area, so that a silent day is a hole and not a line. */
  readonly share: number;
}

interface Flag {
  readonly at: number;
  readonly label: string;
}

/** Pixels that a number beside its line takes. */
const LABEL_ROOM = 26;
const ROW = { wide: 72, narrow: 62 } as const;
const BELOW = -0.14;
/** Where revisions are marked, each kind in a row of its own. */
const MARKS = { suspected: 0.72, recovered: 0.85, revised: 0.98 } as const;
const DOWN = 180;

/** Draws what a series holds, class by class, each to its own height; silent days are marked below the line, changes of counting above. */
export function coverageChart(outcome: CoverageAssessed, space: ChartSpace, spoken: string): Element {
  const narrow = isNarrow(space);
  const tracks = outcome.tracks;
  const first = dayNumber(outcome.from);
  const last = first + outcome.days;
  const tops = new Map(tracks.map((t) => [t.id, Math.max(1, ...t.values.map((v) => v ?? 0))]));
  const edges = tracks.flatMap((t) => edgesOf(t, first, tops.get(t.id) ?? 1));
  const isClosed = (at: number) => outcome.gaps.some((gap) => gap.closed && dayNumber(gap.from) <= at && at < dayNumber(gap.to));
  const silent = tracks.flatMap((t) => silentRuns(t, first, isClosed));
  const labels = tracks.map((t) => ({ track: t.id, text: words().charts.series.highest(capitalised(tracks.length === 1 ? outcome.unit : wordsOf(t.id)), tops.get(t.id) ?? 0) }));
  const breaks = outcome.breaks.map((b, i) => ({ at: dayNumber(b.day), label: String(i + 1) }));
  const flags = flagsOf(breaks, (LABEL_ROOM * outcome.days) / space.width);
  return drawPlot(
    {
      height: tracks.length * (narrow ? ROW.narrow : ROW.wide) + 32,
      marginTop: 4, marginBottom: 26, marginLeft: 6, marginRight: 10,
      x: { domain: [first, last] },
      y: { domain: [BELOW, 1], axis: null, insetTop: 20 },
      fy: { domain: tracks.map((t) => t.id), axis: null, padding: 0.08 },
      marks: [
        ...timeAxis(outcome.from, addDays(outcome.from, outcome.days), space.width - 16),
        Plot.areaY(edges, { fy: "track", x: "at", y1: 0, y2: "share", z: "track", fill: COLOUR.expected, fillOpacity: 0.85 }),
        Plot.rect(silent, { fy: "track", x1: "from", x2: "to", y1: BELOW, y2: BELOW * 0.35, fill: COLOUR.missing }),
        Plot.ruleY(tracks, { fy: "id", y: () => 0, stroke: COLOUR.muted, strokeWidth: 0.75 }),
        ...revisionMarks(outcome.revised ?? []),
        Plot.ruleX(breaks, { x: "at", stroke: COLOUR.tested, strokeWidth: 1, strokeDasharray: "3,3" }),
        Plot.text(flags, { x: "at", fy: () => tracks[0]?.id ?? "", frameAnchor: "top", text: "label", dy: 2, dx: 4, textAnchor: "start", fontWeight: 700, fill: COLOUR.tested }),
        Plot.text(labels, { fy: "track", frameAnchor: "top-left", text: "text", fontSize: 12, fill: COLOUR.ink, stroke: COLOUR.paper, strokeWidth: 4, dy: 3 })
      ]
    },
    space,
    spoken
  );
}

/** Returns the marks of what reports moved between days: each kind with a shape of its own, at the top of its class. */
function revisionMarks(revised: readonly Revised[]): Plot.Markish[] {
  return revised.map((one) =>
    Plot.dot([one], { fy: "series", x: ({ month }: Revised) => dayNumber(`${month}-15`), y: () => MARKS[one.suspected ? "suspected" : one.kind === "recovered" ? "recovered" : "revised"], symbol: "triangle", rotate: one.kind === "recovered" ? 0 : DOWN, r: 2.4, fill: one.suspected ? COLOUR.paper : COLOUR.tested, stroke: COLOUR.tested, strokeWidth: 1 })
  );
}

/** Joins the numbers of changes that stand too close to be read apart: `1–2`. */
export function flagsOf(breaks: readonly Flag[], roomDays: number): Flag[] {
  const flags: { at: number; last: number; label: string; first: string }[] = [];
  for (const { at, label } of breaks) {
    const previous = flags.at(-1);
    if (previous !== undefined && at - previous.last < roomDays) Object.assign(previous, { last: at, label: `${previous.first}–${label}` });
    else flags.push({ at, last: at, label, first: label });
  }
  return flags;
}

/** Two edges a day, so that a single reported day between silent ones still has a width. */
function edgesOf({ id, values }: Track, first: number, top: number): Edge[] {
  return values.flatMap((value, i): Edge[] => {
    if (value === null) return [{ track: id, at: first + i, share: NaN }];
    const share = value / top;
    return [{ track: id, at: first + i, share }, { track: id, at: first + i + 1, share }];
  });
}

function silentRuns({ id, values }: Track, first: number, isClosed: (at: number) => boolean): { track: string; from: number; to: number }[] {
  const runs: { track: string; from: number; to: number }[] = [];
  values.forEach((value, i) => {
    if (value !== null || isClosed(first + i)) return;
    const current = runs.at(-1);
    if (current?.to === first + i) current.to = first + i + 1;
    else runs.push({ track: id, from: first + i, to: first + i + 1 });
  });
  return runs;
}
