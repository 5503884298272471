import type { z } from "zod";
import { nearestWord } from "#core/model/nearest-word.ts";
import type { Problem } from "#core/model/problem.ts";
import { quoted } from "#core/model/quoted.ts";
import type { Locate } from "./locate-node.ts";
import { keysAt, wordsAt } from "./schema-words.ts";

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
  record: "a mapping",
  null: "null"
};

/** Puts the issues of a schema into problems: the place in the file, what was wanted, what stands there, the nearest known word. */
export function toProblems(file: string, issues: readonly Issue[], schema: z.ZodType, raw: unknown, locate: Locate): Problem[] {
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(file, [...issue.path, key], key, keysAt(schema, issue.path, raw), locate));
    if (issue.code === "invalid_key") {
      const inner = issue.issues[0];
      return [{ file, ...locate(issue.path, "key"), wanted: inner === undefined ? "another key" : wantedBy(inner, schema, raw), found: quoted(String(issue.path.at(-1))) }];
    }
    const value = valueAt(raw, issue.path);
    if (value === undefined) return [missingKey(file, issue, schema, raw, locate)];
    const hint = typeof value === "string" ? nearestWord(value, wordsAt(schema, issue.path, raw)) : undefined;
    return [{ file, ...locate(issue.path), wanted: wantedBy(issue, schema, raw), found: quoted(value), ...(hint === undefined ? {} : { hint }) }];
  });
}

function unknownKey(file: string, path: readonly PropertyKey[], key: string, known: readonly string[], locate: Locate): Problem {
  const hint = nearestWord(key, known);
  const wanted = `one of the keys ${known.join(", ")}`;
  return { file, ...locate(path, "key"), wanted, found: `the unknown key ${quoted(key)}`, ...(hint === undefined ? {} : { hint }) };
}

function missingKey(file: string, issue: Issue, schema: z.ZodType, raw: unknown, locate: Locate): Problem {
  const key = issue.path.at(-1);
  if (key === undefined) return { file, line: 1, column: 1, wanted: wantedBy(issue, schema, raw), found: "nothing" };
  return { file, ...locate(issue.path.slice(0, -1)), wanted: `the key ${quoted(String(key))} (${wantedBy(issue, schema, raw)})`, found: "no such key" };
}

function wantedBy(issue: Issue, schema: z.ZodType, raw: unknown): string {
  if (issue.message.startsWith("wanted ")) return issue.message.slice("wanted ".length);
  switch (issue.code) {
    case "invalid_type":
      return KINDS[issue.expected] ?? issue.expected;
    case "invalid_value":
      return oneOf(issue.values.map(String));
    case "invalid_union":
      return oneOf(wordsAt(schema, issue.path, raw));
    case "too_small":
      return `${issue.inclusive === false ? "more than" : "at least"} ${amount(issue.origin, issue.minimum)}`;
    case "too_big":
      return `${issue.inclusive === false ? "less than" : "at most"} ${amount(issue.origin, issue.maximum)}`;
    case "invalid_format":
      return formatWords(issue.format, "pattern" in issue ? issue.pattern : undefined);
    default:
      return issue.message;
  }
}

function oneOf(words: readonly string[]): string {
  return words.length === 1 ? words[0]! : words.length === 0 ? "another kind of value" : `one of ${words.join(", ")}`;
}

function amount(origin: string, limit: number | bigint): string {
  if (origin === "array") return `${limit} ${limit === 1 ? "entry" : "entries"}`;
  return origin === "string" ? `${limit} ${limit === 1 ? "character" : "characters"}` : String(limit);
}

function formatWords(format: string, pattern: string | undefined): string {
  if (format === "url") return "an address on the web (https://…)";
  if (format === "datetime") return "an instant in UTC written YYYY-MM-DDThh:mm:ssZ";
  return pattern === undefined ? format : `text of the form ${pattern}`;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, step)) return undefined;
    return (value as Record<PropertyKey, unknown>)[step];
  }, raw);
}
