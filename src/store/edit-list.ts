import { isMap, isSeq, type Node, parseDocument, stringify } from "yaml";
import { StoreError } from "#core/model/errors.ts";

const LINE_WIDTH = 110;

/** The key of a file's list, or the path to a list inside one of its records. */
type ListPath = string | readonly (string | number)[];

/**
 * Returns the text of a file of records with one more record at the end of its list, or of a list inside a record. Everything a person wrote stays byte for byte.
 * @throws StoreError when the file has no such list, or writes it in one line.
 */
export function appendToList(text: string, key: ListPath, record: unknown): string {
  const { items, range } = listAt(text, key);
  const first = items[0];
  const indent = first === undefined ? `  ${/^ */.exec(text.slice(lineStart(text, range[0])))![0]}` : indentOf(text, first);
  // Lines are cut at line feeds alone: a text may hold other characters that a regular expression takes for the end of a line.
  const entry = stringify([record], { lineWidth: LINE_WIDTH, aliasDuplicateObjects: false }).split("\n").map((line) => (line === "" ? line : indent + line)).join("\n");
  if (first === undefined) return `${text.slice(0, range[0]).trimEnd()}\n${entry}${text.slice(range[1]).replace(/^[^\n]*\n?/, "")}`;
  const end = lineEnd(text, items.at(-1)!.range![1] - 1);
  return `${text.slice(0, end)}${text[end - 1] === "\n" ? "" : "\n"}${entry}${text.slice(end)}`;
}

/**
 * Returns the text of a file of records without the record at an index of its list.
 * @throws StoreError when the file has no such list, or writes it in one line.
 */
export function removeFromList(text: string, key: string, index: number): string {
  const { items } = listAt(text, key);
  const [item, next] = [items[index], items[index + 1]];
  if (item === undefined) throw oddList(key);
  const from = lineStart(text, item.range![0]);
  const to = next === undefined ? lineEnd(text, item.range![1] - 1) : lineStart(text, next.range![0]);
  if (items.length > 1) return text.slice(0, from) + text.slice(to);
  return `${text.slice(0, from).trimEnd()} []\n${text.slice(to)}`;
}

interface List {
  readonly items: readonly Node[];
  readonly range: readonly [number, number];
}

function listAt(text: string, key: ListPath): List {
  const { contents } = parseDocument(text);
  const list = isMap(contents) ? contents.getIn(typeof key === "string" ? [key] : key, true) : undefined;
  if (!isSeq(list) || !list.range || (list.flow === true && list.items.length > 0)) throw oddList(key);
  return { items: list.items as Node[], range: [list.range[0], list.range[1]] };
}

const oddList = (key: ListPath) => new StoreError("odd-list", `Cannot change the list ${typeof key === "string" ? key : key.join(".")}: wanted one entry a line, current value is another form`);

const lineStart = (text: string, at: number) => text.lastIndexOf("\n", at - 1) + 1;

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end + 1;
}

function indentOf(text: string, item: Node): string {
  return /^ */.exec(text.slice(lineStart(text, item.range![0])))![0];
}
