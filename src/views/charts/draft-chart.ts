import * as Plot from "@observablehq/plot";
import type { DraftLine, DraftLink, DraftThread } from "#core/model/draft-outcome.ts";
import { words } from "#views/language.ts";
import { type Names, nameOf } from "#views/names.ts";
import { type ChartSpace, drawPlot, isNarrow } from "./chart.ts";
import { COLOUR } from "./palette.ts";

interface Mark {
  readonly x: number;
  readonly y: string;
}

interface Join extends Mark {
  readonly x2: number;
  readonly kind: "moved" | "same" | "unclear" | "dropped" | "over";
  /** Stands at its middle. */
  readonly sign: string;
}

const ROW = 22;
/** A sign for each answer of the scale: the shape says which way, without colour. */
export const SIGNS = { low: "▼", high: "▲", same: "=", overlap: "?" } as const;
const UNSEEN = "◌";
const HEAD = { narrow: 100, wide: 72 } as const;
/** Pixels for what became of a clause from the first text to the last. */
const END = { narrow: 52, wide: 150 } as const;
/** Pixels that the label of a row may take, and letters of it. */
const LABEL = { narrow: { width: 108, letters: 16 }, wide: { width: 190, letters: 30 } } as const;

/** Draws every clause as a thread through the texts of the line: what stayed, moved, was taken out, came in, or was not seen. */
export function draftChart({ threads, line, ends }: DraftLine, names: Names, space: ChartSpace, spoken: string): Element {
  const size = isNarrow(space) ? "narrow" : "wide";
  const rows = threads.map((thread, i) => ({ y: String(i), thread, label: (letters: number) => labelOf(thread, threads, letters, names) }));
  const cells = rows.flatMap(({ y, thread }) => thread.cells.map((cell, x) => ({ x, y, cell, isNew: x > 0 && cell !== null && !cell.isOut && thread.links[x - 1]?.relation === "new" })));
  const seen = cells.flatMap(({ cell, ...place }) => (cell === null ? [] : [{ ...place, ...cell }]));
  const word = (sign: string) => (size === "narrow" ? sign : sign === SIGNS.high ? `${sign} ${nameOf(ends.high, names)}` : sign === SIGNS.low ? `${sign} ${nameOf(ends.low, names)}` : sign === UNSEEN ? words().charts.drafts.notSeen : sign);
  const joins = rows.flatMap(({ y, thread }) => joinsOf(y, thread));
  const standing = seen.filter(({ isOut }) => !isOut);
  const joined = (kind: Join["kind"], options: Plot.LinkOptions) =>
    Plot.link(joins.filter((join) => join.kind === kind), { x1: "x", x2: "x2", y1: "y", y2: "y", stroke: COLOUR.muted, ...options });
  return drawPlot(
    {
      height: rows.length * ROW + HEAD[size],
      marginTop: HEAD[size], marginBottom: 4, marginLeft: LABEL[size].width, marginRight: END[size],
      x: { type: "linear", domain: [0, Math.max(1, line.length - 1)], axis: null },
      y: { type: "band", domain: rows.map(({ y }) => y), axis: null, padding: 0 },
      marks: [
        Plot.ruleY(rows, { y: "y", stroke: COLOUR.rule, strokeWidth: 0.75, dy: ROW / 2 }),
        Plot.text(rows, { y: "y", frameAnchor: "left", dx: -LABEL[size].width + 2, textAnchor: "start", text: ({ label }: (typeof rows)[number]) => label(LABEL[size].letters), fontSize: 11, fill: COLOUR.ink }),
        Plot.text(line.map(({ title }, x) => ({ x, title })), { x: "x", frameAnchor: "top", dy: -HEAD[size] + 4, lineAnchor: "top", text: "title", lineWidth: size === "narrow" ? 6 : 10, fontSize: size === "narrow" ? 9 : 11, fontWeight: 700, fill: COLOUR.ink }),
        Plot.text(rows, { y: "y", frameAnchor: "right", dx: END[size], textAnchor: "end", text: ({ thread: { whole } }: (typeof rows)[number]) => (whole === null ? "" : ending(whole, word)), fontSize: 11, fill: COLOUR.ink }),
        Plot.text(rows.some(({ thread }) => thread.whole !== null) ? [words().charts.drafts.firstToLast] : [], { frameAnchor: "top-right", dx: END[size], dy: -HEAD[size] + 4, lineAnchor: "top", textAnchor: "end", text: (d: string) => d, lineWidth: size === "narrow" ? 3 : 10, fontSize: size === "narrow" ? 9 : 11, fontStyle: "italic", fill: COLOUR.ink }),
        joined("same", { strokeWidth: 1.25 }),
        joined("moved", { strokeWidth: 2.5, stroke: COLOUR.ink }),
        joined("unclear", { strokeDasharray: "2,3", strokeWidth: 1.5 }),
        joined("dropped", { strokeDasharray: "7,3", strokeWidth: 1.5 }),
        joined("over", { strokeDasharray: "1,4", strokeWidth: 1 }),
        Plot.dot(unseenIn(rows), { x: "x", y: "y", symbol: "circle", r: 4, fill: COLOUR.paper, stroke: COLOUR.missing, strokeDasharray: "2,2" }),
        Plot.dot(standing.filter(({ split, isNew }) => !split && !isNew), { x: "x", y: "y", r: 4, fill: COLOUR.ink }),
        Plot.dot(standing.filter(({ split, isNew }) => !split && isNew), { x: "x", y: "y", symbol: "plus", r: 5, stroke: COLOUR.expected, strokeWidth: 2.5 }),
        Plot.dot(standing.filter(({ split }) => split), { x: "x", y: "y", r: 4, dx: -4.5, fill: COLOUR.ink }),
        Plot.dot(standing.filter(({ split }) => split), { x: "x", y: "y", r: 4, dx: 4.5, fill: COLOUR.paper, stroke: COLOUR.ink, strokeWidth: 1.5 }),
        Plot.dot(seen.filter(({ isOut }) => isOut), { x: "x", y: "y", symbol: "times", r: 4.5, stroke: COLOUR.tested, strokeWidth: 2.5 }),
        Plot.text(joins.filter(({ sign }) => sign !== ""), { x: ({ x, x2 }: Join) => (x + x2) / 2, y: "y", text: ({ sign }: Join) => word(sign), fontSize: 11, fontWeight: 700, fill: COLOUR.ink, stroke: COLOUR.paper, strokeWidth: 5 })
      ]
    },
    space,
    spoken
  );
}

/** Joins each clause to the next of its thread; over a text in which it was not seen the line is thin, and says nothing. */
function joinsOf(y: string, { cells, links }: DraftThread): Join[] {
  const filled = cells.flatMap((cell, x) => (cell === null ? [] : [{ cell, x }]));
  return filled.slice(1).flatMap(({ cell, x: x2 }, i): Join[] => {
    const { cell: before, x } = filled[i]!;
    if (before.isOut) return [];
    const link = x2 === x + 1 ? links[x] : null;
    if (!link || link.relation === "unseen-before") return [{ x, x2, y, kind: "over", sign: "" }];
    const kind = cell.isOut ? "dropped" : link.relation === "moved" ? "moved" : link.relation === "same" ? "same" : "unclear";
    return [{ x, x2, y, kind, sign: signOf(link) }];
  });
}

/** Where a thread passes a text in which nothing of it was seen: neither before it began nor after it was taken out. */
function unseenIn(rows: readonly { readonly y: string; readonly thread: DraftThread }[]): Mark[] {
  return rows.flatMap(({ y, thread: { cells } }) =>
    cells.flatMap((cell, x) => {
      const before = cells.slice(0, x).findLast((one) => one !== null);
      return cell !== null || before === undefined || before === null || before.isOut ? [] : [{ x, y }];
    })
  );
}

/** The sign of what the scale says, or of what each copy would have it say. */
function signOf({ relation, direction, byCopy }: DraftLink): string {
  if (byCopy.length > 1) return byCopy.map((answer) => SIGNS[answer]).join("/");
  if (relation === "same") return SIGNS.same;
  return direction === null ? (relation === "dropped" ? "" : SIGNS.overlap) : SIGNS[direction];
}

/** What became of a clause from the first text to the last, in the room there is. */
function ending(link: DraftLink, word: (sign: string) => string): string {
  if (link.relation === "new") return "+";
  if (link.relation === "not-seen" || link.relation === "unseen-before") return word(UNSEEN);
  return link.relation === "dropped" ? `× ${word(signOf(link))}`.trimEnd() : word(signOf(link));
}

/** Says what a clause is about in so many letters, with its number where several are about the same. */
function labelOf({ topic, cells }: DraftThread, threads: readonly DraftThread[], letters: number, names: Names): string {
  const isOnly = threads.filter((one) => one.topic === topic).length === 1;
  const number = isOnly ? "" : ` (${cells.find((cell) => cell !== null)?.n})`;
  return `${shortened(words().phrases.topicWords(topic, names), letters - number.length)}${number}`;
}

function shortened(label: string, letters: number): string {
  return label.length > letters ? `${label.slice(0, letters - 1).trimEnd()}…` : label;
}
