import { CST, type Document, isAlias, isScalar, Lexer, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { z } from "zod";
import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import { placeAt } from "#core/model/text-form.ts";
import { toProblems } from "./explain-issue.ts";
import { eventLocator } from "./locate-event.ts";
import { type Locate, locator, toPlace } from "./locate-node.ts";
import { MAX_DEPTH, type NotPlain, readPlainYaml } from "./plain-yaml.ts";

const MAX_INDENT = 96;
/** A text that is not plain is read again by a reader that can say all that is wrong with it, and takes hundreds of bytes for each of the text. */
const LONGEST_READ_AGAIN = 10_000_000;
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
 * more than 24 levels.
 *
 * Plain YAML is read quickly; any other is read again by a slower reader, which decides what is wrong with it, if anything.
 * @param longest A text that is longer and not plain is not read again: the first thing that is not plain is what is said of it.
 * @returns every problem with its line and column, the nearest known word where one was wanted.
 */
export function parseYaml<T extends z.ZodType>(file: string, text: string, schema: T, longest = LONGEST_READ_AGAIN): ParsedYaml<z.infer<T>> {
  const plain = readPlainYaml(text);
  if ("value" in plain) return judged(file, plain.value, schema, eventLocator(text), []);
  return text.length > longest ? unread(file, [notPlain(file, text, plain)]) : parseAnyYaml(file, text, schema);
}

/** Reads YAML that need not be plain. A text that nests deeper is refused before it is composed, since composing it ends the process. */
function parseAnyYaml<T extends z.ZodType>(file: string, text: string, schema: T): ParsedYaml<z.infer<T>> {
  const tooDeep = depthProblem(file, text);
  if (tooDeep !== undefined) return unread(file, [tooDeep]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: false });
  const locate = locator(document, lines);
  const { problems, isReadable } = problemsOfForm(file, document, lines);
  if (!isReadable) return { ...unread(file, problems), locate };
  return judged(file, document.toJS({ maxAliasCount: 0 }), schema, locate, problems);
}

function judged<T extends z.ZodType>(file: string, raw: unknown, schema: T, locate: Locate, problems: readonly Problem[]): ParsedYaml<z.infer<T>> {
  const outcome = schema.safeParse(raw);
  const issues = outcome.success ? [] : toProblems(file, outcome.error.issues, schema, raw, locate);
  const all = [...problems, ...issues.filter(({ line, column }) => !problems.some((said) => said.line === line && said.column === column))];
  return { file, value: outcome.success && all.length === 0 ? outcome.data : undefined, raw, problems: all, locate };
}

function unread(file: string, problems: readonly Problem[]): ParsedYaml<never> {
  return { file, value: undefined, raw: undefined, problems, locate: () => ({ line: 1, column: 1 }) };
}

function notPlain(file: string, text: string, { offset, found }: NotPlain): Problem {
  return { file, ...placeAt(text, offset), wanted: "plain YAML, with everything written out and each key once", found };
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
