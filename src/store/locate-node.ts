import { type Document, isMap, isScalar, isSeq, type LineCounter, type Node, type Pair } from "yaml";
import type { Place } from "#core/model/text-form.ts";

/**
 * Returns the place of what a path leads to: of the value, or of the key under which it stands. Where the path leads
 * to nothing, the place of the last thing on it.
 */
export type Locate = (path: readonly PropertyKey[], part?: "value" | "key") => Place;

/** Returns the function that finds places in a document. */
export function locator(document: Document.Parsed, lines: LineCounter): Locate {
  return (path, part = "value") => {
    let node: Node | null = document.contents;
    let at = startOf(node) ?? 0;
    for (const [index, step] of path.entries()) {
      const pair = isMap(node) ? (node.items as Pair<Node, Node | null>[]).find(({ key }) => isScalar(key) && String(key.value) === String(step)) : undefined;
      const next: Node | null | undefined = pair === undefined ? (isSeq(node) ? (node.items[Number(step)] as Node | undefined) : undefined) : pair.value;
      if (next === undefined) break;
      const isLast = index === path.length - 1;
      at = (isLast && part === "key" && pair !== undefined ? startOf(pair.key) : undefined) ?? startOf(next) ?? startOf(pair?.key) ?? at;
      node = next;
    }
    return toPlace(lines, at);
  };
}

/** Returns the place of an offset. */
export function toPlace(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** An empty value has a node of no width, which may lie lines below: its key is the better place. */
function startOf(node: Node | null | undefined): number | undefined {
  const range = node?.range;
  if (range === null || range === undefined) return undefined;
  return isScalar(node) && node.source === "" && range[0] === range[1] && node.type === "PLAIN" ? undefined : range[0];
}
