import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, type ScalarEvent, YAMLException } from "js-yaml";

/** Nothing of a case nests deeper. */
export const MAX_DEPTH = 24;
/** The longest key that a colon may follow, less some for quotes and spaces. */
const LONGEST_KEY = 1000;
/** How a plain scalar begins that may be something else than text. */
const NOT_ONLY_TEXT = "~nNtTfF-+.0123456789";
const NULL = /^(?:~|[Nn]ull|NULL)?$/;
const BOOLEAN = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
const WHOLE = /^[-+]?[0-9]+$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const DECIMAL = /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+)$/;
const NO_NUMBER = /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;

/** What stands in a text of plain YAML. */
export interface PlainYaml {
  readonly value: unknown;
}

/** Why a text is not plain YAML, and where. */
export interface NotPlain {
  readonly offset: number;
  readonly found: string;
}

/**
 * Reads plain YAML, quickly: one document of version 1.2, core schema, of at most 24 levels, with everything written out and without
 * anything that readers of YAML disagree about: no anchors, aliases, tags, directives, document marks, tabs; each
 * key once, text, and not `__proto__`.
 *
 * A text that is not plain is not for that bad: it has to be read by a reader that can say more of it.
 */
export function readPlainYaml(text: string): PlainYaml | NotPlain {
  const odd = text.search(/[\t\ufeff]|^(?:---|\.\.\.)/m);
  if (odd >= 0) return { offset: odd, found: text[odd] === "\t" ? "a tab" : text[odd] === "\ufeff" ? "a byte order mark" : "a mark of documents" };
  try {
    const events = eventsOf(text);
    const [document] = events;
    if (document?.type !== EVENT_ID.DOCUMENT) return { offset: 0, found: "no content" };
    if (document.explicitStart || document.explicitEnd || document.directives.length > 0) return { offset: 0, found: "a mark or a directive" };
    const { value, end } = compose(text, events);
    return end === events.length ? { value } : { offset: text.length, found: "a second document" };
  } catch (error) {
    if (error instanceof Oddity) return { offset: error.offset, found: error.found };
    if (error instanceof YAMLException) return { offset: error.mark?.position ?? 0, found: error.reason };
    throw error;
  }
}

/** Returns what stands in a text of plain YAML, thing by thing, each with its place. */
export const eventsOf = (text: string): readonly Event[] => parseEvents(text, { maxDepth: MAX_DEPTH });

class Oddity extends Error {
  readonly offset: number;
  readonly found: string;
  constructor(offset: number, found: string) {
    super(found);
    this.offset = offset;
    this.found = found;
  }
}

/** Makes the value that the first document describes; `end` = how many events it took. */
function compose(text: string, events: readonly Event[]): { value: unknown; end: number } {
  let next = 1;
  const value = node();
  return { value, end: next + 1 };

  function node(): unknown {
    const event = events[next++]!;
    if (event.type === EVENT_ID.ALIAS) throw new Oddity(event.anchorStart - 1, "an alias");
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) throw new Oddity(text.length, "no value");
    if (event.anchorStart >= 0) throw new Oddity(event.anchorStart - 1, "an anchor");
    if (event.tagStart >= 0) throw new Oddity(event.tagStart, "a tag");
    if (event.type === EVENT_ID.SCALAR) return scalarOf(text, event);
    return event.type === EVENT_ID.SEQUENCE ? list() : mapping(event.start);
  }

  function list(): unknown[] {
    const values: unknown[] = [];
    while (events[next]!.type !== EVENT_ID.POP) values.push(node());
    next += 1;
    return values;
  }

  function mapping(start: number): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (let key = events[next]!; key.type !== EVENT_ID.POP; key = events[next]!) {
      const name = node();
      const at = startOf(text, key) ?? start;
      if (typeof name !== "string" || key.type !== EVENT_ID.SCALAR) throw new Oddity(at, "a key that is not text");
      if (key.valueEnd - key.valueStart > LONGEST_KEY) throw new Oddity(at, "a long key");
      if (name === "__proto__") throw new Oddity(at, "the key __proto__");
      if (Object.hasOwn(values, name)) throw new Oddity(at, "the same key a second time");
      values[name] = node();
    }
    next += 1;
    return values;
  }
}

function scalarOf(text: string, event: ScalarEvent): unknown {
  const source = getScalarValue(text, event);
  if (isBlock(event) && !isSimpleBlock(text, event, source)) throw new Oddity(Math.max(0, event.valueStart), "a block of text with more than its mark before it");
  if (event.style !== SCALAR_STYLE.PLAIN || (source !== "" && !NOT_ONLY_TEXT.includes(source[0]!))) return source;
  if (NULL.test(source)) return null;
  if (BOOLEAN.test(source)) return source[0] === "t" || source[0] === "T";
  if (WHOLE.test(source)) return parseInt(source, 10);
  if (DECIMAL.test(source)) return parseFloat(source);
  if (OCTAL.test(source)) return parseInt(source.slice(2), 8);
  if (HEXADECIMAL.test(source)) return parseInt(source.slice(2), 16);
  if (NO_NUMBER.test(source)) return /nan$/i.test(source) ? NaN : source.startsWith("-") ? -Infinity : Infinity;
  return source;
}

const isBlock = ({ style }: ScalarEvent) => style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;

/** Readers differ over blocks that are empty, keep their last lines or say how far they are indented. */
function isSimpleBlock(text: string, { valueStart, indent }: ScalarEvent, source: string): boolean {
  return indent > 0 && /\S/.test(source) && /[|>]-?\n$/.test(text.slice(Math.max(0, valueStart - 3), valueStart));
}

/** Returns where a node begins: with its quote, its `|` or its bracket where it has one; `undefined` = an empty value. */
export function startOf(text: string, event: Event): number | undefined {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      if (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED) return event.valueStart - 1;
      if (event.style !== SCALAR_STYLE.PLAIN) return headOf(text, event.valueStart);
      return event.valueStart < 0 ? undefined : event.valueStart;
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return event.start;
    default:
      return undefined;
  }
}

/** The line before a block of text ends with its `|` or `>`, and perhaps a comment. */
function headOf(text: string, contentStart: number): number {
  const from = text.lastIndexOf("\n", contentStart - 2) + 1;
  return from + Math.max(0, text.slice(from, contentStart).search(/[|>][-+0-9]*(?:\s+#.*)?\s*$/));
}
