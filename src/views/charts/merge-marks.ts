import { shortenPath, shortNumber, shortPair, tenths } from "./shorten-path.ts";

/** Marks from which one path is shorter than each for itself. */
const FEWEST = 3;
const MOVED = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/;
const PLACED = /^M(-?[\d.]+),(-?[\d.]+)/;

/** A mark as a part of a path: where it starts and where its steps end, in tenths of a pixel. */
interface Part {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly steps: string;
}

type Attributes = Readonly<Record<string, string>>;

/** Draws marks that differ in nothing but their place as one path for each group of them: the same picture in a quarter of the bytes. */
export function mergeMarks(drawn: Element): void {
  for (const group of drawn.querySelectorAll("g")) {
    const marks = Array.from(group.children);
    if (marks.length < FEWEST) continue;
    const merged = mergedLines(marks) ?? mergedBoxes(marks) ?? mergedDots(group, marks) ?? mergedShapes(marks);
    if (merged === null) continue;
    const path = group.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "path");
    for (const [name, value] of Object.entries(merged)) path.setAttribute(name, value);
    group.replaceChildren(path);
  }
}

function mergedLines(marks: readonly Element[]): Attributes | null {
  if (!marks.every((mark) => mark.localName === "line" && hasOnly(mark, ["x1", "y1", "x2", "y2"]))) return null;
  const parts = marks.map((mark): Part => {
    const [x1, y1, x2, y2] = [at(mark, "x1"), at(mark, "y1"), at(mark, "x2"), at(mark, "y2")];
    return { from: [x1, y1], to: [x2, y2], steps: x1 === x2 ? `v${shortNumber(y2 - y1)}` : y1 === y2 ? `h${shortNumber(x2 - x1)}` : `l${shortPair(x2 - x1, y2 - y1)}` };
  });
  return { d: joined(parts) };
}

function mergedBoxes(marks: readonly Element[]): Attributes | null {
  if (!marks.every((mark) => mark.localName === "rect" && hasOnly(mark, ["x", "y", "width", "height"]))) return null;
  const parts = marks.map((mark): Part => {
    const width = shortNumber(at(mark, "width"));
    const from = [at(mark, "x"), at(mark, "y")] as const;
    return { from, to: from, steps: `h${width}v${shortNumber(at(mark, "height"))}h${width.startsWith("-") ? width.slice(1) : `-${width}`}z` };
  });
  return { d: joined(parts) };
}

/** A full dot is a stroke of no length with round ends. */
function mergedDots(group: Element, marks: readonly Element[]): Attributes | null {
  const r = marks[0]?.getAttribute("r") ?? null;
  const colour = group.getAttribute("fill");
  if (r === null || colour === null || colour !== group.getAttribute("stroke") || group.hasAttribute("fill-opacity") || group.hasAttribute("stroke-opacity")) return null;
  if (!marks.every((mark) => mark.localName === "circle" && mark.getAttribute("r") === r && hasOnly(mark, ["r", "cx", "cy"]))) return null;
  const outline = Number(group.getAttribute("stroke-width") ?? "1");
  const parts = marks.map((mark): Part => ({ from: [at(mark, "cx"), at(mark, "cy")], to: [at(mark, "cx"), at(mark, "cy")], steps: "h0" }));
  return { d: joined(parts), "stroke-linecap": "round", "stroke-width": String(2 * Number(r) + outline) };
}

/** One closed shape at several places: every place with the steps of the shape. */
function mergedShapes(marks: readonly Element[]): Attributes | null {
  const shape = marks[0]?.getAttribute("d") ?? "";
  const start = PLACED.exec(shape);
  const steps = shortenPath(shape).replace(/^M[^a-z]*/, "");
  if (start === null || !/^[^A-Zz]+z$/.test(steps) || !marks.every((mark) => mark.localName === "path" && mark.getAttribute("d") === shape && hasOnly(mark, ["d", "transform"]))) return null;
  const places = marks.map((mark) => MOVED.exec(mark.getAttribute("transform") ?? ""));
  if (places.includes(null)) return null;
  const parts = places.map((place): Part => {
    const from = [tenths(place?.[1]) + tenths(start[1]), tenths(place?.[2]) + tenths(start[2])] as const;
    return { from, to: from, steps };
  });
  return { d: joined(parts) };
}

/** Writes parts one after the other, each place as the way from the end of the part before it. */
function joined(parts: readonly Part[]): string {
  return parts.map(({ from, steps }, i) => {
    const before = parts[i - 1]?.to;
    return (before === undefined ? `M${shortPair(...from)}` : `m${shortPair(from[0] - before[0], from[1] - before[1])}`) + steps;
  }).join("");
}

function at(mark: Element, name: string): number {
  return tenths(mark.getAttribute(name) ?? "0");
}

function hasOnly(mark: Element, names: readonly string[]): boolean {
  return Array.from(mark.attributes).every(({ name }) => names.includes(name));
}
