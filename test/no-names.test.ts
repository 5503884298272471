import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

// Another war needs no line of code to change: no party, mediator or capital of any case may be named in src/, locale files and tests excepted.
const ROOT = join(import.meta.dirname, "..");
const CASES = join(ROOT, "cases");

interface Named {
  readonly id: string;
  readonly name?: string;
}

interface Sides {
  readonly parties: readonly Named[];
  readonly mediators: readonly Named[];
  readonly capitals?: readonly Named[];
}

const names = readdirSync(CASES).flatMap((id) => {
  const { parties, mediators, capitals = [] } = parse(readFileSync(join(CASES, id, "case.yaml"), "utf8")) as Sides;
  return [...parties, ...mediators, ...capitals].flatMap(({ id: own, name }) => [own, ...(name === undefined ? [] : [name])]);
});

/** Names as whole words, hyphens and case aside; what a name shares with ordinary words is too short to look for. */
const patterns = [...new Set(names)].map((name) => new RegExp(`\\b${name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/[- ]/g, "[- ]?")}\\b`, "i"));

const files = readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|tsx|css)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)))
  .filter((path) => !path.startsWith(join("src", "views", "sentences")));

describe("no line of src/ outside locale files", () => {
  test("holds the name of a party, mediator or capital of a case", () => {
    const found = files.flatMap((path) => {
      const lines = readFileSync(join(ROOT, path), "utf8").split("\n");
      return lines.flatMap((line, i) => (patterns.some((pattern) => pattern.test(line)) ? [`${path}:${i + 1}: ${line.trim()}`] : []));
    });
    expect(found).toEqual([]);
  });

  test("and the search finds such a name where there is one", () => expect(patterns.some((pattern) => pattern.test(`const party = "${names[0]!.toUpperCase()}";`))).toBe(true));
});
