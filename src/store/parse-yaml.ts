import { CST, type Document, isAlias, isScalar, Lexer, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { z } from "zod";
import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import { placeAt } from "#core/model/text-form.ts";
import { toProblems } from "./explain-issue.ts";
import { type Locate, locator } from "./locate-node.ts";

const MAX_DEPTH = 24;
const MAX_INDENT = 96;
const BLOCK_INDICATORS: readonly string[] = ["seq-item-ind", "explicit-key-ind", "map-value-ind"];

/** A YAML file as it was read: what a schema accepts, what stands there in any case, and where each thing stands. */
export interface ParsedYaml<T> {
  readonly file: string;
  /** Absent when there is any problem. */
  readonly value: T | undefined;
  /** What stands in the file, whether the schema accepts it or not; absent when it is no YAML at all. */
  readonly raw: unknown;
  readonly problems: readonly Problem[];
  readonly locate: Locate;
}

/**
 * Reads YAML by a schema. Everything has to be written out: no aliases or anchors, no tags, no `__proto__` keys, no
 * more than 24 levels. A text that nests deeper is refused before it is composed, since composing it ends the process.
 * @returns every problem with its line and column, the nearest known word where one was wanted.
 */
export function parseYaml<T extends z.ZodType>(file: string, text: string, schema: T): ParsedYaml<z.infer<T>> {
  const tooDeep = depthProblem(file, text);
  if (tooDeep !== undefined) return { file, value: undefined, raw: undefined, problems: [tooDeep], locate: () => ({ line: 1, column: 1 }) };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: false });
  const locate = locator(document, lines);
  const { problems, isReadable } = problemsOfForm(file, document, lines);
  if (!isReadable) return { file, value: undefined, raw: undefined, problems, locate };
  const raw: unknown = document.toJS({ maxAliasCount: 0 });
  const outcome = schema.safeParse(raw);
  const issues = outcome.success ? [] : toProblems(file, outcome.error.issues, schema, raw, locate);
  const all = [...problems, ...issues.filter(({ line, column }) => !problems.some((said) => said.line === line && said.column === column))];
  return { file, value: outcome.success && all.length === 0 ? outcome.data : undefined, raw, problems: all, locate };
}

function depthProblem(file: string, text: string): Problem | undefined {
  let flow = 0;
  let onLine = 0;
  let offset = 0;
  let isContent = false;
  for (const token of new Lexer().lex(text)) {
    const type: string | null = isContent ? "content" : CST.tokenType(token);
    isContent = type === "scalar";
    if (type === "scalar" || type === "doc-mode" || type === "flow-error-end") continue;
    if (token.includes("\n")) onLine = 0;
    if (type === "flow-seq-start" || type === "flow-map-start") flow += 1;
    else if (type === "flow-seq-end" || type === "flow-map-end") flow -= 1;
    else if (flow === 0 && BLOCK_INDICATORS.includes(type ?? "")) onLine += 1;
    const isIndent = type === "space" && text[offset - 1] === "\n";
    if (flow > MAX_DEPTH || onLine > MAX_DEPTH || (isIndent && token.length > MAX_INDENT)) {
      return { file, ...placeAt(text, offset), wanted: `at most ${MAX_DEPTH} levels`, found: "a deeper one" };
    }
    offset += token.length;
  }
  return undefined;
}

/** Looks at a document before its meaning. A key twice or a forbidden key leaves the rest readable; broken syntax and aliases do not. */
function problemsOfForm(file: string, document: Document.Parsed, lines: LineCounter): { problems: Problem[]; isReadable: boolean } {
  let isReadable = document.errors.every(({ code }) => code === "DUPLICATE_KEY");
  const problems = [...document.errors, ...document.warnings].map(({ code, message, pos: [from] }): Problem => {
    const place = toPlace(lines, from);
    if (code === "DUPLICATE_KEY") return { file, ...place, wanted: "each key once", found: "the same key a second time" };
    return { file, ...place, wanted: "YAML", found: message.replace(/\s+/g, " ") };
  });
  const report = (node: Node, wanted: string, found: string) => problems.push({ file, ...toPlace(lines, node.range?.[0] ?? 0), wanted, found });
  visit(document, {
    Node(_, node) {
      const found = isAlias(node) ? `the alias *${node.source}` : "anchor" in node && node.anchor !== undefined ? `the anchor &${node.anchor}` : undefined;
      if (found === undefined) return;
      isReadable = false;
      report(node, "every value written out", found);
    },
    Pair(_, { key }) {
      if (!isScalar(key)) return;
      if (key.value === "__proto__") report(key, "a key of the schema", quoted(key.value));
      else if (typeof key.value !== "string") report(key, "a key that is text", quoted(key.value));
    }
  });
  return { problems, isReadable };
}

function toPlace(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}
