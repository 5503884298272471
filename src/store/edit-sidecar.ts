import { isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { StoreError } from "#core/model/errors.ts";
import type { Sidecar } from "#core/model/series.ts";

/**
 * Returns the text of a sidecar with another last day of coverage and more gaps. Everything a person wrote, comments
 * and line breaks among it, stays byte for byte: only the two places are cut in.
 * @throws StoreError when the text has no such places; a text that was read by the schema always has them.
 */
export function editSidecar(text: string, lastDay: string, gaps: Sidecar["gaps"]): string {
  const contents = parseDocument(text).contents;
  const to = isMap(contents) ? contents.getIn(["coverage", "to"], true) : undefined;
  const list = isMap(contents) ? contents.get("gaps", true) : undefined;
  if (!isScalar(to) || !isSeq(list)) throw new StoreError("odd-sidecar", "Cannot change a sidecar: wanted coverage.to and gaps, current value is neither");
  const edits = [{ range: startAndEnd(to), put: lastDay }, ...(gaps.length === 0 ? [] : [gapsEdit(text, list as unknown as GapList, gaps)])];
  return edits.sort((a, b) => b.range[0] - a.range[0]).reduce((edited, { range: [from, end], put }) => edited.slice(0, from) + put + edited.slice(end), text);
}

interface GapList {
  readonly flow?: boolean;
  readonly items: Node[];
  readonly range?: [number, number, number] | null;
}

interface Edit {
  readonly range: readonly [number, number];
  readonly put: string;
}

function gapsEdit(text: string, list: GapList, gaps: Sidecar["gaps"]): Edit {
  const last = list.items.at(-1);
  if (list.flow === true && last !== undefined) {
    const end = startAndEnd(last)[1];
    return { range: [end, end], put: gaps.map((gap) => `, { from: ${gap.from}, to: ${gap.to}, reason: ${JSON.stringify(gap.reason)} }`).join("") };
  }
  if (last === undefined) {
    const [from, end] = startAndEnd(list as unknown as Node);
    return { range: [text.slice(0, from).trimEnd().length, end], put: `\n${render(gaps, "  ")}`.trimEnd() };
  }
  const [start] = startAndEnd(list.items[0]!);
  const indent = text.slice(text.lastIndexOf("\n", start) + 1, start).replace(/-\s*$/, "");
  const lineEnd = text.indexOf("\n", startAndEnd(last)[1] - 1);
  const at = lineEnd < 0 ? text.length : lineEnd + 1;
  return { range: [at, at], put: `${lineEnd < 0 ? "\n" : ""}${render(gaps, indent)}` };
}

function render(gaps: Sidecar["gaps"], indent: string): string {
  return gaps.map(({ from, to, reason }) => `${indent}- from: ${from}\n${indent}  to: ${to}\n${indent}  reason: ${JSON.stringify(reason)}\n`).join("");
}

function startAndEnd(node: Node): [number, number] {
  return [node.range![0], node.range![1]];
}
