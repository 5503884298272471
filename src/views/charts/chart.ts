import * as Plot from "@observablehq/plot";
import { mergeMarks } from "./merge-marks.ts";
import { shortenPath } from "./shorten-path.ts";

/** Where a chart is drawn. */
export interface ChartSpace {
  readonly document: Document;
  /** In CSS pixels. */
  readonly width: number;
}

/** A mark of the chart and what it stands for; `mark` names a swatch of the page. */
export interface KeyEntry {
  readonly mark: KeyMark;
  readonly text: string;
}
export type KeyMark =
  | "claimed" | "at-most" | "unjudged" | "revised" | "recovered" | "suspected"
  | "dot" | "diamond" | "dot-tested" | "diamond-tested" | "expected" | "window" | "missing" | "round" | "announced"
  | "interval" | "margin" | "confirmatory" | "exploratory" | "extreme" | "shift" | "observed" | "both" | "alone" | "silent" | "called-off" | "contact" | "area" | "break" | "lacking" | "base" | "curve" | "curve-dashed" | "curve-dotted" | "silent-cell"
  | "contradicts" | "contradicts-strongly" | "most-telling"
  | "clause" | "clause-split" | "clause-new" | "clause-out" | "clause-unseen"
  | "rung-floated" | "rung-tabled" | "rung-agreed" | "rung-started" | "rung-kept" | "rung-partly-kept" | "rung-broken" | "rung-lapsed" | "rung-unverifiable" | "span" | "open-end";

/** A chart with all that stands around it. */
export interface Chart {
  /** As in its address. */
  readonly name: string;
  /** States what is seen. */
  readonly title: string;
  /** Unit and as-of day. */
  readonly subtitle: string;
  /** Text alternative: speaks the estimate and its interval. */
  readonly spoken: string;
  readonly source: string;
  readonly key: readonly KeyEntry[];
  /** What else must be known to read it, behind a fold with this heading. */
  readonly notes?: { readonly heading: string; readonly lines: readonly string[] };
  /** Set for one of many on a page: there it is served drawn once, and the page's script draws it to the width it has. */
  readonly isOneOfMany?: true;
  /** Name of the table behind it. */
  readonly table: string;
  readonly draw: (space: ChartSpace) => Element;
}

/** A tenth of a pixel is finer than a screen shows. */
const LONG_DECIMAL = /-?\d+\.\d{2,}/g;
/** Attributes that say where something stands or how large it is. */
const PLACES = ["d", "transform", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "width", "height"] as const;

/** Draws a plot without inline styles, as one picture with a text alternative. */
export function drawPlot(options: Plot.PlotOptions, { document, width }: ChartSpace, spoken: string): Element {
  const drawn = Plot.plot({ ...options, document, width, className: "plot" });
  for (const style of drawn.querySelectorAll("style")) style.remove();
  for (const element of drawn.querySelectorAll("*")) {
    for (const name of PLACES) {
      const place = element.getAttribute(name);
      if (place !== null) element.setAttribute(name, place.replace(LONG_DECIMAL, (n) => String(Math.round(Number(n) * 10) / 10)));
    }
  }
  mergeMarks(drawn);
  for (const path of drawn.querySelectorAll("path")) path.setAttribute("d", shortenPath(path.getAttribute("d") ?? ""));
  for (const labelled of drawn.querySelectorAll("[aria-label]")) labelled.removeAttribute("aria-label");
  drawn.setAttribute("role", "img");
  drawn.setAttribute("aria-label", spoken);
  return drawn;
}

/** Tells whether a chart must make do with the width of a phone. */
export function isNarrow({ width }: Pick<ChartSpace, "width">): boolean {
  return width < 560;
}
