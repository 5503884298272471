import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { eventLocator } from "./locate-event.ts";
import { locator } from "./locate-node.ts";
import { parseYaml } from "./parse-yaml.ts";
import { readPlainYaml } from "./plain-yaml.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const FILES = ["cases", "test/golden"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml")).map((path) => join(folder, path))
);
const textOf = (file: string) => readFileSync(join(ROOT, file), "utf8");

/** Every path of a value, each of which leads somewhere. */
function pathsIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (value === null || typeof value !== "object") return [path];
  return [path, ...Object.entries(value).flatMap(([key, inside]) => pathsIn(inside, [...path, Array.isArray(value) ? Number(key) : key]))];
}

/** Holds what is read quickly against the other reader: the value, and the place of every key and value. Returns whether the text was plain. */
function agrees(text: string): boolean {
  const fast = readPlainYaml(text);
  if (!("value" in fast)) return false;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: false });
  expect([...document.errors, ...document.warnings].map(({ message }) => message)).toEqual([]);
  expect(fast.value).toEqual(document.toJS());
  const [here, there] = [eventLocator(text), locator(document, lines)];
  for (const path of [...pathsIn(fast.value), ["nowhere"]]) {
    for (const part of ["value", "key"] as const) expect(here(path, part), `${part} of ${path.join(".")}`).toEqual(there(path, part));
  }
  return true;
}

describe("readPlainYaml() beside the reader of all YAML", () => {
  it.each(FILES)("reads %s alike, every place included", (file) => expect(agrees(textOf(file))).toBe(true));

  it("reads alike, or leaves to the other, what is put together from the signs of YAML", () => {
    const signs = ["a", "key", "- ", "-", " ", "  ", "\n", "\n  ", "\n- ", ": ", ":", "? ", "#", " # c", "'", "\"", "[", "]", "{", "}", ", ", ",", "|", "|-\n  ", ">", ">-\n  ", "1", "0o7", "0x1F", "1:30", "2020-01-01", "on", "true", "null", "~", "&x ", "*x", "!t ", "%", "@", "`", "é", "\\", "---", "...", "a: ", "<<: ", "1e3", ".5", "-0", "+.inf", "\u2028", "\u0085", "\t"];
    let plain = 0;
    fc.assert(fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 14 }), (words) => void (plain += Number(agrees(words.join(""))))), { numRuns: 3000 });
    expect(plain).toBeGreaterThan(300);
  });
  it("reads alike, or leaves to the other, a passage of a case that was damaged", () => {
    const passages = FILES.filter((file) => !file.includes("/series/")).map((file) => textOf(file).split("\n"));
    const signs = [" ", "\n", ":", ": ", "- ", "'", "\"", "#", " # c", "[", "]", "{", "}", ",", "|", ">", "&a ", "*a", "!t ", "? ", "%", "\\", "\n\n", "~", ">-\n", "\n  "];
    const damage = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), sign: fc.constantFrom(...signs), cut: fc.nat(3) });
    let plain = 0;
    const cut = fc.record({ passage: fc.constantFrom(...passages), from: fc.double({ min: 0, max: 1, noNaN: true }), lines: fc.integer({ min: 1, max: 25 }), damages: fc.array(damage, { maxLength: 3 }) });
    fc.assert(fc.property(cut, ({ passage, from, lines, damages }) => {
      const first = Math.floor(from * passage.length);
      const indent = /^ */.exec(passage[first] ?? "")![0].length;
      const text = passage.slice(first, first + lines).map((line) => line.slice(Math.min(indent, /^ */.exec(line)![0].length))).join("\n");
      plain += Number(agrees(damages.reduce((now, { at, sign, cut: gone }) => now.slice(0, Math.floor(at * now.length)) + sign + now.slice(Math.floor(at * now.length) + gone), text)));
    }), { numRuns: 1000 });
    expect(plain).toBeGreaterThan(200);
  });

  it.each([
    ["on", "on"], ["yes", "yes"], ["1:30", "1:30"], ["2022-02-28", "2022-02-28"], ["017", 17], ["0o17", 15], ["0x1F", 31], ["1_000", "1_000"], ["0b11", "0b11"], ["+12", 12],
    ["1e3", 1000], ["-.5", -0.5], ["1.", 1], [".inf", Infinity], ["1e999", Infinity], ["~", null], ["", null], ["NULL", null], ["nULL", "nULL"], ["True", true], ["tRUE", "tRUE"], ["'on'", "on"], ["\"1\"", "1"], ["=", "="], ["<<", "<<"]
  ])("reads a: %s as YAML 1.2 does", (written, value) => {
    expect(readPlainYaml(`a: ${written}\n`)).toEqual({ value: { a: value } });
    expect(agrees(`a: ${written}\n`)).toBe(true);
  });
  it.each([
    ["an anchor", "a: &x 1\nb: 2", 3], ["an alias", "a: 1\nb: *x", 8], ["a tag", "a: !t 1", 3], ["the same key a second time", "a: 1\na: 2", 5], ["the key __proto__", "a: {__proto__: 1}", 4],
    ["a key that is not text", "1: a", 0], ["a mark of documents", "a: 1\n---\nb: 2", 5], ["a tab", "a:\t1", 2], ["a byte order mark", "\ufeffa: 1", 0], ["no content", "# nothing", 0]
  ])("leaves %s to the other reader, and says where it is", (found, text, offset) => expect(readPlainYaml(text)).toEqual({ offset, found }));
  it("takes neither many brackets nor many steps for plain, nor a long key", () => {
    for (const text of ["[".repeat(100_000), `${"- ".repeat(100_000)}a`, Array.from({ length: 300 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"), `${"k".repeat(2000)}: 1`]) expect(readPlainYaml(text)).toHaveProperty("found");
  });
});

describe("parseYaml() of a text too long to be read again", () => {
  const schema = z.strictObject({ list: z.array(z.strictObject({ n: z.number() })) });
  const long = (odd: string) => `list:\n${"  - n: 1\n".repeat(30_000)}${odd}`;
  it.each([
    ["what is not plain, at its place", long("  - n: &x 1\n"), { line: 30_002, column: 8, wanted: "plain YAML, with everything written out and each key once", found: "an anchor" }],
    ["broken YAML", long("  - n: 'open\n"), { line: 30_003, column: 1, found: "deficient indentation" }],
    ["what the schema does not want", long("  - n: one\n"), { line: 30_002, column: 8, wanted: "a number", found: '"one"' }]
  ])("says %s", (_, text, problem) => {
    const { value, problems } = parseYaml("long.yaml", text, schema, 100_000);
    expect(value).toBeUndefined();
    expect(problems).toEqual([expect.objectContaining({ file: "long.yaml", ...problem })]);
  });
});
